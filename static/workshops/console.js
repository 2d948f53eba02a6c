// Sends the console's deeds without leaving the page, so that the keyboard stays where it was. Without this the forms send themselves.

import { refresh } from "./live.js";
import { ask } from "./patience.js";
import "./timer.js";

const said = document.querySelector("[data-said]");
const AWAY = "No answer came. Nothing is lost: if it is not done yet, press once more.";

function say(text) {
  // The same words twice are said twice.
  said.textContent = "";
  setTimeout(() => {
    said.textContent = text;
  }, 50);
}

// A question that opened over the page sends itself, and the page changes.
document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form[data-deed]");
  if (!form) return;
  event.preventDefault();
  const button = event.submitter;
  const address = button?.hasAttribute("formaction") ? button.formAction : form.action;
  const words = new FormData(form, button);
  form.setAttribute("aria-busy", "true");
  try {
    const answer = await ask(address, { method: "POST", body: words, headers: { Accept: "application/json" } });
    const told = await answer.json();
    say(told.problem || told.said || "");
    if (answer.ok && !told.problem) done(form, told.client_id);
  } catch {
    say(AWAY);
  }
  form.removeAttribute("aria-busy");
  await refresh();
  // What was pressed may be gone: the keyboard goes on at the present step.
  if (document.activeElement === document.body) document.getElementById("now")?.focus();
});

function done(form, clientId) {
  form.reset();
  // What is sent next is another card, also where the room's version stayed as it is.
  const field = form.elements.namedItem("client_id");
  if (field && clientId) field.value = clientId;
  form.querySelector("input[type=text], textarea")?.focus();
}

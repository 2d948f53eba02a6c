// A participant's own part: refreshed when the room's moment changes, sent without leaving the page, and nothing typed is lost. What is
// being typed and what could not be sent yet stay on this device until they have arrived; a card sent twice arrives once, of words on leaving
// the last counts. Two people who share a device find nothing of each other there.

import "./live.js";
import { morph } from "./morph.js";
import { ask } from "./patience.js";

const RETRY = 4000;
const OFFLINE = "Kept on this device: it is sent as soon as there is a connection.";

const main = document.querySelector("[data-live]");
const room = main.dataset.room;
const screen = () => document.getElementById("screen");
const own = () => document.getElementById("own");
const keptPlace = document.getElementById("kept");
let moment = screen().dataset.moment;

const token = () => document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1];

function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// A browser that keeps nothing: what is typed stays in the page.
const device = {
  read(key, otherwise) {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? otherwise;
    } catch {
      return otherwise;
    }
  },
  write(key, value) {
    try {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(value));
    } catch {
      // As above.
    }
  },
};

// --- what is being typed ---

const draftsKey = `room ${room} drafts`;
const fieldsOf = (form) => [...form.elements].filter((control) => control.name && control.matches("textarea, input:not([type=hidden], [type=radio])"));

function keepDraft(form) {
  const drafts = device.read(draftsKey, {});
  const words = Object.fromEntries(fieldsOf(form).map((control) => [control.name, control.value]));
  if (Object.values(words).some((value) => value.trim() !== "")) drafts[form.id] = words;
  else delete drafts[form.id];
  device.write(draftsKey, drafts);
}

function dropDraft(form) {
  const drafts = device.read(draftsKey, {});
  delete drafts[form.id];
  device.write(draftsKey, drafts);
}

function restoreDrafts() {
  const drafts = device.read(draftsKey, {});
  for (const form of own().querySelectorAll("form[data-queue]")) {
    for (const control of fieldsOf(form)) if (control.value === control.defaultValue) control.value = drafts[form.id]?.[control.name] ?? control.value;
  }
}

main.addEventListener("input", (event) => {
  const form = event.target.closest("form[data-queue]");
  if (form) keepDraft(form);
});

// --- what waits to be sent ---

const queueKey = `room ${room} unsent`;
let queue = device.read(queueKey, []);
let isSending = false;

function keepQueue() {
  device.write(queueKey, queue.length ? queue : null);
  keptPlace.hidden = queue.length === 0;
  keptPlace.replaceChildren(...queue.map(keptItem));
}

function keptItem(item) {
  const box = document.createElement("div");
  const words = document.createElement("p");
  words.className = "as-typed";
  words.dir = "auto";
  const { text, what, word, rating } = item.fields;
  words.textContent = text ?? what ?? [word, rating && `${rating} of 5`].filter(Boolean).join(", ");
  const state = document.createElement("p");
  state.className = item.problem ? "error" : "small soft";
  state.setAttribute("role", "status");
  state.textContent = item.problem || OFFLINE;
  box.append(words, state);
  if (item.problem) {
    const forget = document.createElement("button");
    forget.type = "button";
    forget.className = "btn btn-quiet btn-small";
    forget.textContent = "Forget it";
    forget.addEventListener("click", () => {
      queue = queue.filter((other) => other !== item);
      keepQueue();
    });
    box.append(forget);
  }
  return box;
}

// Answers "sent", "refused" with a sentence, or nothing at all where the network is away.
async function post(address, fields) {
  const body = new URLSearchParams(fields);
  body.set("csrfmiddlewaretoken", token() ?? fields.csrfmiddlewaretoken ?? "");
  const answer = await ask(address, { method: "POST", body, headers: { Accept: "application/json" } });
  const isOurs = (answer.headers.get("Content-Type") ?? "").startsWith("application/json");
  if (!isOurs || answer.status >= 500) throw new Error("away");
  return answer.json();
}

async function flush() {
  if (isSending) return;
  isSending = true;
  for (const item of queue.filter((one) => !one.problem)) {
    if (!queue.includes(item)) continue;
    try {
      const told = await post(item.address, item.fields);
      if (told.problem) item.problem = `Not sent. ${told.problem}`;
      else {
        queue = queue.filter((other) => other !== item);
        showOwn(told.own);
      }
    } catch {
      setTimeout(flush, RETRY);
      break;
    }
  }
  isSending = false;
  keepQueue();
}

// --- sending ---

function showOwn(html, sent = null) {
  const made = document.createElement("template");
  made.innerHTML = html;
  if (sent) {
    // Its words have arrived: it is no form in use any more, though the cursor stands in it.
    sent.reset();
    sent.dataset.sent = "";
  }
  morph(own(), made.content);
  if (sent) delete sent.dataset.sent;
  restoreDrafts();
}

function complain(form, sentence) {
  const place = form.querySelector("[data-problem]");
  if (place) place.textContent = sentence;
}

async function send(form, submitter) {
  if (form.dataset.busy) return;
  form.dataset.busy = "yes";
  complain(form, "");
  const fields = Object.fromEntries(new FormData(form, submitter));
  if ("client_id" in fields) fields.client_id = newId();
  else {
    // What is said again takes the place of what still waits.
    queue = queue.filter((one) => one.address !== form.action);
    keepQueue();
  }
  try {
    const told = await post(form.action, fields);
    if (told.problem) complain(form, told.problem);
    else {
      dropDraft(form);
      showOwn(told.own, form);
    }
  } catch {
    if ("queue" in form.dataset) {
      queue.push({ address: form.action, fields });
      dropDraft(form);
      form.reset();
      keepQueue();
      setTimeout(flush, RETRY);
    } else complain(form, "There is no connection. Press again in a moment.");
  } finally {
    delete form.dataset.busy;
  }
}

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-send]");
  if (!form) return;
  event.preventDefault();
  send(form, event.submitter);
});

// --- what the room does ---

async function freshOwn() {
  const wanted = screen().dataset.moment;
  try {
    const answer = await ask(main.dataset.own);
    // Sent out of the room, or the key is too old: the page itself says so.
    if (answer.redirected || answer.status === 403 || answer.status === 404) return location.reload();
    if (!answer.ok) throw new Error("away");
    showOwn(await answer.text());
    moment = wanted;
  } catch {
    setTimeout(freshOwn, RETRY);
  }
}

document.addEventListener("live:shown", () => {
  if (screen().dataset.moment !== moment) freshOwn();
});

window.addEventListener("online", flush);
restoreDrafts();
keepQueue();
flush();

// Warns before leaving a form with unsaved words, keeps those of a form with a list beside it while that is filtered, and takes over another person's text where two people wrote at once.

let unsaved = false;

document.addEventListener("input", (event) => {
  if (event.target.closest?.("form[data-unsaved]")) unsaved = true;
});

document.addEventListener("submit", () => {
  unsaved = false;
});

window.addEventListener("beforeunload", (event) => {
  if (unsaved) event.preventDefault();
});

for (const button of document.querySelectorAll("[data-take]")) {
  const field = document.getElementById(button.dataset.take);
  button.hidden = false;
  button.addEventListener("click", () => {
    field.value = document.getElementById(`${button.dataset.take}-theirs`).textContent;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  });
}

// In this tab only, until they are sent or somebody signs out.
const place = (field) => `${location.pathname} ${field.name}`;

for (const field of document.querySelectorAll("form[data-keep] textarea")) {
  try {
    field.value ||= sessionStorage.getItem(place(field)) ?? "";
    field.addEventListener("input", () => sessionStorage.setItem(place(field), field.value));
    field.form.addEventListener("submit", () => sessionStorage.removeItem(place(field)));
  } catch {
    // A browser that keeps nothing: the words are lost with the page.
  }
}

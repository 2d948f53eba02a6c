// Warns before leaving a form with unsaved words, and takes over another person's text where two people wrote at once.

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

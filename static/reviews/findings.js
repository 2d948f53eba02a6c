// Keeps ticks and open lists while the notes are shown anew, says how many notes are ticked, and begins in a finding just made.

const words = document.querySelector("[data-ticked]");
let ticked = new Set();
let opened = new Set();

const boxes = () => [...document.querySelectorAll("input[name=notes][form=pick]")];

function count() {
  const number = boxes().filter((box) => box.checked).length;
  if (words) words.textContent = number === 0 ? "Cite ticked notes in" : number === 1 ? "Cite 1 note in" : `Cite ${number} notes in`;
}

document.addEventListener("change", (event) => {
  if (event.target.matches?.("input[name=notes]")) count();
});

// Nobody looks: nothing is asked.
document.addEventListener("htmx:beforeRequest", (event) => {
  if (document.hidden) event.preventDefault();
});

document.addEventListener("htmx:beforeSwap", () => {
  ticked = new Set(boxes().filter((box) => box.checked).map((box) => box.id));
  opened = new Set([...document.querySelectorAll(".notes-panel details[open]")].map((list) => list.id));
});

document.addEventListener("htmx:afterSettle", () => {
  for (const box of boxes()) box.checked = box.checked || ticked.has(box.id);
  for (const list of document.querySelectorAll(".notes-panel details")) list.open = list.open || opened.has(list.id);
  count();
});

// A finding that was just begun is empty: its words come next. After loading, as the browser goes to the address's place then, and takes the focus away.
const box = document.querySelector(`${/^#finding-\d+$/.test(location.hash) ? location.hash : "#finding-none"} textarea`);
const begin = () => requestAnimationFrame(() => setTimeout(() => box.focus()));
if (box && box.value === "") {
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin);
}
count();

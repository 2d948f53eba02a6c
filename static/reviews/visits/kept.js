// What this device keeps of its person's notes, whatever review they belong to, and whether or not that is still open to them.

import { inWords, noteItem, stateOf } from "./list.js";
import { Sending } from "./sending.js";
import { all, drop } from "./store.js";

const page = document.getElementById("kept");
const find = (name) => page.querySelector(`[data-${name}]`);
const me = Number(page.dataset.me);
const { trust } = page.dataset;
const sending = new Sending({ me, trust, changed: show });

async function remove(note) {
  if (!confirm("Delete this note from this device?")) return;
  await drop(note.id);
  await show();
}

async function show() {
  const { mine } = await all({ me, trust });
  find("list").replaceChildren(...mine.map((note) => noteItem({ ...note, elsewhere: note.host }, stateOf(note), { Copy: (one) => navigator.clipboard.writeText(one.text), Delete: remove })));
  find("state").textContent = mine.length ? inWords(mine, sending) : "Nothing is kept here.";
  find("send-now").hidden = !mine.length;
}

find("send-now").addEventListener("click", () => sending.send({ isAsked: true }));
await show();
sending.send();

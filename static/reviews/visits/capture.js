// Writing notes on a visit. A note is kept on this device first and sent from there, so a save never waits for a network.

import { doubtsOf, inWords, noteItem, part, stateOf } from "./list.js";
import { small } from "./photo.js";
import { Sending } from "./sending.js";
import { all, change, drop, keep } from "./store.js";

const page = document.getElementById("capture");
const form = page.querySelector("[data-capture]");
const find = (name) => page.querySelector(`[data-${name}]`);
const me = Number(page.dataset.me);
const { trust } = page.dataset;
const review = Number(page.dataset.review);
const draftKey = `visit draft ${trust} ${me} ${review}`;
const list = find("list");
let photos = [];
let edited = null;

const sending = new Sending({ me, trust, changed: show, arrived });

function textOf(control) {
  return control ? (control.selectedOptions?.[0] ?? control.closest("label")).textContent.trim() : "";
}

// What the form says, as a note is kept.
function written() {
  const chosen = (name) => form.querySelector(`[name=${name}]:checked`);
  const activity = form.elements.activity;
  return {
    activity: activity.value,
    activityLabel: activity.value ? textOf(activity) : "",
    question: chosen("question")?.value ?? "",
    questionLabel: chosen("question")?.value ? `Question ${chosen("question").closest("label").querySelector("b").textContent}` : "",
    mark: chosen("mark")?.value ?? "",
    markLabel: textOf(chosen("mark")),
    text: form.elements.text.value.trim(),
    photos,
  };
}

// A mistake stands at what it is about, to which the focus goes; one that is about nothing in the form, above its button.
function complain(sentence, control) {
  const problem = find("problem");
  if (control) control.closest(".field").querySelector("legend, label").after(problem);
  else form.querySelector(".form-deeds").before(problem);
  problem.textContent = sentence;
  problem.hidden = !sentence;
  control?.focus();
}

async function save() {
  const note = written();
  if (!note.mark) return complain("Choose what the note is: working well, even better if, or I wonder.", form.querySelector("[name=mark]"));
  if (!note.text) return complain("Write what you saw or heard.", form.elements.text);
  complain("");
  if (edited) {
    // What may have arrived already is replaced by its number and revision.
    await change(edited, (kept) => void Object.assign(kept, note, { revision: kept.revision + (kept.isTried ? 1 : 0), isTried: false, pk: null, because: "" }));
  } else {
    const { send, photos: addPhoto, host } = page.dataset;
    const start = { id: crypto.randomUUID(), me, trust, review, host, send, addPhoto, revision: 0, madeAt: new Date().toISOString(), because: "" };
    await keep({ ...start, ...note });
  }
  begin();
  await show();
  find("state").scrollIntoView({ block: "nearest" });
  sending.send();
}

// An empty form, in the same place: activity and question stay chosen.
function begin() {
  edited = null;
  photos = [];
  localStorage.removeItem(draftKey);
  form.elements.text.value = "";
  form.elements.photo.value = "";
  for (const mark of form.querySelectorAll("[name=mark]")) mark.checked = false;
  find("stop-editing").hidden = true;
  find("photo-state").textContent = "";
  showPhotos();
}

function edit(note) {
  edited = note.id;
  photos = note.photos;
  form.elements.activity.value = note.activity;
  for (const name of ["question", "mark"]) for (const one of form.querySelectorAll(`[name=${name}]`)) one.checked = one.value === note[name];
  form.elements.text.value = note.text;
  find("stop-editing").hidden = false;
  showPhotos();
  form.hidden = false;
  form.elements.text.focus();
}

async function remove(note) {
  const arrived = note.isTried ? "\n\nIt may have arrived already. If it did, delete it under “Yours that have arrived” as well." : "";
  if (!confirm(`Delete this note from this phone?${arrived}`)) return;
  await drop(note.id);
  if (edited === note.id) begin();
  await show();
  page.querySelector(list.childElementCount ? "#here" : "#arrived").focus();
}

async function show() {
  const { mine, others } = await all({ me, trust });
  const here = mine.filter((note) => note.review === review);
  const elsewhere = mine.length - here.length;
  const items = here.map((note) => noteItem(note, stateOf(note), { Change: edit, Delete: remove })).reverse();
  list.replaceChildren(...items);
  find("here").hidden = !items.length;
  find("sending").hidden = false;
  find("sending").classList.toggle("is-waiting", mine.length > 0);
  const words = inWords(mine, sending) + (elsewhere ? ` ${elsewhere} of them from another visit.` : "");
  if (find("state").textContent !== words) find("state").textContent = words;
  find("send-now").hidden = !mine.length;
  find("others").hidden = !others;
  find("others").textContent = `${others} ${others === 1 ? "note" : "notes"} of somebody else ${others === 1 ? "is" : "are"} kept on this phone, and sent when they sign in.`;
}

function arrived(note, told) {
  if (note.review !== review) return;
  const late = told.is_late ? "Sent. It counts with the time at which it was made." : "Sent";
  const item = noteItem(note, { label: late, kind: "done" });
  if (told.doubts?.length) item.append(part("p", "Look at this note again:", { class: "small" }), doubtsOf(told.doubts));
  item.append(part("p"));
  const link = part("a", "Change this note", { href: page.dataset.send.replace("/send/", `/${told.note}/`) });
  item.lastChild.append(link);
  find("arrived").prepend(item);
  find("none").hidden = true;
  refreshSoon();
}

function showPhotos() {
  find("photos-chosen").replaceChildren(
    ...photos.map((photo, i) => {
      const shown = part("span", "", { class: "thumb" });
      const out = part("button", "Take out", { type: "button", class: "btn btn-quiet btn-small", "aria-label": `Take out photo ${i + 1}` });
      out.addEventListener("click", () => {
        photos = photos.filter((other) => other !== photo);
        showPhotos();
        // The pressed button is gone; the keyboard goes on at the next photo, or where one is chosen.
        (find("photos-chosen").querySelectorAll("button")[Math.min(i, photos.length - 1)] ?? form.elements.photo).focus();
      });
      shown.append(part("img", "", { src: photo.thumb, alt: `Photo ${i + 1}`, width: 96, height: 96 }), out);
      return shown;
    }),
  );
}

async function choosePhoto() {
  const [file] = form.elements.photo.files;
  if (!file) return;
  const state = find("photo-state");
  state.textContent = "Making it small …";
  try {
    photos = [...photos, await small(file)];
    state.textContent = "Added. Is there no pupil and no name on it?";
  } catch {
    state.textContent = "This browser cannot read that picture. Choose a photo in JPEG, PNG or WebP.";
  }
  form.elements.photo.value = "";
  showPhotos();
}

// By this device's clock, as the page may be an hour old: what runs, else what began last today.
function chooseActivity() {
  if (new URLSearchParams(location.search).has("activity")) return;
  const now = new Date();
  const today = [...form.elements.activity.options].filter((one) => one.dataset.starts && new Date(one.dataset.starts).toDateString() === now.toDateString());
  const begun = today.filter((one) => new Date(one.dataset.starts) <= now);
  const running = begun.filter((one) => now < new Date(one.dataset.ends));
  const likely = running.at(-1) ?? begun.at(-1);
  if (likely) likely.selected = true;
}

// Keeps this page and its parts for when there is no network.
async function keepPage() {
  if (!globalThis.caches || !navigator.onLine) return;
  const answer = await fetch(location.pathname, { redirect: "manual" });
  if (!answer.ok) {
    if (answer.status < 500) await caches.delete("visit");
    return;
  }
  const kept = await caches.open("visit");
  await kept.put(location.pathname, answer);
  const parts = performance.getEntriesByType("resource").map((entry) => new URL(entry.name));
  const linked = [...document.querySelectorAll("link[href], script[src]")].map((one) => new URL(one.href || one.src));
  const wanted = new Set([...parts, ...linked].filter((url) => url.origin === location.origin && url.pathname.includes("/static/")).map((url) => url.href));
  for (const request of await kept.keys()) if (request.url.includes("/static/") && !wanted.has(request.url)) await kept.delete(request);
  await Promise.all([...wanted].map((url) => kept.add(url).catch(() => {})));
}

let refreshing;
function refreshSoon() {
  clearTimeout(refreshing);
  refreshing = setTimeout(() => keepPage().catch(() => {}), 1500);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  save().catch(() => complain("This phone could not keep the note: its storage is full or closed to this page. Copy the text before you leave."));
});
form.addEventListener("input", () => {
  complain("");
  if (!edited) localStorage.setItem(draftKey, JSON.stringify({ text: form.elements.text.value, mark: written().mark }));
});
form.elements.photo.addEventListener("change", choosePhoto);
find("stop-editing").addEventListener("click", begin);
find("send-now").addEventListener("click", () => sending.send({ isAsked: true }));

const draft = JSON.parse(localStorage.getItem(draftKey) ?? "null");
if (draft && !form.elements.text.value) {
  form.elements.text.value = draft.text;
  for (const mark of form.querySelectorAll("[name=mark]")) mark.checked = mark.value === draft.mark;
}
chooseActivity();
await show();
sending.send({ isAsked: true });
navigator.storage?.persist?.().catch(() => {});
if (navigator.serviceWorker) {
  // Its place, below the trust's reviews, is its scope.
  await navigator.serviceWorker.register(page.dataset.worker).catch(() => {});
  await keepPage().catch(() => {});
}
page.dataset.alive = "";

// The list of notes that this device keeps, and the line that says how many.

export function part(name, words = "", more = {}) {
  const made = document.createElement(name);
  if (words) made.textContent = words;
  for (const [key, value] of Object.entries(more)) made.setAttribute(key, value);
  return made;
}

function button(words, about, press) {
  const made = part("button", words, { type: "button", class: "btn btn-quiet btn-small" });
  made.append(part("span", ` ${about}`, { class: "for-readers" }));
  made.addEventListener("click", press);
  return made;
}

export const clock = (iso) => new Date(iso).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

export function doubtsOf(doubts) {
  const list = part("ul", "", { class: "passage-doubts" });
  for (const { words, sentence } of doubts) {
    const line = part("li");
    line.append(part("b", words), `: ${sentence}`);
    list.append(line);
  }
  return list;
}

// One note. `state` is the word and kind of its pill; `deeds` are its buttons by their words.
export function noteItem(note, state, deeds = {}) {
  const item = part("li", "", { class: "note", "data-note": note.id });
  const head = part("p", "", { class: "note-head" });
  head.append(part("span", note.markLabel, { class: `mark-of mark-${note.mark}` }), " ", part("span", state.label, { class: `status status-${state.kind}` }));
  item.append(head, part("p", note.text, { class: "as-typed" }));
  if (note.photos.length) {
    const thumbs = part("p", "", { class: "thumbs" });
    note.photos.forEach((photo, i) => thumbs.append(part("img", "", { src: photo.thumb, alt: `Photo ${i + 1} of this note`, width: 96, height: 96 })));
    item.append(thumbs);
  }
  if (note.because) item.append(part("p", note.because, { class: "error" }));
  const where = [clock(note.madeAt), note.activityLabel, note.questionLabel, note.elsewhere].filter(Boolean).join(" · ");
  item.append(part("p", where, { class: "small soft" }));
  const buttons = part("p", "", { class: "cluster" });
  for (const [words, press] of Object.entries(deeds)) buttons.append(button(words, `the note of ${clock(note.madeAt)}`, () => press(note)));
  if (buttons.childElementCount) item.append(buttons);
  return item;
}

export function stateOf(note) {
  if (note.because) return { label: note.pk ? "Sent, but not its photo" : "Not taken, kept on this phone", kind: "late" };
  if (note.pk) return { label: "Sent, its photo is on the way", kind: "waiting" };
  return { label: "Kept on this phone", kind: "waiting" };
}

const REASONS = {
  "signed out": " You are signed out. Sign in again: they are sent then.",
  waiting: " No network just now; they are sent by themselves when there is one.",
  sending: " Sending …",
};

export function inWords(notes, sending) {
  if (!notes.length) return "Everything is sent.";
  const number = notes.length === 1 ? "1 note is kept on this phone and not sent." : `${notes.length} notes are kept on this phone and not sent.`;
  return number + (REASONS[sending.state] ?? "");
}

// Sends what is kept, one after the other, as often as it takes: each note and photo has a number, by which it arrives once.

import { all, change, drop, one } from "./store.js";

const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 300_000;

class Later extends Error {}
class SignedOut extends Error {}
class Refused extends Error {}

const NOT_OPEN = "This review is not open to you any more, so the note was not taken. It stays on this phone: copy what you need, or delete it.";

function cookie(name) {
  return document.cookie.split("; ").find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";
}

async function post(address, fields, patience) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== null && value !== "") body.append(name, value, ...(value instanceof Blob ? ["photo.jpg"] : []));
  let answer;
  try {
    const headers = { Accept: "application/json", "X-CSRFToken": cookie("csrftoken") };
    answer = await fetch(address, { method: "POST", body, headers, redirect: "manual", signal: AbortSignal.timeout(patience) });
  } catch {
    throw new Later();
  }
  if (answer.type === "opaqueredirect") throw new SignedOut();
  if (answer.status >= 500 || answer.status === 429) throw new Later();
  const isOurs = (answer.headers.get("Content-Type") ?? "").startsWith("application/json");
  const told = isOurs ? await answer.json().catch(() => ({})) : {};
  if (answer.ok && isOurs) return told;
  if (answer.status === 404) throw new Refused(NOT_OPEN);
  if (answer.status === 403 && !isOurs) throw new Refused("The page is too old to send from. Reload it.");
  throw new Refused(told.problem || `It was not taken (answer ${answer.status}).`);
}

export class Sending {
  // `changed` is called whenever what is kept may look different, `arrived(note, told)` when a note and all its photos are here.
  constructor({ me, trust, changed, arrived = () => {} }) {
    Object.assign(this, { me, trust, changed, arrived, pause: FIRST_PAUSE, state: "", isBusy: false, again: null });
    addEventListener("online", () => this.send({ isAsked: true }));
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.send());
  }

  // Send everything. What was refused is tried again only when asked for: by a press, at the page's start, back on the network.
  async send({ isAsked = false } = {}) {
    clearTimeout(this.timer);
    if (isAsked) this.pause = FIRST_PAUSE;
    if (this.isBusy) {
      this.again = { isAsked: isAsked || this.again?.isAsked };
      return;
    }
    this.isBusy = true;
    const work = () => this.sendAll(isAsked);
    try {
      await (navigator.locks ? navigator.locks.request("visit-sending", work) : work());
    } finally {
      this.isBusy = false;
    }
    await this.changed();
    const again = this.again;
    this.again = null;
    if (again) await this.send(again);
  }

  async sendAll(isAsked) {
    const { mine } = await all(this);
    this.state = "";
    for (const note of mine) {
      if (note.because && !isAsked) continue;
      try {
        await this.sendOne(note);
      } catch (error) {
        if (error instanceof Refused) await change(note.id, (kept) => void (kept.because = error.message));
        else return this.wait(error);
      }
    }
    this.pause = FIRST_PAUSE;
  }

  wait(error) {
    if (error instanceof SignedOut) {
      this.state = "signed out";
      return;
    }
    if (!(error instanceof Later)) throw error;
    this.state = "waiting";
    this.timer = setTimeout(() => this.send(), this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
  }

  async sendOne(note) {
    let told = note.told ?? {};
    if (!note.pk) {
      // From now on it may have arrived, whatever the answer: a later change gets a number of its own.
      await change(note.id, (kept) => void (kept.isTried = true));
      this.state = "sending";
      await this.changed();
      const { id, me, revision, activity, question, mark, text, madeAt } = note;
      told = await post(note.send, { client_id: id, author: me, revision, activity, question, mark, text, made_at: madeAt }, 30_000);
      await change(id, (kept) => kept.revision === revision && Object.assign(kept, { pk: told.note, told, because: "" }));
    }
    const pk = note.pk ?? told.note;
    for (const photo of note.photos.filter((photo) => !photo.arrived)) {
      await post(note.addPhoto.replace("/0/", `/${pk}/`), { client_id: photo.id, photo: new Blob([photo.bytes], { type: "image/jpeg" }) }, 120_000);
      await change(note.id, (kept) => void kept.photos.filter(({ id }) => id === photo.id).forEach((one) => (one.arrived = true)));
    }
    const kept = await one(note.id);
    if (!kept || kept.revision !== note.revision || kept.photos.some((photo) => !photo.arrived)) return;
    await drop(note.id);
    this.arrived(note, told);
  }
}

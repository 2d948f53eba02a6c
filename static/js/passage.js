// A passage saves itself: some moments after the last key, when it is left, and before the page goes. What could not be sent stays on
// this device until it was. Where somebody else saved meanwhile, their text is shown beside; nothing is overwritten.

const PAUSE = 1200;
const RETRY = 5000;

class Passage {
  constructor(form) {
    this.form = form;
    this.box = form.querySelector("textarea");
    this.version = form.querySelector("input[name=version]");
    this.state = form.querySelector("[data-state]");
    this.other = form.querySelector(".passage-other");
    this.saved = this.box.value;
    this.key = `passage ${form.action}`;
    form.dataset.alive = "";
    this.box.addEventListener("input", () => this.typed());
    this.box.addEventListener("blur", () => this.save());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.save(true);
    });
    const take = form.querySelector("[data-keep-theirs]");
    take.hidden = false;
    take.addEventListener("click", () => {
      this.box.value = this.other.querySelector("[data-theirs]").textContent;
      this.save(true);
      this.box.focus();
    });
    this.restore();
  }

  get isUnsaved() {
    return this.box.value !== this.saved;
  }

  say(sentence, kind = "") {
    this.form.classList.toggle("is-unsaved", kind === "unsaved");
    this.form.classList.toggle("is-failed", kind === "failed");
    this.state.textContent = sentence;
  }

  // A text that never reached us comes back when the page does.
  restore() {
    const kept = localStorage.getItem(this.key);
    if (kept === null) return;
    const { text, version } = JSON.parse(kept);
    if (text === this.box.value) {
      localStorage.removeItem(this.key);
      return;
    }
    this.box.value = text;
    this.version.value = version;
    this.say("Found on this device, not saved yet", "unsaved");
    this.save();
  }

  typed() {
    clearTimeout(this.timer);
    if (!this.isUnsaved) return;
    localStorage.setItem(this.key, JSON.stringify({ text: this.box.value, version: this.version.value }));
    this.say("Not saved yet", "unsaved");
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  async save(isWanted = false) {
    clearTimeout(this.timer);
    // A clash is settled by a press, not by the next key.
    if (!this.isUnsaved && !isWanted) return;
    if (!this.other.hidden && !isWanted) return;
    if (this.sending) {
      this.again = true;
      return;
    }
    this.sending = true;
    const text = this.box.value;
    this.say("Saving …");
    try {
      const body = new FormData(this.form);
      const answer = await fetch(this.form.action, { method: "POST", body, headers: { Accept: "application/json" }, keepalive: text.length < 15000 });
      const isOurs = (answer.headers.get("Content-Type") ?? "").startsWith("application/json");
      if (!isOurs) throw new Error(answer.redirected ? "signed out" : `answered ${answer.status}`);
      this.heard(await answer.json(), text);
    } catch (error) {
      const sentence = error.message === "signed out" ? "You are signed out. Sign in in another tab, then press Save." : "Not saved: kept on this device, tried again soon";
      this.say(sentence, "failed");
      this.timer = setTimeout(() => this.save(true), RETRY);
    } finally {
      this.sending = false;
    }
    if (this.again) {
      this.again = false;
      this.save();
    }
  }

  heard(answer, text) {
    if (answer.problem) {
      this.say(answer.problem, "failed");
      return;
    }
    this.version.value = answer.version;
    this.showDoubts(answer.doubts);
    if (answer.other) {
      this.showOther(answer.other);
      return;
    }
    this.saved = text;
    this.other.hidden = true;
    localStorage.removeItem(this.key);
    if (this.isUnsaved) this.typed();
    else this.say(`Saved at ${new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}`);
  }

  showOther(other) {
    for (const name of ["who", "when"]) this.other.querySelector(`[data-${name}]`).textContent = other[name];
    this.other.querySelector("[data-theirs]").textContent = other.text;
    this.other.hidden = false;
    this.say(`${other.who} saved this meanwhile: both texts stand here`, "unsaved");
  }

  showDoubts(doubts) {
    const list = this.form.querySelector(".passage-doubts");
    list.replaceChildren(
      ...doubts.map(({ words, sentence }) => {
        const line = document.createElement("li");
        const bold = document.createElement("b");
        bold.textContent = words;
        line.append(bold, `: ${sentence}`);
        return line;
      }),
    );
    list.hidden = doubts.length === 0;
  }
}

const passages = [...document.querySelectorAll("form[data-passage]")].map((form) => new Passage(form));

window.addEventListener("beforeunload", (event) => {
  for (const passage of passages) passage.save();
  if (passages.some((passage) => passage.isUnsaved && passage.form.classList.contains("is-failed"))) event.preventDefault();
});

window.addEventListener("online", () => {
  for (const passage of passages) if (passage.isUnsaved) passage.save(passage.other.hidden);
});

// A passage saves itself: some moments after the last key, when it is left, and before the page goes. What could not be sent stays on
// this device until it was. Where somebody else saved meanwhile, their text is shown beside; nothing is overwritten.

const PAUSE = 1200;
const RETRY = 5000;
// A field that is entered and holds nothing unsaved asks for the newest text, but not more often than this.
const FRESH = 15000;
// A browser sends a larger text with the page that goes away, and drops it.
const MOST_KEEPALIVE = 15000;

// Text as the server keeps it, so that our own comes back as what we sent.
const asKept = (text) => text.replaceAll("\0", "").replaceAll("\r\n", "\n").replaceAll("\r", "\n").trimEnd();

// Signing in again in another tab gives the browser a new token, which a page that is open already does not hold.
const token = () => document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1];

// Without room, or where the browser keeps nothing at all, what is typed stays in the page.
const device = {
  read(key) {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  },
  keep(key, value) {
    try {
      localStorage.setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  },
  drop(key) {
    try {
      localStorage.removeItem(key);
    } catch {
      // There is nothing to drop.
    }
  },
};

class Passage {
  constructor(form) {
    this.form = form;
    this.box = form.querySelector("textarea");
    this.version = form.querySelector("input[name=version]");
    this.state = form.querySelector("[data-state]");
    this.other = form.querySelector(".passage-other");
    // What came with the page: what is in the field may have been typed before this script was there.
    this.saved = this.box.defaultValue;
    // A device may be shared: nobody finds a colleague's words under their own name.
    this.key = `passage ${form.dataset.passage} ${form.action}`;
    // What was sent and not heard of: it may have arrived all the same.
    this.unheard = [];
    this.asked = Date.now();
    form.dataset.alive = "";
    this.box.addEventListener("input", () => this.typed());
    this.box.addEventListener("blur", () => this.save());
    if ("refreshes" in form.dataset) this.box.addEventListener("focus", () => this.refresh());
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
    // A text that was kept aside differs from what is saved, though nobody has touched it here.
    if (!this.other.hidden) {
      this.saved = this.other.querySelector("[data-theirs]").textContent;
      this.say("Both texts stand here, until you save one", "unsaved");
    }
    this.restore();
  }

  get isUnsaved() {
    return this.box.value !== this.saved;
  }

  get hasClash() {
    return !this.other.hidden;
  }

  say(sentence, kind = "") {
    this.form.classList.toggle("is-unsaved", kind === "unsaved");
    this.form.classList.toggle("is-failed", kind === "failed");
    this.state.textContent = sentence;
  }

  keep() {
    const kept = { text: this.box.value, version: this.version.value, unheard: this.unheard };
    if (!device.keep(this.key, kept)) this.isNotKept = true;
  }

  // A text that never reached us comes back when the page does.
  restore() {
    const kept = device.read(this.key);
    const isTyped = this.box.value !== this.box.defaultValue;
    if (kept === null || asKept(kept.text) === asKept(this.box.defaultValue)) {
      device.drop(this.key);
      if (isTyped) this.typed();
      return;
    }
    this.box.value = isTyped ? `${kept.text}\n\n${this.box.value}` : kept.text;
    // Where both texts stand on the page, its version is the one that was seen.
    if (!this.hasClash) this.version.value = kept.version;
    this.unheard = kept.unheard ?? [];
    this.say("Found on this device, not saved yet", "unsaved");
    if (!this.hasClash) this.save();
  }

  typed() {
    clearTimeout(this.timer);
    if (!this.isUnsaved) {
      // Typed back to what is saved: nothing waits any more.
      if (!this.sending && !this.hasClash) {
        device.drop(this.key);
        this.say("");
      }
      return;
    }
    this.keep();
    this.say(this.hasClash ? "Not saved yet: press Save when it says what both should say" : "Not saved yet", "unsaved");
    if (!this.isRefused) this.timer = setTimeout(() => this.save(), PAUSE);
  }

  async save(isWanted = false) {
    clearTimeout(this.timer);
    if (!this.isUnsaved && !isWanted) return;
    // A clash is settled by a press, not by the next key.
    if (this.hasClash && !isWanted) return;
    if (this.sending) {
      this.again = isWanted || this.isUnsaved;
      return;
    }
    this.sending = true;
    const text = this.box.value;
    this.unheard.push(asKept(text));
    this.keep();
    this.say("Saving …");
    try {
      await this.send(text);
    } catch (error) {
      this.failed(error);
    } finally {
      this.sending = false;
    }
    if (this.again) {
      this.again = false;
      this.save(this.isAgreed);
    }
  }

  async send(text) {
    const body = new FormData(this.form);
    if (token()) body.set("csrfmiddlewaretoken", token());
    const wanted = { method: "POST", body, headers: { Accept: "application/json" }, keepalive: text.length < MOST_KEEPALIVE };
    const answer = await fetch(this.form.action, wanted);
    const isOurs = (answer.headers.get("Content-Type") ?? "").startsWith("application/json");
    const told = isOurs ? await answer.json() : null;
    if (told && !("problem" in told)) this.heard(told, text);
    else if (told && answer.status === 400) this.wrong(told.problem);
    else if (answer.redirected) throw new Error("You are signed out. Sign in in another tab; this saves by itself then.");
    else if ([403, 404, 409, 413].includes(answer.status)) this.refused(told ? told.problem : this.reasonOf(await answer.text()));
    else throw new Error(told?.problem ?? "");
  }

  // The wifi, the server, the session: it will be different in a while.
  failed(error) {
    const kept = this.isNotKept ? "Not saved, and this browser keeps nothing: leave the page open" : "Not saved: kept on this device, tried again soon";
    this.say(error instanceof TypeError || !error.message ? kept : error.message, "failed");
    this.timer = setTimeout(() => this.save(!this.hasClash), RETRY);
  }

  // A page that says no: the review moved on, or the right to write ended. Trying again changes nothing, typing is not thrown away.
  refused(because) {
    this.isRefused = true;
    this.say(`Not saved. ${because} Your words stay on this device: copy them before you leave.`, "failed");
  }

  reasonOf(html) {
    const page = new DOMParser().parseFromString(html, "text/html");
    return page.querySelector("h1 + p")?.textContent.trim() || page.querySelector("h1")?.textContent.trim() || "";
  }

  // Something about the text itself, such as its length.
  wrong(problem) {
    this.isRefused = false;
    this.unheard = [];
    this.say(problem, "failed");
  }

  heard(answer, text) {
    this.isRefused = false;
    this.version.value = answer.version;
    this.showDoubts(answer.doubts);
    if (answer.other) {
      // What stands there is what we sent ourselves and never heard of: no clash, we only go on from it.
      if (this.unheard.slice(0, -1).includes(answer.other.text)) {
        this.again = true;
        this.isAgreed = true;
        return;
      }
      this.isAgreed = false;
      this.unheard = [];
      this.keep();
      this.showOther(answer.other);
      return;
    }
    this.isAgreed = false;
    this.unheard = [];
    this.saved = text;
    this.asked = Date.now();
    this.other.hidden = true;
    device.drop(this.key);
    if (this.isUnsaved) this.typed();
    else this.say(`Saved at ${new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}`);
  }

  // Somebody enters the field: what a colleague saved since the page came is shown, unless there is something of one's own to lose.
  async refresh() {
    if (this.isUnsaved || this.hasClash || this.sending || Date.now() - this.asked < FRESH) return;
    this.asked = Date.now();
    const answer = await fetch(this.form.action, { headers: { Accept: "application/json" } }).catch(() => null);
    const isOurs = answer?.ok && (answer.headers.get("Content-Type") ?? "").startsWith("application/json");
    const newest = isOurs ? await answer.json() : null;
    if (newest === null || this.isUnsaved || this.hasClash || this.sending) return;
    if (newest.version <= Number(this.version.value)) return;
    this.version.value = newest.version;
    if (newest.text === this.box.value) return;
    this.box.value = newest.text;
    this.saved = this.box.value;
    this.say(newest.saved);
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
  if (passages.some((passage) => passage.isUnsaved && (passage.form.classList.contains("is-failed") || passage.isNotKept))) event.preventDefault();
});

// A phone puts pages away without asking whether they are done.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") for (const passage of passages) passage.save();
});

window.addEventListener("online", () => {
  for (const passage of passages) if (passage.isUnsaved) passage.save(!passage.hasClash);
});

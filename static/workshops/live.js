// Keeps a screen of a room up to date. A stream brings what everybody at this screen sees, or says "version n", and the screen fetches what
// it may see. Where the stream breaks, as behind some schools' filters, it asks every two seconds, says so, and tries the stream again later.
//
// <div data-live data-stream="…" data-fragment="…" data-version="7" [data-shared]> <p data-live-state role="status"></p> <div data-live-screen>…</div> </div>
// After a change `live:shown` is sent to the document.

import { morph } from "./morph.js";
import { ask } from "./patience.js";

const POLL_EVERY = 2000;
const SILENCE = 20000;
const TRY_AGAIN = 30000;
// Should telling have failed somewhere: nobody is behind for longer.
const CHECK_EVERY = 60000;
const POLLING = "Live connection lost: still up to date every two seconds.";
const OFFLINE = "No connection. This goes on by itself as soon as it is back.";
const OVER = "This page is not kept up to date any more. Load it again to go on.";

const root = document.querySelector("[data-live]");
const screen = root.querySelector("[data-live-screen]");
const state = root.querySelector("[data-live-state]");
const { stream, fragment } = root.dataset;
const isShared = "shared" in root.dataset;

let known = Number(root.dataset.version);
let source = null;
let heardAt = Date.now();
let checkedAt = Date.now();
let openedAt = 0;
let polling = null;
let fetching = null;
let wanted = 0;

function say(text) {
  if (state.textContent !== text) state.textContent = text;
}

function show(html, version) {
  // Two answers may overtake each other.
  if (version < known) return;
  const made = document.createElement("template");
  made.innerHTML = html;
  morph(screen, made.content);
  known = version;
  root.dataset.version = String(version);
  document.dispatchEvent(new CustomEvent("live:shown", { detail: { version } }));
}

// What the live process knows, also where its stream does not come through: that there is nothing new, or what everybody at this screen
// sees. Now and then the site itself is asked, should telling have failed.
async function fromLive(version) {
  const isTold = isShared && version > known;
  const isPolled = polling !== null && Date.now() - checkedAt < CHECK_EVERY;
  if (!isTold && !isPolled) return false;
  try {
    const answer = await ask(`${stream}screen?${isTold ? "version" : "known"}=${isTold ? version : known}`, { credentials: "omit" });
    if (answer.status === 200) show(await answer.text(), Number(answer.headers.get("X-Room-Version")));
    return answer.status === 200 || answer.status === 204;
  } catch {
    return false;
  }
}

async function fromSite() {
  const separator = fragment.includes("?") ? "&" : "?";
  const answer = await ask(`${fragment}${separator}known=${known}`, { headers: { "X-Live": "1" } });
  checkedAt = Date.now();
  if (answer.status === 204) return;
  if (!answer.ok || answer.redirected) {
    if (answer.status >= 500) throw new Error("away");
    stop();
    say(OVER);
    return;
  }
  show(await answer.text(), Number(answer.headers.get("X-Room-Version")));
}

// One question at a time; what is told meanwhile is asked afterwards.
export async function refresh(version = 0) {
  wanted = Math.max(wanted, version);
  if (fetching) return fetching;
  fetching = (async () => {
    try {
      if (!(await fromLive(wanted))) await fromSite();
      if (polling) say(POLLING);
    } catch {
      say(OFFLINE);
      poll();
    } finally {
      fetching = null;
    }
    if (wanted > known && polling === null) setTimeout(() => refresh(wanted), 250);
  })();
  return fetching;
}

function poll() {
  if (polling !== null) return;
  polling = setInterval(() => {
    if (!document.hidden) refresh();
  }, POLL_EVERY);
}

function heard() {
  heardAt = Date.now();
  if (polling === null) return;
  clearInterval(polling);
  polling = null;
  say("");
}

function told(version) {
  heard();
  // Nobody knows what was missed: everybody asks, but not at the same moment.
  if (version === 0) setTimeout(refresh, Math.random() * 1000);
  else if (version > known) refresh(version);
}

function open() {
  source?.close();
  openedAt = Date.now();
  source = new EventSource(stream);
  source.addEventListener("message", (event) => told(Number(/^version (\d+)$/.exec(event.data)?.[1] ?? 0)));
  source.addEventListener("screen", (event) => {
    const { version, html } = JSON.parse(event.data);
    heard();
    show(html, version);
  });
  source.addEventListener("ping", heard);
  source.addEventListener("error", lost);
}

function lost() {
  say(POLLING);
  poll();
}

function stop() {
  source?.close();
  clearInterval(watch);
  clearInterval(polling);
}

const watch = setInterval(() => {
  const now = Date.now();
  if (now - heardAt > SILENCE && polling === null) lost();
  if (polling !== null && now - openedAt > TRY_AGAIN) open();
  if (polling === null && now - checkedAt > CHECK_EVERY) refresh();
}, 1000);

// A phone that slept, or is back in the wifi, catches up at once.
function catchUp() {
  if (document.hidden) return;
  refresh();
  if (source?.readyState === EventSource.CLOSED || Date.now() - heardAt > SILENCE) open();
}

document.addEventListener("visibilitychange", catchUp);
window.addEventListener("online", catchUp);
window.addEventListener("pageshow", (event) => event.persisted && catchUp());
open();

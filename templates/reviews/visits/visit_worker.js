{% load static %}// Opens the page of a visit without a network. It keeps that page and what it is made of, and nothing else. The network comes first: what is
// kept is shown only when it does not answer, and is forgotten when the page leads to signing in or is not open to this person any more.

const CACHE = "visit";
const PATIENCE = 5000;
const STATIC = "{% get_static_prefix %}";
const isVisit = (url) => /\/reviews\/\d+\/visit\/$/.test(url.pathname);

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (event.request.mode === "navigate" && isVisit(url)) event.respondWith(page(event, url.pathname));
  else if (url.pathname.startsWith(STATIC)) event.respondWith(part(event.request));
});

async function page(event, path) {
  const answered = fromNetwork(event.request, path);
  event.waitUntil(answered.catch(() => null));
  const waited = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const answer = await Promise.race([answered.catch(() => null), waited]);
  if (answer && answer.status < 500) return answer;
  return (await keptAs(path)) ?? answered;
}

async function fromNetwork(request, path) {
  const answer = await fetch(request);
  if (answer.ok && !answer.redirected) await (await caches.open(CACHE)).put(path, answer.clone());
  else if (answer.status < 500) await caches.delete(CACHE);
  return answer;
}

async function part(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await keptAs(request);
    if (kept) return kept;
    throw error;
  }
}

async function keptAs(key) {
  if (!(await caches.has(CACHE))) return undefined;
  return (await caches.open(CACHE)).match(key, { ignoreVary: true });
}

// What is kept in the tab, and for opening a visit's page without a network, is forgotten when somebody signs out here, and wherever nobody is signed in.

const FORM = 'form[action$="/accounts/logout/"]';

async function forget() {
  sessionStorage.clear();
  if (globalThis.caches) await caches.delete("visit");
}

if (!document.querySelector(FORM)) forget().catch(() => {});

document.addEventListener("submit", (event) => {
  if (event.target.matches?.(FORM)) forget().catch(() => {});
});

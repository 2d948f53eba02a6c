// A link with data-confirm leads to a page that asks before a deed. Here its question opens over the page instead; if that fails, the link is followed.

async function question(address) {
  const answer = await fetch(address, { credentials: "same-origin" });
  if (!answer.ok) return null;
  return new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-confirm-body]");
}

function show(body, address) {
  const dialog = document.createElement("dialog");
  dialog.className = "card";
  const heading = body.querySelector("h1");
  heading.id = "confirm-heading";
  dialog.setAttribute("aria-labelledby", heading.id);
  const form = body.querySelector("form");
  if (!form.getAttribute("action")) form.action = address;
  const back = body.querySelector("a.btn");
  // The focus begins on the harmless answer.
  back?.setAttribute("autofocus", "");
  back?.addEventListener("click", (event) => {
    event.preventDefault();
    dialog.close();
  });
  dialog.append(body);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

document.addEventListener("click", async (event) => {
  const link = event.target.closest?.("a[data-confirm]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  const body = await question(link.href).catch(() => null);
  if (body) show(body, link.href);
  else location.assign(link.href);
});

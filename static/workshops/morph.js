// Makes what is shown like what came, element by element: what stays the same stays the same node, with its focus, its scroll and its open
// lists. A form in which somebody is writing is left alone until they have sent it or emptied it.

const isWritten = (control) => {
  if (control.type === "hidden") return false;
  if (control.matches("input[type=checkbox], input[type=radio]")) return control.checked !== control.defaultChecked;
  if (control.matches("select")) return [...control.options].some((option) => option.selected !== option.defaultSelected && [...control.options].some((other) => other.defaultSelected));
  return "defaultValue" in control && control.value !== control.defaultValue;
};

export const inUse = (form) =>
  !("sent" in form.dataset) &&
  (form.contains(document.activeElement) && document.activeElement.matches("textarea, select, input:not([type=hidden])")
    ? true
    : [...form.elements].some(isWritten));

const alike = (old, made) => old.nodeType === made.nodeType && old.nodeName === made.nodeName && (old.id ?? "") === (made.id ?? "");

function copyAttributes(old, made) {
  for (const { name } of [...old.attributes]) if (!made.hasAttribute(name) && name !== "open" && name !== "data-sent") old.removeAttribute(name);
  for (const { name, value } of [...made.attributes]) if (name !== "open" && old.getAttribute(name) !== value) old.setAttribute(name, value);
}

function morphNode(old, made) {
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.nodeValue !== made.nodeValue) old.nodeValue = made.nodeValue;
    return;
  }
  if (old.isEqualNode(made) || (old.matches("form") && inUse(old)) || old.matches("dialog[open], [data-live-keep]")) return;
  copyAttributes(old, made);
  morph(old, made);
}

// Children are found again by their id, else by their place.
export function morph(old, made) {
  const byId = new Map([...old.children].filter((child) => child.id).map((child) => [child.id, child]));
  let next = old.firstChild;
  for (const child of [...made.childNodes]) {
    const known = child.id && byId.get(child.id);
    const match = known && alike(known, child) ? known : next && alike(next, child) && !next.id ? next : null;
    if (!match) {
      old.insertBefore(child, next);
      continue;
    }
    if (match === next) next = next.nextSibling;
    else old.insertBefore(match, next);
    morphNode(match, child);
  }
  while (next) {
    const gone = next;
    next = next.nextSibling;
    if (!(gone.nodeType === Node.ELEMENT_NODE && gone.matches("form") && inUse(gone))) gone.remove();
  }
}

// An activity can be dragged by its grip to another place of its day. Its buttons do the same, so that without a script or a mouse nothing is missing.

let dragged = null;

function place(item) {
  return [...item.parentElement.children].indexOf(item);
}

function move(item, places) {
  const form = item.querySelector("form[data-move]");
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = "places";
  field.value = places;
  form.append(field);
  form.submit();
}

function withGrip(item) {
  const grip = document.createElement("span");
  grip.className = "grip";
  grip.textContent = "\u2195";
  grip.title = "Drag to another place";
  grip.draggable = true;
  grip.setAttribute("aria-hidden", "true");
  grip.addEventListener("dragstart", (event) => {
    dragged = item;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setDragImage(item, 0, 0);
  });
  grip.addEventListener("dragend", () => {
    dragged = null;
  });
  item.querySelector("form[data-move]").prepend(grip);
}

if (matchMedia("(pointer: fine)").matches) {
  for (const item of document.querySelectorAll(".programme > li:has(form[data-move])")) {
    withGrip(item);
    item.addEventListener("dragover", (event) => {
      if (!dragged || dragged === item || dragged.parentElement !== item.parentElement) return;
      event.preventDefault();
      item.classList.add("is-over");
    });
    item.addEventListener("dragleave", () => item.classList.remove("is-over"));
    item.addEventListener("drop", (event) => {
      event.preventDefault();
      move(dragged, place(item) - place(dragged));
    });
  }
}

// Nobody scrolls in front of a hall: what does not fit is first set closer, then turned like pages. The console turns, or the keys PageDown
// and PageUp, as a presenter's clicker sends them. Lists whose items go on are marked with data-turned.

const screen = document.querySelector("[data-live-screen]");
let turned = 0;
let place = "";

const main = () => screen.querySelector(".wall-main");
const fits = (wall) => wall.scrollHeight <= wall.clientHeight + 1;

// Lists that stand side by side fill their page in turn; those in the next row come after them.
function inTurn(lists) {
  const rows = [];
  for (const list of lists) {
    const top = Math.round(list.getBoundingClientRect().top);
    const row = rows.at(-1);
    if (row && Math.abs(row.top - top) < 2) row.lists.push(list);
    else rows.push({ top, lists: [list] });
  }
  return rows.flatMap(({ lists: beside }) => {
    const most = Math.max(...beside.map((list) => list.children.length));
    return Array.from({ length: most }, (_, index) => beside.map((list) => list.children[index])).flat().filter(Boolean);
  });
}

function show(item, isShown) {
  item.hidden = !isShown;
  const section = item.closest("section");
  if (section) section.hidden = !section.querySelector("[data-turned] > :not([hidden])");
}

// As many items a page as its screen takes, and one at least.
function pagesOf(wall, items) {
  const pages = [[]];
  items.forEach((item) => show(item, false));
  for (const item of items) {
    show(item, true);
    if (!fits(wall) && pages.at(-1).length) {
      pages.at(-1).forEach((before) => show(before, false));
      pages.push([]);
    }
    pages.at(-1).push(item);
  }
  items.forEach((item) => show(item, false));
  return pages;
}

function layOut() {
  const wall = main();
  if (wall.id !== place) turned = 0;
  place = wall.id;
  const said = screen.querySelector("[data-wall-page]");
  wall.querySelectorAll("[hidden]").forEach((part) => (part.hidden = false));
  document.documentElement.classList.remove("is-close");
  said.textContent = "";
  let pages = [];
  if (!fits(wall)) {
    document.documentElement.classList.add("is-close");
    // The number takes room, too.
    if (!fits(wall)) said.textContent = "Page";
    if (!fits(wall)) pages = pagesOf(wall, inTurn([...wall.querySelectorAll("[data-turned]")]));
  }
  const here = pages.length ? (((Number(wall.dataset.page) + turned) % pages.length) + pages.length) % pages.length : 0;
  pages[here]?.forEach((item) => show(item, true));
  if (pages.length) said.textContent = pages.length > 1 ? `Page ${here + 1} of ${pages.length}` : "";
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "PageDown" && event.key !== "PageUp") return;
  event.preventDefault();
  turned += event.key === "PageDown" ? 1 : -1;
  layOut();
});
document.addEventListener("live:shown", layOut);
window.addEventListener("resize", layOut);
document.fonts.ready.then(layOut);
document.documentElement.classList.add("is-turned");
layOut();

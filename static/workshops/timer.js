// Counts a step's time down between two answers of the server, whose clock is the one that counts.
// <div data-now="seconds of the server"> … <p data-until="seconds"><b data-timer>7 minutes left</b></p> … </div>

const root = document.querySelector("[data-now]");
const ahead = Number(root.dataset.now) - Date.now() / 1000;

// The same words as in rules/timing.py.
export function inWords(left) {
  if (left <= 0 && left > -60) return "Time is up";
  const number = Math.ceil(Math.abs(left) / 60);
  return `${number} ${number === 1 ? "minute" : "minutes"} ${left > 0 ? "left" : "over"}`;
}

function tick() {
  for (const timer of root.querySelectorAll("[data-until]")) {
    const left = Math.round(Number(timer.dataset.until) - Date.now() / 1000 - ahead);
    const place = timer.querySelector("[data-timer]");
    const words = inWords(left);
    if (place.textContent !== words) place.textContent = words;
    timer.classList.toggle("is-over", left <= 0);
  }
}

tick();
setInterval(tick, 1000);
document.addEventListener("live:shown", tick);

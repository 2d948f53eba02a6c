"""The timetable's cells: per step of the cycle how it stands at one school, by when it is meant to be, and whether it is late."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from reviews.timetables.rules.facts import ReviewFacts

# step -> heading of its column, in the order of the cycle
STEPS: Mapping[str, str] = {
    "agreement": "Agreement",
    "self_review": "Self-review",
    "preparation": "Preparation",
    "visit": "Peer review",
    "report": "Report",
    "workshop": "Workshop",
    "impact_review": "Impact review",
}
_AHEAD = "Ahead"
DONE, NOW, AHEAD, LATE, STOPPED = "done", "now", "waiting", "late", "stopped"

# step -> the stage in which it is being done, the stage by which it is over, and the word while it is being done
_SPANS: Mapping[str, tuple[str, str, str]] = {
    "self_review": ("self_review", "shared", "Being written"),
    "preparation": ("shared", "visiting", "Being prepared"),
    "visit": ("visiting", "drafting", "On"),
    "workshop": ("workshop", "follow_up", "Being held"),
    "impact_review": ("follow_up", "closed", "Plan under way"),
}


@dataclass(frozen=True, slots=True)
class Cell:
    """How a step stands: a word, how it looks, and the day that goes with it (done on, due by, or meant for)."""

    word: str
    kind: str
    on: date | None = None

    @property
    def is_late(self) -> bool:
        return self.kind == LATE


def cell(step: str, facts: ReviewFacts, today: date) -> Cell:
    """One cell. A paused or cancelled review is not late with anything."""
    found = _agreement(facts) if step == "agreement" else _report(facts) if step == "report" else _span(step, facts)
    is_stopped = bool(facts.paused_because) or facts.stage == "cancelled"
    if found.kind in (NOW, AHEAD) and is_stopped:
        return Cell("Cancelled" if facts.stage == "cancelled" else "Paused", STOPPED)
    due = found.on
    is_late = found.kind in (NOW, AHEAD) and due is not None and due < today and facts.stage != "planned"
    if found.kind == AHEAD and step in ("workshop", "impact_review"):
        return found
    return Cell("Not begun" if found.word == _AHEAD else found.word, LATE, due) if is_late else found


def cells(facts: ReviewFacts, today: date) -> tuple[Cell, ...]:
    """A row, in the order of STEPS."""
    return tuple(cell(step, facts, today) for step in STEPS)


def _agreement(facts: ReviewFacts) -> Cell:
    if facts.signed_on:
        return Cell("Signed", DONE, facts.signed_on)
    return Cell("Not signed", AHEAD if facts.stage == "planned" else NOW, facts.end_of("agreement"))


def _report(facts: ReviewFacts) -> Cell:
    if facts.has_reached("released"):
        return Cell("Released", DONE, facts.released_on)
    if facts.stage == "checking":
        return Cell("Host checks", NOW, facts.check_due_on)
    return Cell(
        "Being written" if facts.stage == "drafting" else _AHEAD, NOW if facts.stage == "drafting" else AHEAD, facts.end_of("report")
    )


def _span(step: str, facts: ReviewFacts) -> Cell:
    during, after, word = _SPANS[step]
    if facts.has_reached(after):
        return Cell("Done", DONE, {"self_review": facts.pack_on, "visit": facts.visit_until}.get(step))
    due = {"visit": facts.visit_until, "preparation": facts.visit_on}.get(step) or facts.end_of(step)
    if facts.stage == during:
        return Cell(word, NOW, due)
    if step == "visit" and facts.visit_on is None:
        return Cell("No date yet", AHEAD, None)
    return Cell(_AHEAD, AHEAD, facts.visit_on if step == "visit" else due)

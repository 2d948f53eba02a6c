"""What a visit still lacks, who can see to it, and by when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

SATURDAY = 5
NOTHING_TO_AGREE = "There is nothing to agree yet: a question and an activity in the programme come first."


@dataclass(frozen=True, slots=True)
class Ready:
    """How far a preparation is, in plain values."""

    has_days: bool = False
    has_meeting: bool = False
    has_lead: bool = False
    activities: int = 0
    questions: int = 0
    has_protocols: bool = False
    has_notes: bool = False
    host_agreed: bool = False
    reviewers_agreed: bool = False
    is_in_person: bool = True
    # The visitors whose employer has not confirmed yet.
    unassured: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the checklist, best done so many days before the visit. What is `needed` keeps the visit from beginning, with `because`
    as the reason. `place` is the part of the page where it is done."""

    label: str
    who: str
    is_done: bool
    place: str
    days_before: int
    because: str = ""

    @property
    def is_needed(self) -> bool:
        return bool(self.because)


def checklist(ready: Ready, lead_reviewer: str) -> Iterator[Item]:
    """Everything, done or not, in the order in which it is best done. `lead_reviewer` is what the trust calls whoever leads the team."""
    both = f"The host and the {lead_reviewer}"
    yield Item("The days of the visit are set", "Those who plan the cycle", ready.has_days, "visit", 28)
    yield Item("The pre-review meeting has a time and a place", both, ready.has_meeting, "facts", 14)
    because = "No designated safeguarding lead is named, with a way to reach them."
    yield Item("The designated safeguarding lead is named", "The host", ready.has_lead, "facts", 7, because)
    yield Item("The programme is laid out", both, ready.activities > 0, "programme", 7, "The programme is empty.")
    yield Item("Protocols for the day are written", both, ready.has_protocols, "records", 7)
    yield Item("Notes for visitors are written", "The host", ready.has_notes, "records", 7)
    if ready.is_in_person:
        missing = _names(ready.unassured)
        yield Item(
            f"Letters of assurance are there{f': {missing} missing' if missing else ''}",
            "Each visitor's own head, or those who plan the cycle",
            not missing,
            "letters",
            7,
            f"A letter of assurance is missing for {missing}.",
        )
    who = _who_agrees(ready, lead_reviewer)
    yield Item(
        "Questions and programme are agreed",
        f"{who[:1].upper()}{who[1:]}",
        ready.host_agreed and ready.reviewers_agreed,
        "agreement",
        3,
        f"Questions and programme are not agreed yet: {who} to agree.",
    )


def missing_for_visit(ready: Ready, lead_reviewer: str) -> list[str]:
    """Why the visit may not begin; empty where it may."""
    return [item.because for item in checklist(ready, lead_reviewer) if item.is_needed and not item.is_done]


def due_on(visit_on: date | None, days_before: int) -> date | None:
    """By when: so many days before the visit, or the Friday before that where it is a weekend. None where the visit has no day."""
    if visit_on is None:
        return None
    day = visit_on - timedelta(days=days_before)
    return day - timedelta(days=max(0, day.weekday() - SATURDAY + 1))


def _who_agrees(ready: Ready, lead_reviewer: str) -> str:
    if ready.host_agreed == ready.reviewers_agreed:
        return f"the host and the {lead_reviewer}"
    return f"the {lead_reviewer}" if ready.host_agreed else "the host"


def _names(names: tuple[str, ...]) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"

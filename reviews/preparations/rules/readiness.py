"""What a visit still lacks, and who can see to it."""

from collections.abc import Iterator
from dataclasses import dataclass


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
    """A line of the checklist. What is `needed` keeps the visit from beginning, with `because` as the reason."""

    label: str
    who: str
    is_done: bool
    place: str
    because: str = ""

    @property
    def is_needed(self) -> bool:
        return bool(self.because)


def checklist(ready: Ready) -> Iterator[Item]:
    """Everything, done or not, in the order in which it is best done. `place` is the part of the page where it is done."""
    yield Item("The days of the visit are set", "Those who plan the cycle", ready.has_days, "visit")
    yield Item("The pre-review meeting has a time and a place", "The host and the Lead Reviewer", ready.has_meeting, "facts")
    because = "No designated safeguarding lead is named, with a way to reach them."
    yield Item("The designated safeguarding lead is named", "The host", ready.has_lead, "facts", because)
    yield Item("The programme is laid out", "The host and the Lead Reviewer", ready.activities > 0, "programme", "The programme is empty.")
    yield Item("Protocols for the day are written", "The host and the Lead Reviewer", ready.has_protocols, "records")
    yield Item("Notes for visitors are written", "The host", ready.has_notes, "records")
    if ready.is_in_person:
        missing = _names(ready.unassured)
        because = f"A letter of assurance is missing for {missing}."
        yield Item(
            f"Letters of assurance are there{f': {missing} missing' if missing else ''}",
            "Each visitor's own head, or those who plan the cycle",
            not missing,
            "letters",
            because,
        )
    yield Item(
        "Questions and programme are agreed",
        _who_agrees(ready),
        ready.host_agreed and ready.reviewers_agreed,
        "agreement",
        f"Questions and programme are not agreed yet: {_who_agrees(ready)} to agree.",
    )


def missing_for_visit(ready: Ready) -> list[str]:
    """Why the visit may not begin; empty where it may."""
    return [item.because for item in checklist(ready) if item.is_needed and not item.is_done]


def _who_agrees(ready: Ready) -> str:
    if ready.host_agreed == ready.reviewers_agreed:
        return "the host and the Lead Reviewer"
    return "the Lead Reviewer" if ready.host_agreed else "the host"


def _names(names: tuple[str, ...]) -> str:
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"

"""A plan as a document says it: plain words, ready for Word, Excel and paper."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PaperUpdate:
    """What was told of an action."""

    when: str
    who: str
    stage: str
    text: str
    evidence: str


@dataclass(frozen=True, slots=True)
class PaperAction:
    """An action. `due_on` is written as 2026-12-04, as every spreadsheet program reads it; `due` in words."""

    pk: int
    number: int
    what: str
    is_priority: bool
    owner: str
    due_on: str
    due: str
    stage: str
    measure: str
    baseline: str
    finding: str
    milestones: tuple[str, ...]
    updates: tuple[PaperUpdate, ...]


@dataclass(frozen=True, slots=True)
class PlanPaper:
    """The whole plan, as of a day."""

    host: str
    cycle: str
    stage: str
    as_of: str
    agreed: str
    check_back: str
    actions: tuple[PaperAction, ...]
    check_ins: tuple[tuple[str, str, str], ...]

    @property
    def title(self) -> str:
        return f"Action plan, {self.host}"


def facts_of(action: PaperAction) -> tuple[tuple[str, str], ...]:
    """What a document says of an action under its words, as label and value; what nobody said is left out."""
    pairs: Sequence[tuple[str, str]] = (
        ("Who sees to it", action.owner or "Nobody yet"),
        ("By when", action.due or "No date yet"),
        ("Stands at", action.stage),
        ("How we will know", action.measure),
        ("Where we start from", action.baseline),
        ("What the review found", action.finding),
        ("Milestones", "\n".join(action.milestones)),
    )
    return tuple((label, value) for label, value in pairs if value)

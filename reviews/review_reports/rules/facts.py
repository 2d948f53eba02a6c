"""What a report says of its review besides its sections: kept with it at its release, since people leave and evidence is deleted."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from reviews.review_reports.rules.evidence import EvidenceRow, SourceCount


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Somebody who reviewed, and the school, or schools, where they worked then."""

    name: str
    school: str
    is_lead: bool


@dataclass(frozen=True, slots=True)
class LookedAt:
    """So many activities of one kind in the programme, in words."""

    kind: str
    activities: int


@dataclass(frozen=True, slots=True)
class Facts:
    """The review in names, days and numbers. `mode` and `readers` are words for people; the two days are the visit's first and last."""

    trust: str
    school: str
    town: str
    phase: str
    cycle: str
    academic_year: str
    mode: str
    visit_on: date | None
    visit_until: date | None
    focus: str
    questions: tuple[str, ...]
    reviewers: tuple[Reviewer, ...]
    looked_at: tuple[LookedAt, ...]
    evidence: tuple[EvidenceRow, ...]
    readers: str
    released_by: str = ""

    def as_json(self) -> dict[str, Any]:
        """As the database keeps it."""
        days = {name: day.isoformat() if (day := getattr(self, name)) else None for name in _DAYS}
        return asdict(self) | days


_DAYS = ("visit_on", "visit_until")


def facts_from(told: Mapping[str, Any]) -> Facts:
    """What `as_json` gave."""
    days = {name: date.fromisoformat(told[name]) if told[name] else None for name in _DAYS}
    rows = {
        "questions": tuple(told["questions"]),
        "reviewers": tuple(Reviewer(**one) for one in told["reviewers"]),
        "looked_at": tuple(LookedAt(**one) for one in told["looked_at"]),
        "evidence": tuple(_evidence(one) for one in told["evidence"]),
    }
    return Facts(**{**told, **days, **rows})


def _evidence(told: Mapping[str, Any]) -> EvidenceRow:
    sources = tuple(SourceCount(**one) for one in told["sources"])
    return EvidenceRow(told["question"], told["activities"], told["notes"], sources)

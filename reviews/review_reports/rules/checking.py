"""The way of a report from draft to release: what is still missing, what the host was asked, and from when it may be released."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

# The facts of these are looked at by the host, one by one: all but its own response, and what the cycle's sharing rule says.
CHECKED = ("context", "focus", "people", "looked_at", "working_well", "even_better_if", "excellence", "next_steps")
# A report without these is none.
_NEEDED = ("context", "focus", "people", "looked_at", "working_well", "even_better_if")


@dataclass(frozen=True, slots=True)
class Checked:
    """What the host said of a section, and whether the reviewers have answered."""

    key: str
    needs_correcting: bool
    is_answered: bool


def missing_sections(texts: Mapping[str, str], headings: Mapping[str, str]) -> tuple[str, ...]:
    """What the report cannot go without and does not say yet, each a sentence."""
    return tuple(f"“{headings[key]}” says nothing yet." for key in _NEEDED if not texts.get(key, "").strip())


def unanswered(checks: Iterable[Checked], headings: Mapping[str, str]) -> tuple[str, ...]:
    """Corrections that the reviewers have not answered, each a sentence."""
    return tuple(f"Answer what the host asks to correct under “{headings[one.key]}”." for one in checks if _waits(one))


def _waits(one: Checked) -> bool:
    return one.needs_correcting and not one.is_answered


def not_looked_at(texts: Mapping[str, str], checks: Iterable[Checked]) -> tuple[str, ...]:
    """The keys of sections that say something, and of which the host has said nothing."""
    said = {one.key for one in checks}
    return tuple(key for key in CHECKED if texts.get(key, "").strip() and key not in said)


def why_too_early(is_checked: bool, due_on: date | None, today: date) -> str:
    """Why the host still has time for its check; empty where it is done or its last day is over.

    >>> why_too_early(False, date(2026, 12, 4), date(2026, 12, 4))
    'The host checks the facts until 4 December 2026. You can release the report when it says that it is done, or after that day.'
    >>> why_too_early(False, date(2026, 12, 4), date(2026, 12, 5))
    ''
    """
    if is_checked or (due_on is not None and today > due_on):
        return ""
    until = f" until {due_on.day} {due_on:%B %Y}" if due_on else ""
    return f"The host checks the facts{until}. You can release the report when it says that it is done, or after that day."


def together(sentences: Sequence[str], first: str) -> str:
    """The sentences after a first one; empty where there are none."""
    return " ".join((first, *sentences)) if sentences else ""

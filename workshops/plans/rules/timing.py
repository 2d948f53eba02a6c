"""Due soon, due today, late: by the day that it is. No clock of its own."""

from collections.abc import Collection
from datetime import date, timedelta
from enum import StrEnum

from reviews.cycles.rules.days import is_school_day, reminder_on, school_day_from

AHEAD, PASSED = "ahead", "passed"
# So long after its date a late action is still worth a word to its owner; the plan itself goes on saying so.
WORTH_A_WORD = timedelta(days=7)

SOON = timedelta(days=7)
ENDED = frozenset({"done", "stopped", "carried_over"})


class Timing(StrEnum):
    """How an action's date stands to the day that it is."""

    NONE = "none"
    LATER = "later"
    SOON = "soon"
    LATE = "late"


def timing_of(stage: str, due_on: date | None, today: date) -> Timing:
    """What is ended is never late; the day itself is not late yet."""
    if due_on is None or stage in ENDED:
        return Timing.NONE
    if due_on < today:
        return Timing.LATE
    return Timing.SOON if due_on - today <= SOON else Timing.LATER


def due_in_words(due_on: date, today: date) -> str:
    """How far a date is, as a sentence ends.

    >>> due_in_words(date(2026, 12, 4), date(2026, 12, 1))
    'due in 3 days'
    >>> due_in_words(date(2026, 12, 4), date(2026, 12, 5))
    '1 day late'
    """
    days = (due_on - today).days
    if days == 0:
        return "due today"
    many = "" if abs(days) == 1 else "s"
    return f"due in {days} day{many}" if days > 0 else f"{-days} day{many} late"


def reminder_for(due_on: date, today: date, days_before: int, closed: Collection[date]) -> str:
    """AHEAD when an owner is to be reminded of a date that comes, PASSED when it has just gone by, else nothing; on school days only."""
    if not is_school_day(today, closed):
        return ""
    if due_on >= today:
        return AHEAD if reminder_on(due_on, days_before, closed) <= today else ""
    told_on = school_day_from(due_on + timedelta(days=1), closed)
    return PASSED if told_on <= today <= told_on + WORTH_A_WORD else ""

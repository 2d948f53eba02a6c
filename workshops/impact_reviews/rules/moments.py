"""How a check-back stands by its date, and when its waiting has lasted too long."""

from collections.abc import Collection
from datetime import date, timedelta
from enum import StrEnum

from reviews.cycles.rules.days import add_school_days

# A school has two weeks for telling of its actions, and whoever confirms or closes has as long; then it is late.
LATE_AFTER = timedelta(days=14)
# School days until whoever is to act is nudged again, and until those who lead the trust hear of it.
AGAIN_AFTER, LEADS_AFTER = 5, 10


class State(StrEnum):
    """Where a check-back stands: not opened yet, or the stage of its impact review."""

    DUE = "due"
    OPEN = "open"
    TOLD = "told"
    CONFIRMED = "confirmed"
    CLOSED = "closed"


def is_late(state: str, due_on: date, today: date) -> bool:
    """Whether its day is so long over that somebody should ask."""
    return state != State.CLOSED and today > due_on + LATE_AFTER


def has_waited(since: date, school_days: int, today: date, closed: Collection[date]) -> bool:
    """Whether so many school days have gone by."""
    return add_school_days(since, school_days, closed) <= today

"""When a note was made, by a clock that may be wrong; which activity is on now; when evidence has been kept long enough."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

# A phone's clock may run ahead a little; a note from further ahead was made when it arrived.
_AHEAD = timedelta(minutes=5)
_LONG = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Slot:
    """An activity's time."""

    pk: int
    starts: datetime
    ends: datetime


def made_at(told: datetime | None, received: datetime) -> datetime:
    """The moment at which a note was made, never after it was received."""
    if told is None or told > received + _AHEAD:
        return received
    return min(told, received)


def came_late(made: datetime, received: datetime) -> bool:
    """Whether the note waited on its phone for so long that its reader should know."""
    return received - made > _LONG


def on_now(slots: Sequence[Slot], now: datetime) -> int | None:
    """The activity that runs, else the last one of today that began, else today's first, else none. The later of two that overlap."""
    today = sorted((slot for slot in slots if slot.starts.date() == now.date()), key=lambda slot: slot.starts)
    running = [slot for slot in today if slot.starts <= now < slot.ends]
    begun = [slot for slot in today if slot.starts <= now]
    for found in (running[-1:], begun[-1:], today[:1]):
        if found:
            return found[0].pk
    return None


def kept_until(start: datetime, months: int) -> datetime:
    """So many months after a moment; on the last day of a month that has no such day.

    >>> kept_until(datetime(2026, 8, 31), 6)
    datetime.datetime(2027, 2, 28, 0, 0)
    """
    year, month = divmod(start.month - 1 + months, 12)
    first = start.replace(year=start.year + year, month=month + 1, day=1)
    following = (first + timedelta(days=32)).replace(day=1)
    last = (following - timedelta(days=1)).day
    return first.replace(day=min(start.day, last))

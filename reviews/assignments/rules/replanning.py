"""New days for a visit that cannot take place when it was meant to, with the fewest changes for everybody else.

First the days on which the whole team is free, in the time for visits. Where there are none, an exchange: another visit gives its days
and takes free ones of its own. Last, days after the time for visits.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reviews.cycles.rules.days import add_school_days, days_between, is_school_day

# How many ways are laid before those who plan.
_MOST = 3
# Two school weeks: nobody is asked to be ready sooner.
NOTICE = 10


@dataclass(frozen=True, slots=True)
class Days:
    """From the first day to the last; both count."""

    first: date
    last: date

    def overlaps(self, other: "Days") -> bool:
        return self.first <= other.last and other.first <= self.last


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit with the people on its team, by their memberships. Whether it `may_move` for another's sake, its review says."""

    review_id: int
    host: str
    days: Days
    people: frozenset[int] = frozenset()
    may_move: bool = False


@dataclass(frozen=True, slots=True)
class Move:
    """One visit's days as they were and as they would be."""

    review_id: int
    host: str
    was: Days
    now: Days


@dataclass(frozen=True, slots=True)
class Proposal:
    """A way to go on, the paused visit first. `is_late`: it lies after the time for visits."""

    moves: tuple[Move, ...]
    is_late: bool = False

    @property
    def mark(self) -> str:
        """By which a choice says what it is about."""
        return ";".join(f"{move.review_id}:{move.now.first:%Y-%m-%d}:{move.now.last:%Y-%m-%d}" for move in self.moves)


@dataclass(frozen=True, slots=True)
class Time:
    """Between which days a visit may lie: not before `earliest`, best until `until`, at the very latest on `latest`."""

    earliest: date
    until: date
    latest: date
    closed: Collection[date] = ()


def earliest_day(today: date, phase_starts_on: date, closed: Collection[date]) -> date:
    """Ten school days from today, and not before the time for visits begins."""
    return max(add_school_days(today, NOTICE, closed), phase_starts_on)


def proposals(visit: Visit, others: Sequence[Visit], time: Time) -> tuple[Proposal, ...]:
    """Up to three ways, those with the fewest changes first; of as many changes the soonest. Empty where nothing fits."""
    simple = [Proposal((_move(visit, days),)) for days in _free(visit, others, time.earliest, time.until, time.closed)]
    if simple:
        return tuple(_a_week_apart(simple))[:_MOST]
    late = (Proposal((_move(visit, days),), is_late=True) for days in _free(visit, others, _day_after(time), time.latest, time.closed))
    return tuple([*list(_exchanges(visit, others, time))[: _MOST - 1], *list(late)[:1]])


def _move(visit: Visit, days: Days) -> Move:
    return Move(visit.review_id, visit.host, visit.days, days)


def _day_after(time: Time) -> date:
    return max(time.until + timedelta(days=1), time.earliest)


def _free(visit: Visit, others: Iterable[Visit], first: date, last: date, closed: Collection[date]) -> Iterable[Days]:
    """Days of the same number, one after the other and all at school, on which nobody of the team is on another visit."""
    busy = [other.days for other in others if other.people & visit.people]
    number = (visit.days.last - visit.days.first).days
    for day in days_between(first, last):
        days = Days(day, day + timedelta(days=number))
        is_open = days.last <= last and all(is_school_day(each, closed) for each in days_between(days.first, days.last))
        if is_open and days != visit.days and not any(days.overlaps(taken) for taken in busy):
            yield days


def _exchanges(visit: Visit, others: Sequence[Visit], time: Time) -> Iterable[Proposal]:
    """Another visit makes room: this one takes its days, and it goes to the soonest days on which its own team is free."""
    for other in sorted(others, key=lambda one: (one.days.first, one.host)):
        rest = [one for one in others if one is not other]
        here = Visit(visit.review_id, visit.host, other.days, visit.people)
        is_fit = other.may_move and other.days.first >= time.earliest and other.days.last <= time.until
        if (
            not is_fit
            or _length(other) != _length(visit)
            or any(one.days.overlaps(other.days) and one.people & visit.people for one in rest)
        ):
            continue
        there = next(iter(_free(other, [*rest, here], time.earliest, time.until, time.closed)), None)
        if there is not None:
            yield Proposal((_move(visit, other.days), _move(other, there)))


def _length(visit: Visit) -> int:
    return (visit.days.last - visit.days.first).days


def _a_week_apart(found: Iterable[Proposal]) -> Iterable[Proposal]:
    """The soonest, and alternatives that are worth a choice."""
    after: date | None = None
    for one in found:
        first = one.moves[0].now.first
        if after is None or first >= after:
            yield one
            after = first + timedelta(days=7)

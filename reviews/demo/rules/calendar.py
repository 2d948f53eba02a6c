"""School days of an academic year and of the one after, by number, so that days can be counted without a walk through weekends."""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

from reviews.cycles.rules.days import days_between, is_school_day
from reviews.cycles.rules.phases import Dates, usual_phases
from reviews.cycles.rules.years import bank_holidays, first_day, last_day, usual_breaks


class Calendar:
    """The usual year of a school in England."""

    def __init__(self, year: int) -> None:
        self.year = year
        closed = closed_in(year) | closed_in(year + 1)
        self._days = [day for day in days_between(first_day(year), last_day(year + 1)) if is_school_day(day, closed)]
        self.phases: dict[str, Dates] = {phase.kind: phase for phase in usual_phases(year, closed_in(year), first_day(year))}

    def plus(self, day: date, number: int) -> date:
        """The school day so many after this one, or before; 0 gives the day itself or the first after it."""
        place = bisect_left(self._days, day) + number
        return self._days[min(max(place, 0), len(self._days) - 1)]

    def within(self, first: date, last: date) -> Sequence[date]:
        """All school days from one day to another."""
        return self._days[bisect_left(self._days, first) : bisect_left(self._days, last + timedelta(days=1))]


@cache
def closed_in(year: int) -> frozenset[date]:
    """When schools are usually closed in an academic year, weekends aside."""
    shut = {day for span in usual_breaks(year) for day in days_between(span.starts_on, span.ends_on)}
    return frozenset(shut | set(bank_holidays(year)))


@cache
def calendar_of(year: int) -> Calendar:
    """The same for everybody, so made once."""
    return Calendar(year)

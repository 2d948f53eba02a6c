"""An academic year in England: its first and last day, its bank holidays, and when its schools are usually closed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

MONDAY, FRIDAY = 0, 4


@dataclass(frozen=True, slots=True)
class Span:
    """Days on which schools are closed, under a name; both days count."""

    name: str
    starts_on: date
    ends_on: date

    def holds(self, day: date) -> bool:
        """Whether the day lies within."""
        return self.starts_on <= day <= self.ends_on


def academic_year_of(day: date) -> int:
    """The year in which the academic year of a day began; it turns on 1 September."""
    return day.year if day.month >= 9 else day.year - 1


def first_day(year: int) -> date:
    """1 September."""
    return date(year, 9, 1)


def last_day(year: int) -> date:
    """31 August."""
    return date(year + 1, 8, 31)


def year_in_words(year: int) -> str:
    """2026 to 2027"""
    return f"{year} to {year + 1}"


@cache
def bank_holidays(year: int) -> Mapping[date, str]:
    """The bank holidays of England in an academic year, by day."""
    import holidays  # noqa: PLC0415 - it brings the calendars of all countries, and most processes never ask

    known = holidays.country_holidays("GB", subdiv="ENG", years=(year, year + 1))
    return {day: name for day, name in sorted(known.items()) if first_day(year) <= day <= last_day(year)}


@cache
def usual_breaks(year: int) -> tuple[Span, ...]:
    """When most schools in England are closed in an academic year, in order. Councils and trusts differ: it is a proposal."""
    easter = _easter(year + 1)
    # The week of Good Friday and the week after; where Easter comes in March, the two weeks after it.
    spring = easter + timedelta(days=1) if easter.month == 3 else easter - timedelta(days=6)
    may = _monday_of(date(year + 1, 5, 31))
    return (
        _weeks("Autumn half-term", _monday_of(_last_friday_of_october(year)), 1),
        _weeks("Christmas", _monday_of(date(year, 12, 25)), 2),
        _weeks("February half-term", _monday_of(date(year + 1, 2, 18)), 1),
        _weeks("Easter", spring, 2),
        _weeks("May half-term", may, 1),
        Span("Summer", date(year + 1, 7, 22), last_day(year)),
    )


def _weeks(name: str, monday: date, number: int) -> Span:
    return Span(name, monday, monday + timedelta(days=7 * number - 3))


def _monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday() - MONDAY)


def _last_friday_of_october(year: int) -> date:
    last = date(year, 10, 31)
    return last - timedelta(days=(last.weekday() - FRIDAY) % 7)


def _easter(year: int) -> date:
    """Easter Sunday: two days after Good Friday."""
    return next(day for day, name in bank_holidays(year - 1).items() if name.startswith("Good Friday")) + timedelta(days=2)


def name_a_year_on(name: str, year: int) -> str:
    """A cycle's name for the year after `year`: every mention of the two years moves on.

    >>> name_a_year_on("Peer review 2026/27", 2026)
    'Peer review 2027/28'
    """
    moved = {str(year): str(year + 1), str(year + 1): str(year + 2), f"{(year + 1) % 100:02}": f"{(year + 2) % 100:02}"}
    # The short form of the second year stands only right behind the first: 2026/27, 2026-27.
    pattern = rf"(?<!\d){year}(?P<between> ?[/\u2013-] ?){(year + 1) % 100:02}(?!\d)|(?<!\d)(?:{year}|{year + 1})(?!\d)"
    short = moved[f"{(year + 1) % 100:02}"]

    def on(found: "re.Match[str]") -> str:
        between = found.group("between")
        return f"{year + 1}{between}{short}" if between else moved[found.group()]

    return re.sub(pattern, on, name)

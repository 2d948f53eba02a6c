"""The phases of a cycle: days proposed for them, and what is wrong with days that were chosen."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise

from reviews.cycles.rules.days import days_between, is_school_day, school_day_from, school_day_until, why_closed
from reviews.cycles.rules.years import Span, first_day, last_day, year_in_words

# In their order: a phase neither starts nor ends before the one before it does. They may overlap: one school's report is written while
# another is visited. The figures are weeks of a full year of 38 school weeks: from the first, up to and without the second.
_WEEKS: Mapping[str, tuple[int, int]] = {
    "agreement": (1, 4),
    "self_review": (4, 11),
    "preparation": (11, 15),
    "visit": (15, 27),
    "report": (16, 29),
    "workshop": (17, 31),
    "impact_review": (29, 38),
}
_FULL_YEAR = 38
KINDS = tuple(_WEEKS)
# The follow-up may run on into the next year.
_MAY_RUN_ON = "impact_review"


@dataclass(frozen=True, slots=True)
class Dates:
    """A phase by its kind, from a day until a day; both count."""

    kind: str
    starts_on: date
    ends_on: date


@dataclass(frozen=True, slots=True)
class Problems:
    """Sentences by field (`visit_starts_on`, …): what is refused, and what may be kept if it is meant."""

    refused: Mapping[str, str] = field(default_factory=dict)
    doubted: Mapping[str, str] = field(default_factory=dict)


def usual_phases(year: int, closed: Collection[date], today: date) -> tuple[Dates, ...]:
    """Days for each phase in whole school weeks, in the part of the year that is left. Breaks are left out by themselves."""
    weeks = _school_weeks(max(first_day(year), min(today, last_day(year) - timedelta(days=90))), last_day(year), closed)
    return tuple(_in_weeks(kind, weeks) for kind in KINDS)


def _school_weeks(starts_on: date, ends_on: date, closed: Collection[date]) -> Sequence[tuple[date, date]]:
    """The first and last school day of each week that has one."""
    weeks: dict[tuple[int, int], tuple[date, date]] = {}
    for day in days_between(starts_on, ends_on):
        if is_school_day(day, closed):
            week = day.isocalendar()[:2]
            weeks[week] = (weeks.get(week, (day, day))[0], day)
    # A trust that is closed all year still gets days, which it will be warned of.
    return list(weeks.values()) or [(starts_on, ends_on)]


def _in_weeks(kind: str, weeks: Sequence[tuple[date, date]]) -> Dates:
    first, end = (round(week * len(weeks) / _FULL_YEAR) for week in _WEEKS[kind])
    last = min(max(end - 1, first), len(weeks) - 1)
    return Dates(kind, weeks[min(first, last)][0], weeks[last][1])


def phase_problems(
    phases: Iterable[Dates], labels: Mapping[str, str], year: int, breaks: Iterable[Span], bank_holidays: Mapping[date, str]
) -> Problems:
    """What is wrong with the days of these phases, which come in their order."""
    known, shut = tuple(phases), tuple(breaks)
    refused, doubted = _crossings(known, labels), dict[str, str]()
    for phase in known:
        for end, day in (("starts_on", phase.starts_on), ("ends_on", phase.ends_on)):
            name = f"{phase.kind}_{end}"
            if outside := _outside(day, year):
                (doubted if phase.kind == _MAY_RUN_ON and day > last_day(year) else refused).setdefault(name, outside)
            elif why := why_closed(day, shut, bank_holidays):
                doubted[name] = why
        if phase.ends_on < phase.starts_on:
            refused[f"{phase.kind}_ends_on"] = "It ends before it starts."
    return Problems(refused, doubted)


def _crossings(phases: Sequence[Dates], labels: Mapping[str, str]) -> dict[str, str]:
    found = {}
    for before, after in pairwise(phases):
        told = f"“{labels[before.kind]}”"
        if after.starts_on < before.starts_on:
            found[f"{after.kind}_starts_on"] = f"It starts before {told} does. The order stays; the two may overlap."
        if after.ends_on < before.ends_on:
            found[f"{after.kind}_ends_on"] = f"It ends before {told} does. The order stays; the two may overlap."
    return found


def _outside(day: date, year: int) -> str:
    if first_day(year) <= day <= last_day(year):
        return ""
    return f"{day.day} {day:%B} {day.year} lies outside the academic year {year_in_words(year)}."


def a_year_on(phases: Iterable[Dates], closed: Collection[date]) -> tuple[Dates, ...]:
    """The same weekdays 52 weeks later; from a day that is none at school a phase starts later, or ends earlier."""
    return tuple(_a_year_on(phase, closed) for phase in phases)


def _a_year_on(phase: Dates, closed: Collection[date]) -> Dates:
    weeks = timedelta(weeks=52)
    starts_on = school_day_from(phase.starts_on + weeks, closed)
    return Dates(phase.kind, starts_on, max(starts_on, school_day_until(phase.ends_on + weeks, closed)))

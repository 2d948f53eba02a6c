"""The days of one school's visit, held against the year, its breaks and the phase of the visits."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from reviews.cycles.rules.days import days_between, is_school_day, why_closed
from reviews.cycles.rules.phases import Dates, Problems
from reviews.cycles.rules.years import Span, first_day, last_day, year_in_words

_MOST_DAYS = 2


def visit_problems(
    first: date, last: date, year: int, phase: Dates | None, breaks: Iterable[Span], bank_holidays: Mapping[date, str]
) -> Problems:
    """What is wrong with a visit's first and last day."""
    shut = tuple(breaks)
    if last < first:
        return Problems(refused={"visit_until": "It ends before it starts."})
    if (last - first).days >= 14:
        return Problems(refused={"visit_until": "A visit takes one day or two. This would be more than two weeks."})
    refused, doubted = dict[str, str](), dict[str, str]()
    for name, day in (("visit_until", last), ("visit_on", first)):
        if not first_day(year) <= day <= last_day(year):
            refused[name] = f"{day.day} {day:%B} {day.year} lies outside the academic year {year_in_words(year)}."
        elif why := why_closed(day, shut, bank_holidays):
            doubted[name] = why
        elif phase is not None and not phase.starts_on <= day <= phase.ends_on:
            doubted[name] = f"{day.day} {day:%B} lies outside the time for visits, {_told(phase.starts_on)} to {_told(phase.ends_on)}."
    if (last - first).days >= _MOST_DAYS and "visit_until" not in doubted:
        doubted["visit_until"] = "A visit usually takes one day or two."
    return Problems(refused, doubted)


def proposed_visit(phase: Dates | None, taken: Mapping[date, int], earliest: date, closed: Collection[date]) -> date | None:
    """A school day in the time for visits, not before `earliest`, on which the fewest other schools are visited; of these the first.

    `taken` counts visits by day.
    """
    if phase is None:
        return None
    days = [day for day in days_between(max(earliest, phase.starts_on), phase.ends_on) if is_school_day(day, closed)]
    return min(days, key=lambda day: (taken.get(day, 0), day), default=None)


def is_outside(first: date, last: date, phase: Dates) -> bool:
    """Whether a visit lies, wholly or in part, outside the phase."""
    return first < phase.starts_on or last > phase.ends_on


def _told(day: date) -> str:
    return f"{day.day} {day:%B}"

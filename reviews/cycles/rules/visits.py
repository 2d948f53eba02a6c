"""The days of one school's visit, held against the year, its breaks and the phase of the visits."""

from collections.abc import Iterable, Mapping
from datetime import date

from reviews.cycles.rules.days import why_closed
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


def is_outside(first: date, last: date, phase: Dates) -> bool:
    """Whether a visit lies, wholly or in part, outside the phase."""
    return first < phase.starts_on or last > phase.ends_on


def _told(day: date) -> str:
    return f"{day.day} {day:%B}"

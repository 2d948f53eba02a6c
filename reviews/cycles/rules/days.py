"""School days: what is one, counting them, and the day on which a reminder goes."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta

from reviews.cycles.rules.years import Span

SATURDAY = 5
_ONE = timedelta(days=1)


def is_school_day(day: date, closed: Collection[date]) -> bool:
    """Neither at a weekend nor among the days on which schools are closed."""
    return day.weekday() < SATURDAY and day not in closed


def add_school_days(day: date, number: int, closed: Collection[date]) -> date:
    """The day that lies so many school days after this one; before it when negative. Zero gives the day itself."""
    step = _ONE if number > 0 else -_ONE
    left = abs(number)
    while left:
        day += step
        left -= is_school_day(day, closed)
    return day


def school_day_from(day: date, closed: Collection[date]) -> date:
    """This day if it is a school day, else the next one."""
    return day if is_school_day(day, closed) else add_school_days(day, 1, closed)


def school_day_until(day: date, closed: Collection[date]) -> date:
    """This day if it is a school day, else the one before."""
    return day if is_school_day(day, closed) else add_school_days(day, -1, closed)


def reminder_on(due_on: date, days_before: int, closed: Collection[date]) -> date:
    """When to remind of something that is due: so many days before, and never on a day on which nobody is at school."""
    return school_day_until(due_on - timedelta(days=days_before), closed)


def days_between(starts_on: date, ends_on: date) -> Iterable[date]:
    """Every day from the first to the last, both included."""
    return (starts_on + timedelta(days=number) for number in range((ends_on - starts_on).days + 1))


def why_closed(day: date, breaks: Iterable[Span], bank_holidays: Mapping[date, str]) -> str:
    """Why nobody is at school on a day, as a sentence; empty on a school day.

    >>> why_closed(date(2026, 12, 25), (), {date(2026, 12, 25): "Christmas Day"})
    'Friday 25 December is a bank holiday (Christmas Day).'
    """
    told = f"{day:%A} {day.day} {day:%B}"
    if day in bank_holidays:
        return f"{told} is a bank holiday ({bank_holidays[day]})."
    found = next((span for span in breaks if span.holds(day)), None)
    if found is not None:
        return f"{told} is in a school break ({found.name})."
    return f"{day.day} {day:%B} is a {day:%A}." if day.weekday() >= SATURDAY else ""

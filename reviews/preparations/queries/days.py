"""Days and times of a visit, in words."""

from datetime import date

NO_DAYS = "The days of the visit are not set yet"
WHO_SETS_DAYS = f"{NO_DAYS}. Those who plan the cycle set them."


def long_day(on: date) -> str:
    """Tuesday 2 February 2027"""
    return f"{on:%A} {on.day} {on:%B %Y}"


def visit_in_words(first: date | None, last: date | None) -> str:
    """The days of a visit; a sentence where there are none."""
    if first is None:
        return NO_DAYS
    return long_day(first) if last is None or last == first else f"{long_day(first)} to {long_day(last)}"

"""Days and times of a visit, in words."""

from datetime import date


def long_day(on: date) -> str:
    """Tuesday 2 February 2027"""
    return f"{on:%A} {on.day} {on:%B %Y}"


def visit_in_words(first: date | None, last: date | None) -> str:
    """The days of a visit; a sentence where there are none."""
    if first is None:
        return "The days of the visit are not set yet"
    return long_day(first) if last is None or last == first else f"{long_day(first)} to {long_day(last)}"

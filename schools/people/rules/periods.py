"""Days and spans of days, in words."""

from datetime import date


def day(on: date) -> str:
    """1 Sep 2026"""
    return f"{on.day} {on:%b} {on.year}"


def period(starts_on: date, ends_on: date | None, today: date) -> str:
    """A span as of today: since, from, until, or both ends."""
    if ends_on is None:
        return f"{'since' if starts_on <= today else 'from'} {day(starts_on)}"
    return f"{day(starts_on)} to {day(ends_on)}"

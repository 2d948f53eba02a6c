"""The day of a workshop, and the day on which somebody checks back."""

from collections.abc import Collection
from datetime import date, timedelta

from reviews.cycles.rules.days import school_day_from


def proposed_check_back(on: date, days: int, closed: Collection[date]) -> date:
    """So many days after the workshop, or the next day on which somebody is at school.

    >>> proposed_check_back(date(2026, 12, 4), 1, ())
    datetime.date(2026, 12, 7)
    """
    return school_day_from(on + timedelta(days=days), closed)

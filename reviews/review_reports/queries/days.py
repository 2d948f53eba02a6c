"""By when the host checks a report."""

from datetime import date

from reviews.cycles.models import Review
from reviews.cycles.queries.calendar import closed_days
from reviews.cycles.rules.days import add_school_days
from reviews.cycles.rules.years import academic_year_of


def check_due_on(row: Review, today: date) -> date:
    """The last of the cycle's number of school days, counted from tomorrow. The review comes with its cycle. One query."""
    return add_school_days(today, row.cycle.check_days, closed_days(academic_year_of(today)))

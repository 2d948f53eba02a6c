"""The school year around a workshop's days."""

from datetime import date, timedelta

from reviews.cycles.queries.calendar import YearDays, days_of_year
from reviews.cycles.rules.years import academic_year_of
from workshops.agendas.rules.days import proposed_check_back


def year_around(on: date) -> YearDays:
    """The school year in which a day lies. One query."""
    return days_of_year(academic_year_of(on))


def check_back_after(on: date, days: int) -> date:
    """The day that is proposed for the check-back of a workshop on this day. One query."""
    around = year_around(on + timedelta(days=days))
    return proposed_check_back(on, days, around.closed)

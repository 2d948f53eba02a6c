"""Days on which somebody can come back and ask."""

from datetime import date

from django.utils import timezone

from reviews.cycles.queries.calendar import days_of_year
from reviews.cycles.rules.years import academic_year_of


def why_not_on(day: date) -> str:
    """Why a day cannot be agreed on, as a sentence; empty for a school day that is still to come. One query."""
    if day <= timezone.localdate():
        return "This day is not ahead of us. Choose one that is still to come."
    return days_of_year(academic_year_of(day)).why_closed(day)

"""What pages and deeds need of cycles."""

from reviews.cycles.queries.calendar import YearDays, closed_days, days_of_year
from reviews.cycles.queries.cycles import cycle_for
from reviews.cycles.queries.phases import phases_of
from reviews.cycles.queries.reviews import review_in

__all__ = ["YearDays", "closed_days", "cycle_for", "days_of_year", "phases_of", "review_in"]

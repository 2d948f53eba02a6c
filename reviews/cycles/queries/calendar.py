"""The school year as this trust has it: bank holidays, and its breaks or, until it says which, the usual ones."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from reviews.cycles.models import SchoolBreak
from reviews.cycles.rules.days import days_between, why_closed
from reviews.cycles.rules.years import Span, bank_holidays, usual_breaks


@dataclass(frozen=True, slots=True)
class YearDays:
    """An academic year's breaks and bank holidays. `are_own` when the trust has said which breaks it has."""

    year: int
    breaks: tuple[Span, ...]
    bank_holidays: Mapping[date, str]
    are_own: bool

    @property
    def closed(self) -> frozenset[date]:
        """Every day but weekends on which nobody is at school."""
        shut = {day for span in self.breaks for day in days_between(span.starts_on, span.ends_on)}
        return frozenset(shut | set(self.bank_holidays))

    def why_closed(self, day: date) -> str:
        """A sentence, empty on a school day."""
        return why_closed(day, self.breaks, self.bank_holidays)


def days_of_year(academic_year: int) -> YearDays:
    """The year of the trust one stands in. One query."""
    rows = SchoolBreak.objects.filter(academic_year=academic_year).order_by("starts_on", "pk")
    own = tuple(Span(*row) for row in rows.values_list("name", "starts_on", "ends_on"))
    return YearDays(academic_year, own or usual_breaks(academic_year), bank_holidays(academic_year), bool(own))


def closed_days(academic_year: int) -> frozenset[date]:
    """The days of an academic year on which nobody is at school, weekends aside: what `rules.days` asks for. One query."""
    return days_of_year(academic_year).closed

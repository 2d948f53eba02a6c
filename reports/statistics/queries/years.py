"""The figures of an academic year of the trust one stands in."""

from django.conf import settings

from reports.statistics.queries.facts import facts_of
from reports.statistics.rules.facts import YearFacts
from reports.statistics.rules.figures import YearFigures
from reports.statistics.rules.telling import EVERYTHING, Thresholds, tell
from reviews.cycles.enums import CycleStage
from reviews.cycles.models import Cycle

# How many years stand side by side.
_YEARS = 3


def years_with_cycles() -> tuple[int, ...]:
    """In which a cycle has begun, the newest first. One query."""
    rows = Cycle.objects.exclude(stage=CycleStage.PLANNING).order_by("-academic_year").values_list("academic_year", flat=True)
    return tuple(rows.distinct())


def facts_beside(year: int) -> tuple[YearFacts, ...]:
    """Of the year and those that stand beside it, the year itself last. One query."""
    return facts_of(range(year - _YEARS + 1, year + 1))


def year_figures(year: int, *, is_withholding: bool = True) -> YearFigures:
    """All chapters of the year that began in this calendar year. One query.

    Without withholding it is for those only who may read every row that it is made of.
    """
    thresholds = Thresholds(settings.FIGURES_LEAST_PEOPLE, settings.FIGURES_LEAST_SCHOOLS) if is_withholding else EVERYTHING
    return tell(facts_beside(year), thresholds)

"""The figures of an academic year of the trust one stands in."""

from django.conf import settings

from reports.statistics.queries.facts import facts_of
from reports.statistics.rules.figures import YearFigures
from reports.statistics.rules.telling import EVERYTHING, Thresholds, tell
from reviews.cycles.enums import CycleStage
from reviews.cycles.models import Cycle

# How many years stand side by side.
_YEARS = 3


def has_year(year: int) -> bool:
    """Whether a cycle of that academic year has begun. One query."""
    return Cycle.objects.filter(academic_year=year).exclude(stage=CycleStage.PLANNING).exists()


def year_figures(year: int, *, is_withholding: bool = True) -> YearFigures:
    """All chapters of the year that began in this calendar year. As many queries as `facts_of`.

    Without withholding it is for those only who may read every row that it is made of.
    """
    thresholds = Thresholds(settings.FIGURES_LEAST_PEOPLE, settings.FIGURES_LEAST_SCHOOLS) if is_withholding else EVERYTHING
    return tell(facts_of(range(year - _YEARS + 1, year + 1)), thresholds)

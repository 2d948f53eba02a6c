"""Kept figures held against what the trust's rows say now."""

from dataclasses import dataclass

from reports.statistics.permissions import may_see_figures
from reports.statistics.queries.years import year_figures
from reports.statistics.rules.agreeing import Difference, differences
from reports.statistics.rules.figures import YearFigures
from reviews.cycles.rules.years import year_in_words
from schools.tenancy.member import Member
from schools.web.answers import require


@dataclass(frozen=True, slots=True)
class CheckResult:
    """How many figures were held against the rows, and which of them are not what they were."""

    number: int
    year: str
    differences: tuple[Difference, ...]


def still_agrees(kept: YearFigures) -> tuple[Difference, ...]:
    """The figures of a kept report that would be others today; none where all agree. One query."""
    return differences(kept, year_figures(kept.year))


def check_of(member: Member, kept: YearFigures) -> CheckResult:
    """The same for a page. Raises NotYours."""
    require(may_see_figures(member))
    return CheckResult(len(kept.every_figure()), year_in_words(kept.year), still_agrees(kept))

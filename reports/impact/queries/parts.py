"""What deeds and pages ask of a version that is being written: what is missing, and what would be kept with it."""

from collections.abc import Iterable

from reports.impact.enums import SectionKey
from reports.impact.models import ImpactReport, ImpactReportSection
from reports.impact.rules.areas import cross_map
from reports.impact.rules.facts import Facts
from reports.impact.rules.lives import Part, missing_of
from reports.statistics.rules.figures import YearFigures


def parts_of(rows: Iterable[ImpactReportSection]) -> tuple[Part, ...]:
    """As the rules take them."""
    return tuple(Part(row.key, str(SectionKey(row.key).label), row.text, row.is_chosen) for row in rows)


def missing_in(report: ImpactReport) -> tuple[str, ...]:
    """What the report cannot go without and does not say yet. One query."""
    return missing_of(parts_of(ImpactReportSection.objects.filter(report=report).order_by("position")))


def facts_now(report: ImpactReport, figures: YearFigures, *, released_by: str = "") -> Facts:
    """As they are now. One query, of a report that comes with its trust and people."""
    chosen = ImpactReportSection.objects.filter(report=report, is_chosen=True).order_by("position").values_list("key", flat=True)
    return Facts(
        trust=report.trust.name,
        prepared_by=report.begun_by.person.name,
        checked_by=report.checked_by.person.name if report.checked_by else "",
        released_by=released_by,
        cross_map=cross_map([(key, str(SectionKey(key).label)) for key in chosen], figures.chapters),
    )

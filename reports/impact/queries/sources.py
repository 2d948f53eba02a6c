"""Words that a report may quote: of released reports, of impact reviews that are confirmed, of those who left a workshop."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from reports.impact.enums import Origin
from reports.impact.rules.wording import paragraphs_of
from reviews.review_reports.enums import ReportStage, SectionKey
from reviews.review_reports.models import ReportSection
from reviews.review_reports.queries.readers import readable_reviews
from schools.models import School
from schools.people.rules import day
from schools.tenancy.member import Member
from schools.web.errors import NotFound
from workshops.agendas.enums import WorkshopStage
from workshops.impact_reviews.enums import ImpactStage, Question
from workshops.impact_reviews.models import ImpactPassage
from workshops.rooms.models import CheckOut

# What others said of the school, and what the school answered; not what the report itself says of its own making.
_QUOTABLE = (SectionKey.WORKING_WELL, SectionKey.EVEN_BETTER_IF, SectionKey.EXCELLENCE, SectionKey.HOST_RESPONSE)


@dataclass(frozen=True, slots=True)
class Source:
    """Words of one row, and what they were said in. `paragraphs` are to be picked from."""

    origin: Origin
    row_id: int
    school_id: int
    school: str
    text: str
    words: str

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Parts between blank lines."""
        return paragraphs_of(self.text)


def sources_of(member: Member, year: int, school_ids: Collection[int]) -> tuple[Source, ...]:
    """All words of these schools' year that this member may read. Three queries, one an origin."""
    return tuple(
        make(row) for origin, make in _MADE.items() for row in _ROWS[origin](member, year).filter(**{f"{_SCHOOL[origin]}__in": school_ids})
    )


def source_of(member: Member, year: int, origin: Origin, row_id: int) -> Source:
    """One of them. One query. Raises NotFound."""
    row = _ROWS[origin](member, year).filter(pk=row_id).first() if origin in _ROWS else None
    if row is None:
        raise NotFound
    return _MADE[origin](row)


def school_named(school_id: int) -> str | None:
    """A school of the trust one stands in, also one that has left."""
    found: str | None = School.objects.filter(pk=school_id).values_list("name", flat=True).first()
    return found


def schools_to_quote() -> tuple[tuple[int, str], ...]:
    """All of them, by name. One query."""
    return tuple(School.objects.order_by("name", "pk").values_list("pk", "name"))


def _report_rows(member: Member, year: int) -> Any:
    newest = ReportSection.objects.filter(report__stage=ReportStage.RELEASED, report__review__cycle__academic_year=year)
    return (
        newest.filter(report__review__in=readable_reviews(member), key__in=_QUOTABLE)
        .exclude(text="")
        .select_related("report__review__host")
        .order_by("pk")
    )


def _impact_rows(member: Member, year: int) -> Any:
    """What leads of the trust may read by `impact_reviews/rules/sight.py`, once somebody from outside has confirmed it."""
    told = ImpactPassage.objects.filter(impact_review__plan__review__cycle__academic_year=year).exclude(text="")
    confirmed = told.filter(impact_review__stage__in=(ImpactStage.CONFIRMED, ImpactStage.CLOSED)).exclude(question=Question.REFLECTION)
    closed = told.filter(impact_review__stage=ImpactStage.CLOSED, question=Question.REFLECTION)
    return (confirmed | closed).select_related("impact_review__plan__review__host").order_by("pk")


def _check_out_rows(member: Member, year: int) -> Any:
    """By the alphabet, as in the record: the order in which people left would tell who said what."""
    held = CheckOut.objects.filter(workshop__stage=WorkshopStage.CLOSED, workshop__is_rehearsal=False, participant__removed_at=None)
    said = held.filter(workshop__review__cycle__academic_year=year).exclude(word="")
    return said.select_related("workshop__review__host").order_by("word", "pk")


def _of_report(row: Any) -> Source:
    host, out = row.report.review.host, timezone.localdate(row.report.released_at)
    words = f"Review report, released on {day(out)}: {SectionKey(row.key).label}"
    return Source(Origin.REPORT, row.pk, host.pk, host.name, row.text, words)


def _of_impact(row: Any) -> Source:
    host, at = row.impact_review.plan.review.host, timezone.localdate(row.impact_review.confirmed_at)
    return Source(
        Origin.IMPACT_REVIEW, row.pk, host.pk, host.name, row.text, f"Impact review, confirmed on {day(at)}: {row.get_question_display()}"
    )


def _of_check_out(row: Any) -> Source:
    host, at = row.workshop.review.host, timezone.localdate(row.workshop.closed_at)
    return Source(Origin.CHECK_OUT, row.pk, host.pk, host.name, row.word, f"Somebody leaving the workshop, {day(at)}")


_ROWS: dict[Origin, Callable[[Member, int], Any]] = {
    Origin.REPORT: _report_rows,
    Origin.IMPACT_REVIEW: _impact_rows,
    Origin.CHECK_OUT: _check_out_rows,
}
_MADE: dict[Origin, Callable[[Any], Source]] = {
    Origin.REPORT: _of_report,
    Origin.IMPACT_REVIEW: _of_impact,
    Origin.CHECK_OUT: _of_check_out,
}
_SCHOOL = {
    Origin.REPORT: "report__review__host",
    Origin.IMPACT_REVIEW: "impact_review__plan__review__host",
    Origin.CHECK_OUT: "workshop__review__host",
}

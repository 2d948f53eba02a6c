"""How a deed comes to a report: seen, locked, and the version that is being written."""

from django.db.models import QuerySet

from reviews.assignments.queries.seeing import Seen, review_for
from reviews.assignments.rules.sight import Thing
from reviews.cycles.actions.stages import locked_review
from reviews.cycles.enums import ReviewStage
from reviews.cycles.models import Review
from reviews.cycles.rules.lives import has_reached
from reviews.review_reports.enums import ReportStage
from reviews.review_reports.models import ReportSection, ReviewReport
from reviews.review_reports.permissions import IS_RELEASED, WRITTEN
from schools.tenancy.member import Member
from schools.web.errors import NotFound, WrongStage


def enter(by: Member, review_id: int) -> tuple[Seen, Review, ReviewReport]:
    """The review, locked, and the version that is being written. Raises NotFound, also for the host before it comes to be checked;
    WrongStage where it was released meanwhile, and none is written after it."""
    # Locked before it is looked at: who is replaced while a deed waits for the lock no longer does it.
    row = locked_review(review_id)
    seen = review_for(by, review_id, Thing.REPORT_DRAFT)
    report = written_version(review_id)
    if report is None and has_reached(row.stage, ReviewStage.RELEASED):
        raise WrongStage(IS_RELEASED)
    if report is None or (report.stage == ReportStage.DRAFT and not seen.is_team):
        raise NotFound
    return seen, row, report


def written_version(review_id: int) -> ReviewReport | None:
    """The version that is being written or checked. The caller has locked the review."""
    found: ReviewReport | None = ReviewReport.objects.filter(review=review_id, stage__in=WRITTEN).first()
    return found


def locked_section(report: ReviewReport, key: str) -> ReportSection:
    """A section, locked. Raises NotFound."""
    rows: QuerySet[ReportSection] = ReportSection.objects.select_related("saved_by__person").select_for_update(of=("self",), no_key=True)
    row = rows.filter(report=report, key=key).first()
    if row is None:
        raise NotFound
    return row


def texts_of(report: ReviewReport) -> dict[str, str]:
    """The words of every section, by key."""
    return dict(ReportSection.objects.filter(report=report).values_list("key", "text"))

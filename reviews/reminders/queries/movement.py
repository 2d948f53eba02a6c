"""When something last moved in a review: whatever anybody wrote, answered, signed, uploaded or decided in it."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.db.models import F, Max, OuterRef, QuerySet, Subquery
from django.db.models.functions import Greatest
from django.utils import timezone

from reviews.assignments.models import Assignment
from reviews.cycles.models import Review, Signature
from reviews.findings.models import Finding
from reviews.preparations.models import Assurance, Preparation, PreparationPassage
from reviews.review_reports.models import ReportSection, ReviewReport, SectionCheck
from reviews.self_reviews.models import Attachment, EnquiryQuestion, SelfReviewPassage
from reviews.visits.models import EvidenceNote


def last_moved(review_ids: Iterable[int]) -> Mapping[int, date]:
    """The day of the last movement of each of these reviews, in school time; a day and nothing of what it was. One query."""
    moments = (F("cycle__created_at"), F("cycle__started_at"), *_moments())
    rows = Review.objects.filter(pk__in=list(review_ids)).annotate(moved_at=Greatest(*moments)).values_list("pk", "moved_at")
    return {pk: timezone.localdate(moved_at) for pk, moved_at in rows}


def _moments() -> Iterable[Subquery]:
    events: Any = Review.history.rel.related_model  # type: ignore[attr-defined]  # made by the decorator
    yield _newest(events.objects.filter(pgh_obj=OuterRef("pk")), "pgh_created_at")
    for moment in ("invited_at", "answered_at", "declared_at"):
        yield _newest(Assignment.objects.filter(review=OuterRef("pk")), moment)
    for moment in ("host_agreed_at", "reviewers_agreed_at", "programme_changed_at"):
        yield _newest(Preparation.objects.filter(review=OuterRef("pk")), moment)
    for moment in ("created_at", "check_began_at", "checked_at"):
        yield _newest(ReviewReport.objects.filter(review=OuterRef("pk")), moment)
    for moment in ("checked_at", "answered_at"):
        yield _newest(SectionCheck.objects.filter(section__report__review=OuterRef("pk")), moment)
    yield _newest(ReportSection.objects.filter(report__review=OuterRef("pk")), "saved_at")
    yield _newest(Signature.objects.filter(review=OuterRef("pk")), "signed_at")
    yield _newest(Attachment.objects.filter(review=OuterRef("pk")), "added_at")
    yield _newest(EvidenceNote.objects.filter(review=OuterRef("pk")), "received_at")
    yield _newest(Assurance.objects.filter(review=OuterRef("pk")), "confirmed_at")
    for written in (SelfReviewPassage, EnquiryQuestion, PreparationPassage, Finding):
        yield _newest(written.objects.filter(review=OuterRef("pk")), "saved_at")


def _newest(rows: "QuerySet[Any, Any]", moment: str) -> Subquery:
    return Subquery(rows.order_by().values("trust").annotate(newest=Max(moment)).values("newest"))

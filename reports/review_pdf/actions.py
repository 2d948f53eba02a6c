"""Asking for the PDFs of released reports: when one is released, when a sweep finds one without, and again when it failed."""

from django.db import transaction

from reports.documents.actions.asking import queue_document, retry_document
from reports.documents.enums import DocumentKind
from reports.documents.models import Document
from reviews.review_reports.enums import OUT
from reviews.review_reports.models import ReviewReport
from reviews.review_reports.queries.doors import released_for
from schools.tenancy.member import Member

KIND = DocumentKind.REVIEW_REPORT
# In one go; the next sweep takes the next.
_AT_ONCE = 200


@transaction.atomic
def queue_report_pdf(*, report_id: int) -> None:
    """A version was released: ask for its document. Nothing for one that is not out, and no second one."""
    if ReviewReport.objects.filter(pk=report_id, stage__in=OUT).exists():
        queue_document(kind=KIND, subject_id=report_id)


def queue_missing_pdfs() -> int:
    """In the trust one stands in: ask for the document of every released version that has none. How many."""
    have = Document.objects.filter(kind=KIND).values("subject_id")
    missing = list(ReviewReport.objects.filter(stage__in=OUT).exclude(pk__in=have).order_by("pk").values_list("pk", flat=True)[:_AT_ONCE])
    for report_id in missing:
        queue_document(kind=KIND, subject_id=report_id)
    return len(missing)


def print_the_play(*, slug: str, lead_id: int) -> None:
    """The demo's released reports get their documents as soon as a worker is there. Nothing is said of whose they are."""
    queue_missing_pdfs()


@transaction.atomic
def try_pdf_again(*, by: Member, report_id: int) -> None:
    """For every reader of the report: who waits may ask again. Raises NotFound, WrongStage."""
    released_for(by, report_id)
    retry_document(kind=KIND, subject_id=report_id, by=by)

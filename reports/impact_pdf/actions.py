"""Asking for the documents of released impact reports: at the release, when a sweep finds one without, and again when one failed."""

from django.db import transaction

from reports.documents.actions.asking import queue_document, retry_document
from reports.documents.enums import DocumentKind
from reports.documents.models import Document
from reports.impact.enums import OUT
from reports.impact.models import ImpactReport
from reports.impact.queries.doors import released_for
from schools.tenancy.member import Member

KINDS = (DocumentKind.IMPACT_REPORT, DocumentKind.IMPACT_SUMMARY)
# In one go; the next sweep takes the next.
_AT_ONCE = 200


@transaction.atomic
def queue_impact_documents(*, report_id: int) -> None:
    """A version was released: ask for the report and its summary. Nothing for one that is not out, and none twice."""
    if ImpactReport.objects.filter(pk=report_id, stage__in=OUT).exists():
        for kind in KINDS:
            queue_document(kind=kind, subject_id=report_id)


def queue_missing_impact_documents() -> int:
    """In the trust one stands in: ask for what released versions have none of. How many."""
    return sum(_queue_missing(kind) for kind in KINDS)


def _queue_missing(kind: DocumentKind) -> int:
    have = Document.objects.filter(kind=kind).values("subject_id")
    missing = list(ImpactReport.objects.filter(stage__in=OUT).exclude(pk__in=have).order_by("pk").values_list("pk", flat=True)[:_AT_ONCE])
    for report_id in missing:
        queue_document(kind=kind, subject_id=report_id)
    return len(missing)


def print_the_reports(*, slug: str, lead_id: int) -> None:
    """The demo's released reports get their documents as soon as a worker is there. Nothing is said of whose they are."""
    queue_missing_impact_documents()


@transaction.atomic
def try_impact_document_again(*, by: Member, report_id: int, kind: DocumentKind) -> None:
    """For every reader of the report: who waits may ask again. Raises NotFound, WrongStage."""
    released_for(by, report_id)
    retry_document(kind=kind, subject_id=report_id, by=by)

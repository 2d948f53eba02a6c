"""Asking for a document, and asking again where it failed. Knows no engine, so that web processes can ask."""

from django.db import transaction
from django.utils import timezone

from reports.documents.enums import DocumentKind, DocumentStage
from reports.documents.models import Document
from reports.documents.rules import STEPS, may_follow
from schools.outbox.actions import post
from schools.tenancy.member import Member
from schools.web.answers import no, require
from schools.web.errors import NotFound, WrongStage

DOCUMENT_ASKED = "reports.document_asked"


@transaction.atomic
def queue_document(*, kind: DocumentKind, subject_id: int, by: Member | None = None) -> Document:
    """Ask the workers for the document of a row of this trust. Asking twice does no harm: there is one, in whatever stage.

    Who may ask is for the noun whose row it is.
    """
    values = {"asked_at": timezone.now(), "asked_by_id": by.membership_id if by else None, "total": len(STEPS)}
    row: Document
    row, is_new = Document.objects.get_or_create(kind=kind, subject_id=subject_id, defaults=values)
    if is_new:
        post(kind=DOCUMENT_ASKED, subject_id=row.pk)
    return row


@transaction.atomic
def retry_document(*, kind: DocumentKind, subject_id: int, by: Member) -> Document:
    """Ask again for one that failed. Who may ask is for the noun whose row it is. Raises NotFound, WrongStage."""
    row: Document | None = Document.objects.select_for_update().filter(kind=kind, subject_id=subject_id).first()
    if row is None:
        raise NotFound
    if not may_follow(row.stage, DocumentStage.QUEUED):
        require(no("This document is ready." if row.stage == DocumentStage.READY else "This document is being made already."), WrongStage)
    row.stage, row.failure, row.done, row.tries, row.touched_at = DocumentStage.QUEUED, "", 0, 0, None
    row.asked_by_id, row.asked_at = by.membership_id, timezone.now()
    row.save(update_fields=["stage", "failure", "done", "tries", "touched_at", "asked_by", "asked_at"])
    post(kind=DOCUMENT_ASKED, subject_id=row.pk)
    return row

"""Asking for a document, again where it failed, and anew where there is one. Knows no engine, so that web processes can ask."""

from django.db import transaction
from django.utils import timezone

from reports.documents.enums import DocumentKind, DocumentStage
from reports.documents.models import Document
from reports.documents.rules import STEPS
from schools.outbox.actions import post
from schools.tenancy.member import Member
from schools.web.answers import no, require
from schools.web.errors import NotFound, WrongStage

DOCUMENT_ASKED = "reports.document_asked"
# It is ready, or has failed: for whoever waits for many.
DOCUMENT_IS_OVER = "reports.document_is_over"


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
    if row.stage != DocumentStage.FAILED:
        require(no("This document is ready." if row.stage == DocumentStage.READY else "This document is being made already."), WrongStage)
    _queue_again(row, by.membership_id)
    return row


@transaction.atomic
def see_to_document(*, kind: DocumentKind, subject_id: int, is_anew: bool) -> Document:
    """Whatever has become of it so far, have it made: asked for where nobody has, again where it failed, and with `is_anew` also where it
    is ready, whose file stays until the new one is there. One that is on its way is left to go on."""
    asked = queue_document(kind=kind, subject_id=subject_id)
    row: Document = Document.objects.select_for_update().get(pk=asked.pk)
    if row.stage == DocumentStage.FAILED or (is_anew and row.stage == DocumentStage.READY):
        _queue_again(row, row.asked_by_id)
    return row


def _queue_again(row: Document, membership_id: int | None) -> None:
    row.stage, row.failure, row.done, row.tries, row.touched_at = DocumentStage.QUEUED, "", 0, 0, None
    row.asked_by_id, row.asked_at = membership_id, timezone.now()
    row.save(update_fields=["stage", "failure", "done", "tries", "touched_at", "asked_by", "asked_at"])
    post(kind=DOCUMENT_ASKED, subject_id=row.pk)

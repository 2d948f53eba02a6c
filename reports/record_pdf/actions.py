"""Asking for the PDF of a workshop's record: when it is kept, and again when it failed."""

from django.db import transaction

from reports.documents.actions.asking import queue_document, retry_document
from reports.documents.enums import DocumentKind
from reports.record_pdf.queries.box import newest
from schools.tenancy.member import Member
from schools.web.errors import NotFound
from workshops.records.models import WorkshopRecord
from workshops.records.queries.record import record_for

KIND = DocumentKind.WORKSHOP_RECORD


@transaction.atomic
def queue_record_pdf(*, record_id: int) -> None:
    """A workshop was closed and its record kept: ask for its document. No second one."""
    if WorkshopRecord.objects.filter(pk=record_id).exists():
        queue_document(kind=KIND, subject_id=record_id)


@transaction.atomic
def try_record_pdf_again(*, by: Member, workshop_id: int) -> None:
    """For every reader of the record. Raises NotFound, WrongStage."""
    record_for(by, workshop_id)
    record_id = newest(workshop_id)
    if record_id is None:
        raise NotFound
    retry_document(kind=KIND, subject_id=record_id, by=by)

"""Documents for tests, made by no deed."""

from typing import Any
from uuid import uuid4

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from reports.documents.enums import DocumentKind, DocumentStage
from reports.models import Document
from schools.models import Trust
from schools.tenancy.standing import acting_in


def document(trust: Trust | int, subject_id: int, stage: DocumentStage = DocumentStage.QUEUED, **fields: Any) -> Document:
    """A document of a row of this trust; a ready one names a file, which is not there unless `ready` makes it."""
    now = timezone.now()
    values: dict[str, Any] = {"kind": DocumentKind.REVIEW_REPORT, "asked_at": now, "total": 5}
    if stage == DocumentStage.READY:
        values |= {"file": "somewhere.pdf", "ready_at": now, "pages": 3, "size": 120_000, "done": 5}
    if stage == DocumentStage.RENDERING:
        values |= {"tries": 1, "touched_at": now, "done": 1}
    if stage == DocumentStage.FAILED:
        values |= {"failure": "The page layout has a mistake."}
    with acting_in(trust if isinstance(trust, int) else trust.pk), transaction.atomic():
        made: Document = Document.objects.create(subject_id=subject_id, stage=stage, **values | fields)
        return made


def ready(trust: Trust, subject_id: int, content: bytes = b"%PDF-1.7 A report.", **fields: Any) -> Document:
    """A finished document with its file, of whatever content."""
    path = default_storage.save(f"{trust.pk}/documents/{uuid4()}.pdf", ContentFile(content))
    return document(trust, subject_id, DocumentStage.READY, file=path, size=len(content), **fields)

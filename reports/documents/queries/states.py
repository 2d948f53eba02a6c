"""How far a document is."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any

from django.db.models import Q
from django.db.models.functions import Greatest
from django.utils import timezone

from reports.documents.enums import DocumentKind, DocumentStage
from reports.documents.models import Document
from schools.tenancy.prepared import SUBJECT
from schools.tenancy.prepared_models import PreparedModels


@dataclass(frozen=True, slots=True)
class DocumentState:
    """How far a document is. `file` is its name in the storage: there once it was ready, and also while it is made anew."""

    stage: DocumentStage
    done: int
    total: int
    failure: str
    file: str
    pages: int
    size: int


def document_of(kind: DocumentKind, subject_id: int) -> DocumentState | None:
    """One query; None where nobody has asked for it yet."""
    row: Document | None = _of_kind(kind).first(subject=subject_id)
    return None if row is None else _state(row)


def documents_of(kinds: Collection[DocumentKind], subject_id: int) -> dict[DocumentKind, DocumentState]:
    """Those of several kinds that were asked for. One query."""
    rows = Document.objects.filter(kind__in=kinds, subject_id=subject_id)
    return {DocumentKind(row.kind): _state(row) for row in rows}


def states_of(kinds: Collection[DocumentKind], subject_ids: Collection[int]) -> dict[tuple[DocumentKind, int], DocumentState]:
    """Those of many rows that were asked for. One query."""
    rows = Document.objects.filter(kind__in=kinds, subject_id__in=subject_ids)
    return {(DocumentKind(row.kind), row.subject_id): _state(row) for row in rows}


def ready_of(kinds: Collection[DocumentKind], subject_ids: Collection[int]) -> frozenset[tuple[DocumentKind, int]]:
    """Which documents of these rows there are to open. One query."""
    rows = Document.objects.filter(kind__in=kinds, subject_id__in=subject_ids).exclude(file="")
    return frozenset((DocumentKind(kind), subject_id) for kind, subject_id in rows.values_list("kind", "subject_id"))


def _state(row: Document) -> DocumentState:
    return DocumentState(DocumentStage(row.stage), row.done, row.total, row.failure, row.file.name or "", row.pages, row.size)


@cache
def _of_kind(kind: DocumentKind) -> PreparedModels:
    return PreparedModels(lambda: Document.objects.filter(kind=kind, subject_id=SUBJECT))


def without_movement_for(time: timedelta) -> Any:
    """Documents of this trust that are wanted, and that nobody has asked for or moved on for so long."""
    waiting = Document.objects.filter(stage__in=(DocumentStage.QUEUED, DocumentStage.RENDERING))
    return waiting.annotate(moved_at=Greatest("asked_at", "touched_at")).filter(Q(moved_at__lt=timezone.now() - time))

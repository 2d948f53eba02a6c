"""Making a document: step by step in short transactions, so that who waits sees them; the end in one with its news.

Whenever a worker is killed, the news is still there and another worker begins anew. The file is written beside its place and renamed, by a
name that the document keeps, so there is never half a file and never a second one.
"""

import hashlib
import logging
import os
from functools import partial
from pathlib import Path

from celery.exceptions import SoftTimeLimitExceeded
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage, default_storage
from django.db import DatabaseError, transaction
from django.utils import timezone

from reports.documents.actions.asking import DOCUMENT_IS_OVER
from reports.documents.engine import Made, set_pages
from reports.documents.enums import DocumentStage
from reports.documents.errors import CannotMake
from reports.documents.manuscripts import manuscript_of
from reports.documents.models import Document
from reports.documents.rules import MEMORY_LIMIT, MOST_TRIES, TIME_LIMIT, is_held, may_follow
from schools.outbox.actions import handle, post
from schools.outbox.queries import unhandled_news
from schools.tenancy.standing import acting_in

log = logging.getLogger(__name__)


class InOtherHands(Exception):
    """Another worker seems to be at it."""


def render_asked_document(*, news_id: int) -> bool:
    """Make the document that news asks for. False where there was nothing to do, or another worker is at it."""
    news = unhandled_news(news_id)
    if news is None:
        return False
    with acting_in(news.trust_id):
        try:
            row = _begin(news.subject_id)
        except InOtherHands:
            return False
        if row is None:
            return handle(news_id=news_id, deed=_nothing)
        try:
            deed = partial(_finish, made=_make(row))
        except DatabaseError:
            # No fault of the document: the relay sends the news again.
            raise
        except Exception as error:
            log.exception("Document %s could not be made.", row.pk)
            deed = partial(_fail, because=_reason(error))
    return handle(news_id=news_id, deed=deed, is_patient=True)


def _nothing(document_id: int) -> None:
    """It is ready, has failed for good, or is gone."""


@transaction.atomic
def _begin(document_id: int) -> Document | None:
    """Take it in hand. None where there is nothing to make. Raises InOtherHands."""
    row: Document | None = Document.objects.select_for_update().filter(pk=document_id).first()
    now = timezone.now()
    if row is None or not may_follow(row.stage, DocumentStage.RENDERING):
        return None
    if is_held(row.stage, row.touched_at, now, settings.DOCUMENT_LEASE):
        raise InOtherHands
    if row.tries >= MOST_TRIES:
        _fail(
            document_id,
            because=f"Its worker stopped {MOST_TRIES} times before it was done. Whoever runs the service finds why in the log.",
        )
        return None
    row.stage, row.done, row.tries, row.touched_at = DocumentStage.RENDERING, 0, row.tries + 1, now
    row.save(update_fields=["stage", "done", "tries", "touched_at"])
    return row


def _make(row: Document) -> Made:
    with transaction.atomic():
        manuscript = manuscript_of(row.kind, row.subject_id)
    done = 0

    def step() -> None:
        nonlocal done
        done += 1
        _note_step(row.pk, done)

    return set_pages(manuscript, step)


@transaction.atomic
def _note_step(document_id: int, done: int) -> None:
    Document.objects.filter(pk=document_id, stage=DocumentStage.RENDERING).update(done=done, touched_at=timezone.now())


def _finish(document_id: int, *, made: Made) -> None:
    row: Document = Document.objects.select_for_update().get(pk=document_id)
    if not may_follow(row.stage, DocumentStage.READY):
        return
    row.file.name = _put_away(f"{row.trust_id}/documents/{row.pk}.pdf", made.content)
    row.stage, row.failure, row.ready_at, row.done = DocumentStage.READY, "", timezone.now(), row.total
    row.pages, row.size, row.sha256 = made.pages, len(made.content), hashlib.sha256(made.content).hexdigest()
    row.save(update_fields=["stage", "failure", "ready_at", "done", "file", "pages", "size", "sha256"])
    post(kind=DOCUMENT_IS_OVER, subject_id=document_id)


def _put_away(name: str, content: bytes) -> str:
    """Under the row's lock, so nobody else writes it: what an earlier try left behind is overwritten."""
    if not isinstance(default_storage, FileSystemStorage):
        # A storage elsewhere takes a file whole or not at all.
        default_storage.delete(name)
        return default_storage.save(name, ContentFile(content))
    place = Path(default_storage.path(name))
    place.parent.mkdir(parents=True, exist_ok=True)
    unfinished = place.with_suffix(".part")
    with unfinished.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(place)
    return name


def _fail(document_id: int, *, because: str) -> None:
    row: Document = Document.objects.select_for_update().get(pk=document_id)
    if not may_follow(row.stage, DocumentStage.FAILED):
        return
    # What was to be made anew is as ready as before.
    row.stage, row.failure = DocumentStage.READY if row.file else DocumentStage.FAILED, because
    row.save(update_fields=["stage", "failure"])
    post(kind=DOCUMENT_IS_OVER, subject_id=document_id)


def _reason(error: Exception) -> str:
    """Of what was not foreseen only the kind is told: the message may quote the report, or mean nothing to a reader."""
    if isinstance(error, CannotMake):
        return str(error)
    if isinstance(error, SoftTimeLimitExceeded):
        return f"Making it took longer than {TIME_LIMIT} seconds."
    if isinstance(error, MemoryError):
        return f"Making it needed more than {MEMORY_LIMIT} MB of memory."
    return f"Something is wrong with the way this document is made ({type(error).__name__}). It is noted for whoever runs the service."

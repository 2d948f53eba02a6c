"""What moves batches on."""

from celery import shared_task

from reports.batches.actions import moving, steering
from reports.documents.actions.sweeping import in_every_trust
from schools.outbox.tasks import news_task


@news_task("reports.note_document")
def note_document(subject_id: int) -> None:
    """A document is ready, or has failed."""
    moving.note_document(document_id=subject_id)


@news_task("reports.make_missing_documents")
def make_missing_documents(subject_id: int) -> None:
    """The trust's missing documents are wanted, and those that failed."""
    steering.begin_batches(is_anew=False)


@news_task("reports.make_documents_anew")
def make_documents_anew(subject_id: int) -> None:
    """All of the trust's documents are wanted as they would be made now."""
    steering.begin_batches(is_anew=True)


@shared_task(name="reports.want_missing_documents")
def want_missing_documents() -> int:
    """Every night, for all trusts."""
    return steering.want_documents()


@shared_task(name="reports.look_after_batches")
def look_after_batches() -> int:
    """Every few minutes, for batches whose news was lost."""
    return in_every_trust(moving.look_after_batches)

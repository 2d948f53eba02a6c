"""What happens to evidence by itself: it is deleted when its time has come."""

from celery import shared_task

from reviews.visits.actions import purge
from schools.outbox.tasks import news_task


@news_task("reviews.purge_due_evidence")
def purge_due_evidence(subject_id: int) -> None:
    """The day has come that was set at a report's release."""
    purge.purge_when_due(subject_id)


@shared_task(name="reviews.purge_evidence")
def purge_evidence() -> int:
    """Every night, for what no release announced."""
    return purge.purge_evidence()

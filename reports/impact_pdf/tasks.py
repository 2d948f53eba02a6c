"""What makes documents of impact reports be asked for."""

from celery import shared_task

from reports.documents.actions.sweeping import in_every_trust
from reports.impact_pdf import actions
from schools.outbox.tasks import news_task


@news_task("reports.queue_impact_documents")
def queue_impact_documents(subject_id: int) -> None:
    """A version of an impact report was released."""
    actions.queue_impact_documents(report_id=subject_id)


@shared_task(name="reports.queue_missing_impact_documents")
def queue_missing_impact_documents() -> int:
    """Every few minutes, for released reports that no news told of."""
    return in_every_trust(actions.queue_missing_impact_documents)

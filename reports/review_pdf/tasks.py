"""What makes PDFs of reports be asked for."""

from celery import shared_task

from reports.documents.actions.sweeping import in_every_trust
from reports.review_pdf import actions
from schools.outbox.tasks import news_task


@news_task("reports.queue_report_pdf")
def queue_report_pdf(subject_id: int) -> None:
    """A version of a report was released."""
    actions.queue_report_pdf(report_id=subject_id)


@shared_task(name="reports.queue_missing_pdfs")
def queue_missing_pdfs() -> int:
    """Every few minutes, for released reports that no news told of."""
    return in_every_trust(actions.queue_missing_pdfs)

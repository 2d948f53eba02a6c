"""What makes the PDF of a record be asked for."""

from reports.record_pdf import actions
from schools.outbox.tasks import news_task


@news_task("reports.queue_record_pdf")
def queue_record_pdf(subject_id: int) -> None:
    """The record of a workshop was kept."""
    actions.queue_record_pdf(record_id=subject_id)

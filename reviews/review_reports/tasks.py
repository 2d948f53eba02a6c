"""What happens when a report goes from hand to hand."""

from reviews.review_reports.actions import telling
from schools.outbox.tasks import news_task


@news_task("reviews.tell_of_check")
def tell_of_check(subject_id: int) -> None:
    """The report went to the host."""
    telling.tell_of_check(report_id=subject_id)


@news_task("reviews.tell_of_checked")
def tell_of_checked(subject_id: int) -> None:
    """The host said that its check is done."""
    telling.tell_of_checked(report_id=subject_id)


@news_task("reviews.tell_of_release")
def tell_of_release(subject_id: int) -> None:
    """The report was released."""
    telling.tell_of_release(report_id=subject_id)


@news_task("reviews.tell_of_version")
def tell_of_version(subject_id: int) -> None:
    """A new version was begun."""
    telling.tell_of_version(report_id=subject_id)

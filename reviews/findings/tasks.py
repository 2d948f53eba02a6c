"""What happens when the feedback was opened."""

from reviews.findings.actions import telling
from schools.outbox.tasks import news_task


@news_task("reviews.tell_of_feedback")
def tell_of_feedback(subject_id: int) -> None:
    """The team has opened its feedback."""
    telling.tell_of_feedback(review_id=subject_id)

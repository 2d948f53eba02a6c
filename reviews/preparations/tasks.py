"""Notices that are written when a visit has begun."""

from reviews.preparations.actions import telling
from schools.outbox.tasks import news_task


@news_task("reviews.tell_of_visit_begun")
def tell_of_visit_begun(subject_id: int) -> None:
    """The Lead Reviewer began the visit."""
    telling.tell_of_visit(review_id=subject_id)

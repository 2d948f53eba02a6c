"""What self-reviews do when something has happened."""

from reviews.self_reviews.actions import telling, writing
from schools.outbox.tasks import news_task


@news_task("reviews.lay_out_self_reviews")
def lay_out_self_reviews(subject_id: int) -> None:
    """A cycle has started."""
    writing.lay_out_self_reviews(cycle_id=subject_id)


@news_task("reviews.tell_of_pack")
def tell_of_pack(subject_id: int) -> None:
    """A host has released its pack to the review team."""
    telling.tell_of_pack(review_id=subject_id)

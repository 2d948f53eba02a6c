"""Notices when something has happened to a cycle. What happens to one review, its team is told of, too: by assignments."""

from reviews.cycles.actions import telling
from schools.outbox.tasks import news_task


@news_task("reviews.tell_of_start")
def tell_of_start(subject_id: int) -> None:
    """A cycle has started."""
    telling.tell_of_start(cycle_id=subject_id)


@news_task("reviews.tell_of_agreement")
def tell_of_agreement(subject_id: int) -> None:
    """The terms of a cycle were changed after it started."""
    telling.tell_of_agreement(cycle_id=subject_id)


@news_task("reviews.tell_of_added_school")
def tell_of_added_school(subject_id: int) -> None:
    """A school has joined a cycle that runs."""
    telling.tell_of_added_school(review_id=subject_id)


@news_task("reviews.tell_of_dates")
def tell_of_dates(subject_id: int) -> None:
    """The dates of a cycle that runs were changed."""
    telling.tell_of_dates(cycle_id=subject_id)

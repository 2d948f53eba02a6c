"""Notices when something has happened to a cycle or to a review in it."""

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


@news_task("reviews.tell_of_pause")
def tell_of_pause(subject_id: int) -> None:
    """A review was paused."""
    telling.tell_of_pause(review_id=subject_id)


@news_task("reviews.tell_of_resumption")
def tell_of_resumption(subject_id: int) -> None:
    """A review goes on after a pause."""
    telling.tell_of_resumption(review_id=subject_id)


@news_task("reviews.tell_of_cancellation")
def tell_of_cancellation(subject_id: int) -> None:
    """A review was cancelled."""
    telling.tell_of_cancellation(review_id=subject_id)


@news_task("reviews.tell_of_visit")
def tell_of_visit(subject_id: int) -> None:
    """The days of a visit were set, moved or taken out."""
    telling.tell_of_visit(review_id=subject_id)

"""Notices that are written when an assignment was made, answered or ended, or when something happened to the review itself."""

from reviews.assignments.actions import telling, telling_teams
from schools.outbox.tasks import news_task


@news_task("reviews.tell_of_assignment")
def tell_of_assignment(subject_id: int) -> None:
    """Somebody was asked to join a review."""
    telling.tell_of_assignment(assignment_id=subject_id)


@news_task("reviews.tell_of_answer")
def tell_of_answer(subject_id: int) -> None:
    """They accepted, or declined, or withdrew."""
    telling.tell_of_answer(assignment_id=subject_id)


@news_task("reviews.tell_of_conflict")
def tell_of_conflict(subject_id: int) -> None:
    """They declared a conflict of interest."""
    telling.tell_of_conflict(assignment_id=subject_id)


@news_task("reviews.tell_of_decision")
def tell_of_decision(subject_id: int) -> None:
    """The lead lets them stay in spite of it."""
    telling.tell_of_decision(assignment_id=subject_id)


@news_task("reviews.tell_of_replacement")
def tell_of_replacement(subject_id: int) -> None:
    """Somebody else was asked in their place."""
    telling.tell_of_replacement(assignment_id=subject_id)


@news_task("reviews.tell_of_pause")
def tell_of_pause(subject_id: int) -> None:
    """A review was paused."""
    telling_teams.tell_of_pause(review_id=subject_id)


@news_task("reviews.tell_of_resumption")
def tell_of_resumption(subject_id: int) -> None:
    """A review goes on after a pause."""
    telling_teams.tell_of_resumption(review_id=subject_id)


@news_task("reviews.tell_of_cancellation")
def tell_of_cancellation(subject_id: int) -> None:
    """A review was cancelled."""
    telling_teams.tell_of_cancellation(review_id=subject_id)


@news_task("reviews.tell_of_visit")
def tell_of_visit(subject_id: int) -> None:
    """The days of a visit were set, moved or taken out."""
    telling_teams.tell_of_visit(review_id=subject_id)

"""What happens by itself: to accounts at night, and to people when something has happened to their school."""

from celery import shared_task

from schools.outbox.tasks import news_task
from schools.people.actions import accounts, following


@shared_task(name="schools.forget_old_sign_ins")
def forget_old_sign_ins() -> int:
    """Every night: internet addresses and browsers are kept no longer than the sign-in they tell of."""
    return accounts.forget_old_sign_ins()


@news_task("schools.follow_school")
def follow_school(subject_id: int) -> None:
    """A school carries on as another."""
    following.follow_school(continuation_id=subject_id)

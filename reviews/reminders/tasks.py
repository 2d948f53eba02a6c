"""The morning's reminders: for each trust a task of its own."""

from celery import shared_task
from django.utils import timezone

from reviews.reminders import actions
from schools.outbox.tasks import news_task


@news_task("reviews.remind_trust")
def remind_trust(subject_id: int) -> None:
    """A day has begun in a trust."""
    actions.remind(today=timezone.localdate())


@shared_task(name="reviews.remind")
def remind() -> int:
    """Every weekday morning, before the day's letter goes."""
    return actions.ask_every_trust()

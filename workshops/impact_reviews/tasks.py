"""What happens to impact reviews by itself."""

from celery import shared_task
from django.utils import timezone

from schools.outbox.tasks import news_task
from workshops.impact_reviews.actions import nudging, telling


@shared_task(name="workshops.ask_for_check_backs")
def ask_for_check_backs() -> int:
    """Every morning, before the day's letter goes: an impact review opens on its day, whatever day that is."""
    return nudging.ask_every_trust()


@news_task("workshops.check_back")
def check_back(subject_id: int) -> None:
    """A day has begun in a trust."""
    nudging.check_back(today=timezone.localdate())


@news_task("workshops.tell_of_impact_told")
def tell_of_impact_told(subject_id: int) -> None:
    """A school has told what became of its actions."""
    telling.tell_of_telling(impact_review_id=subject_id)


@news_task("workshops.tell_of_impact_sent_back")
def tell_of_impact_sent_back(subject_id: int) -> None:
    """Whoever should confirm asks for more."""
    telling.tell_of_sending_back(impact_review_id=subject_id)


@news_task("workshops.tell_of_impact_confirmed")
def tell_of_impact_confirmed(subject_id: int) -> None:
    """Somebody has confirmed."""
    telling.tell_of_confirmation(impact_review_id=subject_id)


@news_task("workshops.tell_of_impact_closed")
def tell_of_impact_closed(subject_id: int) -> None:
    """A school has closed its impact review."""
    telling.tell_of_closing(impact_review_id=subject_id)

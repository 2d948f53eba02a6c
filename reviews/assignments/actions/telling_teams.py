"""Notices of what happened to a review, to its team besides: whoever was asked or has accepted keeps these days free."""

from django.utils import timezone

from reviews.assignments.models import Assignment
from reviews.cycles.actions import telling
from schools.people.models import Membership


def tell_of_pause(*, review_id: int) -> None:
    """The review is paused."""
    telling.tell_of_pause(review_id=review_id, besides=_team(review_id))


def tell_of_resumption(*, review_id: int) -> None:
    """It goes on."""
    telling.tell_of_resumption(review_id=review_id, besides=_team(review_id))


def tell_of_cancellation(*, review_id: int) -> None:
    """It will not take place."""
    telling.tell_of_cancellation(review_id=review_id, besides=_team(review_id))


def tell_of_visit(*, review_id: int) -> None:
    """The days of its visit as they are now."""
    telling.tell_of_visit(review_id=review_id, besides=_team(review_id))


def _team(review_id: int) -> list[int]:
    """Ids of present members on the team, the Improvement Champion among them. One query."""
    asked = Assignment.objects.on_the_team().filter(review=review_id).values("membership")
    return list(Membership.objects.current(timezone.localdate()).filter(pk__in=asked).values_list("pk", flat=True))

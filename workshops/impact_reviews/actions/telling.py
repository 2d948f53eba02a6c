"""Notices about impact reviews. Of what they say the notices say nothing."""

from collections.abc import Iterable
from datetime import datetime

from django.urls import reverse
from django.utils import timezone

from reviews.assignments.models import Assignment
from schools.notices.actions.notices import notify
from schools.people.models import RoleHeld
from schools.tenancy.enums import Role
from workshops.impact_reviews.enums import ImpactStage
from workshops.impact_reviews.models import ImpactReview, Nudge
from workshops.impact_reviews.rules.nudges import occasion
from workshops.plans.queries.people import leaders_of


def tell_of_telling(*, impact_review_id: int) -> None:
    """Those who may confirm: there is something to read. It stands for the sweep's first nudge."""
    row = _row(impact_review_id)
    if row.stage != ImpactStage.TOLD or row.told_at is None:
        return
    readers = list(Assignment.objects.cleared().filter(review=row.plan.review_id).order_by("pk").values_list("membership", flat=True))
    _tell(row, readers, f"{_host(row)} has told what became of its actions. Please confirm it, or ask for more.")
    _spare(row, readers, "told", row.told_at)


def tell_of_sending_back(*, impact_review_id: int) -> None:
    """The host's leaders: somebody asks for more."""
    row = _row(impact_review_id)
    if row.sent_back_by is None or row.sent_back_at is None:
        return
    readers = list(leaders_of(row.plan.review.host_id))
    _tell(row, readers, f"{row.sent_back_by.person.name} asks for more before confirming your impact review.")
    _spare(row, readers, "open", row.sent_back_at)


def tell_of_confirmation(*, impact_review_id: int) -> None:
    """The host's leaders: what is left is to close it."""
    row = _row(impact_review_id)
    if row.confirmed_by is None or row.confirmed_at is None:
        return
    readers = list(leaders_of(row.plan.review.host_id))
    _tell(row, readers, f"{row.confirmed_by.person.name} has confirmed your impact review. Please write what you learned, and close it.")
    _spare(row, readers, "confirmed", row.confirmed_at)


def tell_of_closing(*, impact_review_id: int) -> None:
    """Champion and team, and those who lead: the school has closed its plan."""
    row = _row(impact_review_id)
    team = Assignment.objects.cleared().filter(review=row.plan.review_id).order_by("pk").values_list("membership", flat=True)
    leads = RoleHeld.objects.current(timezone.localdate()).filter(role=Role.TRUST_LEAD).values_list("membership", flat=True)
    _tell(row, [*team, *leads], f"{_host(row)} has closed its impact review. You can read what it learned.")


def _row(pk: int) -> ImpactReview:
    named = ("plan__review__host", "trust", "sent_back_by__person", "confirmed_by__person")
    found: ImpactReview = ImpactReview.objects.select_related(*named).get(pk=pk)
    return found


def _host(row: ImpactReview) -> str:
    return row.plan.review.host.name


def _tell(row: ImpactReview, readers: Iterable[int], sentence: str) -> None:
    url = reverse("workshops:impact_review", kwargs={"trust_slug": row.trust.slug, "plan_id": row.plan_id})
    notify(membership_ids=readers, sentence=sentence, url=url)


def _spare(row: ImpactReview, readers: Iterable[int], stage: str, since: datetime) -> None:
    """Whoever hears of it at once is not nudged of the same by the next sweep."""
    about = occasion(stage, row.plan_id, timezone.localdate(since))
    Nudge.objects.bulk_create(
        (Nudge(trust_id=row.trust_id, membership_id=reader, about=about) for reader in dict.fromkeys(readers)), ignore_conflicts=True
    )

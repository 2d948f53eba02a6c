"""Telling the team that it may read."""

from django.urls import reverse
from django.utils import timezone

from reviews.assignments.enums import REVIEWS
from reviews.cycles.models import Review
from reviews.cycles.rules.lives import has_reached
from reviews.self_reviews.queries.teams import cleared
from schools.notices.actions.notices import notify
from schools.people.models import Membership


def tell_of_pack(*, review_id: int) -> None:
    """A notice for everybody on the team who may read the pack now: who declined or left meanwhile is told nothing."""
    row: Review | None = Review.objects.select_related("host", "trust").filter(pk=review_id).first()
    if row is None or not has_reached(row.stage, "shared"):
        return
    team = cleared(review_id).filter(part__in=REVIEWS).values("membership")
    readers = Membership.objects.current(timezone.localdate()).filter(pk__in=team).order_by("pk").values_list("pk", flat=True)
    url = reverse("reviews:pack", kwargs={"trust_slug": row.trust.slug, "review_id": review_id})
    notify(membership_ids=readers, sentence=f"{row.host.name} has shared its self-review and its questions with you.", url=url)

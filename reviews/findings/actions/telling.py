"""Notices about findings."""

from django.urls import reverse
from django.utils import timezone

from reviews.cycles.models import Review
from reviews.cycles.rules.lives import has_reached
from schools.notices.actions.notices import notify
from schools.people.models import RoleHeld
from schools.tenancy.enums import Role


def tell_of_feedback(*, review_id: int) -> None:
    """Tell the host's leaders that the feedback is open, unless it was closed again meanwhile. Of what it says the notice says nothing."""
    row = Review.objects.select_related("host", "trust").get(pk=review_id)
    if not has_reached(row.stage, "drafting"):
        return
    leaders = RoleHeld.objects.current(timezone.localdate()).filter(role=Role.SCHOOL_LEADER, school=row.host_id)
    url = reverse("reviews:feedback", kwargs={"trust_slug": row.trust.slug, "review_id": row.pk})
    sentence = f"The review team has opened its feedback for {row.host.name}."
    notify(membership_ids=leaders.values_list("membership", flat=True), sentence=sentence, url=url)

"""Telling both sides that the visit has begun."""

from django.urls import reverse
from django.utils import timezone

from reviews.assignments.enums import REVIEWS
from reviews.assignments.models import Assignment
from reviews.cycles.models import Review
from schools.notices.actions.notices import notify
from schools.people.models import RoleHeld
from schools.tenancy.enums import Role


def tell_of_visit(*, review_id: int) -> None:
    """A notice with the programme for the host's leaders and the team, as far as it is cleared."""
    row: Review | None = Review.objects.select_related("host", "trust").filter(pk=review_id).first()
    if row is None:
        return
    host = RoleHeld.objects.current(timezone.localdate()).filter(school=row.host_id, role=Role.SCHOOL_LEADER)
    team = Assignment.objects.cleared().filter(review=row, part__in=REVIEWS)
    readers = [*host.values_list("membership_id", flat=True), *team.values_list("membership_id", flat=True)]
    url = reverse("reviews:programme", kwargs={"trust_slug": row.trust.slug, "review_id": review_id})
    notify(membership_ids=readers, sentence=f"The visit to {row.host.name} has begun.", url=url)

"""Notices of a workshop: when and where it is. None says what anybody wrote."""

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from schools.notices.actions.notices import notify
from schools.people.models import Membership, RoleHeld
from schools.tenancy.enums import Role
from workshops.agendas.models import Workshop
from workshops.agendas.queries.champions import champion_ids
from workshops.agendas.queries.workshop import when_in_words


def tell_of_workshop(*, workshop_id: int) -> None:
    """Who leads it and the host's leaders: it is planned, or moved, to this day and place."""
    row: Workshop | None = Workshop.objects.real().select_related("review__host", "trust").filter(pk=workshop_id).first()
    if row is None:
        return
    today = timezone.localdate()
    leaders = RoleHeld.objects.current(today).filter(role=Role.SCHOOL_LEADER, school=row.review.host_id).values("membership")
    leading = [*champion_ids(row.review_id), row.co_facilitator_id or 0]
    readers = Membership.objects.current(today).filter(Q(pk__in=leaders) | Q(pk__in=leading)).order_by("pk")
    where = f", {row.place}" if row.place else ""
    sentence = f"The Improvement Workshop at {row.review.host.name} is on {when_in_words(row)}{where}."
    url = reverse("workshops:workshop", kwargs={"trust_slug": row.trust.slug, "workshop_id": row.pk})
    notify(membership_ids=readers.values_list("pk", flat=True), sentence=sentence, url=url)

"""What somebody who leaves had promised of workshops: to lead beside a champion. A champion's own place is handed over in the team."""

from django.urls import reverse

from schools.web.registries import OpenWork
from workshops.agendas.models import Workshop
from workshops.agendas.permissions import BEFORE


def open_workshops(membership_id: int) -> list[OpenWork]:
    """Those still to come, with the page on which somebody else is chosen. One query."""
    rows = Workshop.objects.real().filter(co_facilitator=membership_id, stage__in=BEFORE).select_related("review__host", "trust")
    return [
        OpenWork(
            f"Leads beside the champion, workshop at {row.review.host.name}",
            reverse("workshops:workshop", kwargs={"trust_slug": row.trust.slug, "workshop_id": row.pk}),
            row.on,
        )
        for row in rows
    ]

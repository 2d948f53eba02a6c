"""Commitments: what their forms hold, and who of the school can own one."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from schools.people.models import RoleHeld
from schools.tenancy.member import Member
from schools.web.errors import NotFound
from schools.web.pages import Crumb
from workshops.agendas.queries.doors import workshop_for
from workshops.agendas.rules.seats import Deed
from workshops.rooms.enums import CardKind
from workshops.rooms.models import Card, Commitment

FIELDS = ("what", "who", "owner_id", "by_when", "how_known", "card_id")


def values_of(row: Commitment) -> dict[str, Any]:
    """What its form shows."""
    return {name: getattr(row, name) for name in FIELDS}


def host_staff(host_id: int) -> tuple[tuple[int, str], ...]:
    """Leaders and staff of the host today, as memberships with their names. One query."""
    rows = RoleHeld.objects.current(timezone.localdate()).filter(school=host_id).order_by("membership__person__name")
    return tuple(dict(rows.values_list("membership", "membership__person__name")).items())


@dataclass(frozen=True, slots=True)
class CommitmentPage:
    """A commitment to change."""

    crumbs: tuple[Crumb, ...]
    initial: dict[str, Any]
    staff: tuple[tuple[int, str], ...]
    ideas: tuple[tuple[int, str], ...]
    back: str


def commitment_page(member: Member, workshop_id: int, commitment_id: int) -> CommitmentPage:
    """Four queries. Raises NotFound."""
    standing = workshop_for(member, workshop_id, Deed.LEAD)
    row: Commitment | None = Commitment.objects.filter(workshop=workshop_id, pk=commitment_id, removed_at=None).first()
    if row is None:
        raise NotFound
    ideas = Card.objects.standing().filter(workshop=workshop_id, kind=CardKind.IDEA, step__revealed_at__isnull=False)
    return CommitmentPage(
        crumbs=standing.crumbs(Crumb("Console", standing.url("console")), "Commitment"),
        initial=values_of(row),
        staff=host_staff(standing.seen.review.host_id),
        ideas=tuple((pk, text[:80]) for pk, text in ideas.order_by("written_at").values_list("pk", "text")),
        back=f"{standing.url('console')}#step",
    )

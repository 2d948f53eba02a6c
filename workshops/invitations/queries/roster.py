"""The host's staff, and who of them is invited; and the poster that brings everybody else."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from schools.people.models import RoleHeld
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.web.answers import Answer, require
from schools.web.errors import WrongStage
from schools.web.pages import Crumb
from workshops.agendas.permissions import is_before, is_real, may_arrange
from workshops.agendas.queries.doors import workshop_for
from workshops.agendas.queries.workshop import when_in_words
from workshops.agendas.rules.seats import Deed
from workshops.invitations.models import Invite


@dataclass(frozen=True, slots=True)
class StaffLine:
    """Somebody of the host's staff."""

    pk: int
    name: str
    role: str
    is_invited: bool


@dataclass(frozen=True, slots=True)
class RosterPage:
    """The host's staff by name. `invite` says whether somebody can be invited now."""

    crumbs: tuple[Crumb, ...]
    host: str
    when: str
    lines: tuple[StaffLine, ...]
    invited: int
    invite: Answer
    here: str
    poster_url: str
    back: str

    @property
    def waiting(self) -> tuple[StaffLine, ...]:
        """Who is not invited yet."""
        return tuple(line for line in self.lines if not line.is_invited)


def staff_of(school_id: int) -> Any:
    """Who holds a role at a school today. One query when read."""
    return RoleHeld.objects.current(timezone.localdate()).filter(school=school_id)


def roster_page(member: Member, workshop_id: int) -> RosterPage:
    """Three queries. Raises NotFound, NotYours, WrongStage for a rehearsal."""
    standing = workshop_for(member, workshop_id, Deed.KNOW)
    require(may_arrange(standing))
    require(is_real(standing.workshop), WrongStage)
    host = standing.seen.review.host
    invited = set(Invite.objects.filter(workshop=workshop_id).values_list("membership_id", flat=True))
    rows = staff_of(host.pk).order_by("membership__person__name", "pk")
    people: dict[int, StaffLine] = {}
    for pk, name, role, is_head in rows.values_list("membership_id", "membership__person__name", "role", "is_head"):
        label = "Head" if is_head else member.labels.of(Role(role))
        if pk not in people or is_head:
            people[pk] = StaffLine(pk, name, label, pk in invited)
    return RosterPage(
        crumbs=standing.crumbs("Invitations"),
        host=host.name,
        when=when_in_words(standing.workshop),
        lines=tuple(people.values()),
        invited=len(invited),
        invite=is_before(standing.workshop),
        here=standing.url("invitations"),
        poster_url=standing.url("poster"),
        back=standing.url("workshop"),
    )

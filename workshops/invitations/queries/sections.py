"""What invitations have to say on a workshop's page."""

from dataclasses import dataclass

from schools.tenancy.member import Member
from schools.web.registries import Section
from workshops.agendas.permissions import is_before, is_real, may_arrange
from workshops.agendas.queries.doors import workshop_for
from workshops.agendas.rules.seats import Deed
from workshops.invitations.models import Invite


@dataclass(frozen=True, slots=True)
class InvitesBox:
    """How many of the host's staff are invited, and where more are."""

    invited: int
    url: str
    poster_url: str


def invitations_of_workshop(member: Member, workshop_id: int) -> Section | None:
    """For those who arrange it, until it begins. Three queries."""
    standing = workshop_for(member, workshop_id, Deed.KNOW)
    if not (may_arrange(standing) and is_real(standing.workshop) and is_before(standing.workshop)):
        return None
    box = InvitesBox(Invite.objects.filter(workshop=workshop_id).count(), standing.url("invitations"), standing.url("poster"))
    return Section("Who comes", "workshops/invitations/section.html", box)

"""What invitations have to say on a workshop's page."""

from dataclasses import dataclass

from schools.web.registries import Section
from workshops.agendas.permissions import is_before, is_real, may_arrange
from workshops.agendas.queries.doors import Standing
from workshops.invitations.models import Invite


@dataclass(frozen=True, slots=True)
class InvitesBox:
    """How many of the host's staff are invited, and where more are."""

    invited: int
    url: str
    poster_url: str


def invitations_of_workshop(standing: Standing) -> Section | None:
    """For those who arrange it, until it begins. One query."""
    if not (may_arrange(standing) and is_real(standing.workshop) and is_before(standing.workshop)):
        return None
    box = InvitesBox(Invite.objects.filter(workshop=standing.workshop.pk).count(), standing.url("invitations"), standing.url("poster"))
    return Section("Who comes", "workshops/invitations/section.html", box)

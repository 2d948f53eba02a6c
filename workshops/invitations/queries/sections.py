"""What invitations have to say on a workshop's page."""

from dataclasses import dataclass

from schools.tenancy.prepared import SUBJECT, Inquiry, Prepared
from schools.tenancy.together import Rows
from schools.web.registries import Section
from schools.web.tellers import Teller
from workshops.agendas.permissions import is_before, is_real, may_arrange
from workshops.agendas.queries.doors import Standing
from workshops.invitations.models import Invite


@dataclass(frozen=True, slots=True)
class InvitesBox:
    """How many of the host's staff are invited, and where more are."""

    invited: int
    url: str
    poster_url: str


def _ask(standing: Standing) -> Inquiry | None:
    return _INVITED.about(subject=standing.workshop.pk) if _is_shown(standing) else None


def _tell(standing: Standing, rows: Rows) -> Section | None:
    if not _is_shown(standing):
        return None
    box = InvitesBox(len(rows), standing.url("invitations"), standing.url("poster"))
    return Section("Who comes", "workshops/invitations/section.html", box)


def _is_shown(standing: Standing) -> bool:
    return bool(may_arrange(standing) and is_real(standing.workshop) and is_before(standing.workshop))


_INVITED = Prepared(lambda: Invite.objects.filter(workshop=SUBJECT).values_list("pk"))
# For those who arrange it, until it begins.
invitations_of_workshop = Teller(_ask, _tell)

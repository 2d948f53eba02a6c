"""The page that asks before a rehearsal is thrown away."""

from dataclasses import dataclass

from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import NotFound
from schools.web.pages import Crumb
from workshops.agendas.permissions import may_prepare
from workshops.agendas.queries.doors import workshop_for
from workshops.agendas.rules.seats import Deed


@dataclass(frozen=True, slots=True)
class ThrowAwayPage:
    """What is asked, where it posts, and the way back."""

    crumbs: tuple[Crumb, ...]
    points: tuple[str, ...]
    action: str
    back: str


def throw_away_page(member: Member, workshop_id: int) -> ThrowAwayPage:
    """One query. Raises NotFound, also for a workshop that is no rehearsal; NotYours."""
    standing = workshop_for(member, workshop_id, Deed.KNOW)
    require(may_prepare(standing))
    if not standing.workshop.is_rehearsal:
        raise NotFound
    points = ("Everything in it goes: made-up people, and what you tried.", "The workshop itself stays as it is.", "You can make it again.")
    return ThrowAwayPage(standing.crumbs("Throw away"), points, standing.url("throw_rehearsal_away"), standing.url("workshop"))

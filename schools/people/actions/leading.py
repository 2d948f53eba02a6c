"""A trust is never without somebody who leads peer review in it."""

from schools.people.models import RoleHeld
from schools.people.queries.leading import NO_LEAD, who_leads
from schools.tenancy.enums import Role
from schools.web.errors import WrongStage


def lock_leads() -> None:
    """Before a change that could take a lead away: two leads who let each other go at once are served one after the other."""
    list(RoleHeld.objects.filter(role=Role.TRUST_LEAD).order_by("pk").select_for_update().values_list("pk"))


def has_a_lead() -> bool:
    """Whether somebody leads today with no last day in sight."""
    return bool(who_leads())


def keep_a_lead() -> None:
    """After a change, in its transaction, which this undoes by WrongStage if nobody leads any more."""
    if not has_a_lead():
        raise WrongStage(NO_LEAD)

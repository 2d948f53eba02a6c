"""A trust is never without somebody who leads peer review in it."""

from django.utils import timezone

from schools.people.models import RoleHeld
from schools.tenancy.enums import Role
from schools.web.errors import WrongStage

NO_LEAD = "Somebody must lead peer review in your trust, with no last day. Give that role to another person first."


def lock_leads() -> None:
    """Before a change that could take a lead away: two leads who let each other go at once are served one after the other."""
    list(RoleHeld.objects.filter(role=Role.TRUST_LEAD).order_by("pk").select_for_update().values_list("pk"))


def has_a_lead() -> bool:
    """Whether somebody leads today with no last day in sight."""
    leads = RoleHeld.objects.current(timezone.localdate()).filter(role=Role.TRUST_LEAD, ends_on=None, membership__ends_on=None)
    found: bool = leads.exists()
    return found


def keep_a_lead() -> None:
    """After a change, in its transaction, which this undoes by WrongStage if nobody leads any more."""
    if not has_a_lead():
        raise WrongStage(NO_LEAD)

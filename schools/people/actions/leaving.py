"""Changing what a trust knows of a member, ending access, and taking that back."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from schools.history.queries import last_saved
from schools.people.actions.leading import has_a_lead, keep_a_lead, lock_leads
from schools.people.models import Membership, RoleHeld
from schools.people.permissions import may_change_person, may_end_access
from schools.people.queries.leading import NO_LEAD
from schools.people.rules import day
from schools.tenancy.enums import Role
from schools.tenancy.member import HeldRole, Member
from schools.web.answers import require
from schools.web.errors import BadInput, WrongStage
from schools.web.pages import OtherText
from schools.web.stale import clashing, touched

FIELDS = ("job_title", "starts_on", "ends_on")


@transaction.atomic
def change_person(*, by: Member, membership_id: int, values: Mapping[str, Any], seen: Mapping[str, Any]) -> dict[str, OtherText]:
    """Set job title, first and last day. `seen` is what the form showed: what still reads so was not touched and stays as it is now. Where
    somebody changed a touched one since to something else, nothing is saved and theirs is returned."""
    row, roles = _locked(membership_id)
    require(may_change_person(by, roles))
    now = {name: getattr(row, name) for name in FIELDS}
    if clashes := clashing(now, values, seen):
        return {name: last_saved(row, _shown(now[name])) for name in clashes}
    for name in touched(values, seen):
        setattr(row, name, values[name])
    if row.ends_on and row.ends_on < row.starts_on:
        raise BadInput({"ends_on": "The last day comes before the first."})
    row.save(update_fields=FIELDS)
    if _leads(roles) and not has_a_lead():
        raise BadInput({"ends_on": NO_LEAD})
    return {}


@transaction.atomic
def end_access(*, by: Member, membership_id: int) -> None:
    """At once: the person's next request finds no door. Roles stay as they are, so that it can be taken back."""
    row, roles = _locked(membership_id)
    require(may_end_access(by, row.pk, roles))
    if row.left_at is not None:
        return
    row.left_at = timezone.now()
    row.save(update_fields=["left_at"])
    if _leads(roles):
        keep_a_lead()


@transaction.atomic
def take_back_leaving(*, by: Member, membership_id: int) -> None:
    """Give access back as it was. After the day itself a new invitation says what holds now."""
    row, roles = _locked(membership_id)
    require(may_end_access(by, row.pk, roles))
    if row.left_at is None:
        return
    if timezone.localdate(row.left_at) != timezone.localdate():
        raise WrongStage("This can be taken back on the same day only. Invite the person again.")
    row.left_at = None
    row.save(update_fields=["left_at"])


def _locked(membership_id: int) -> tuple[Membership, list[HeldRole]]:
    """The row, and its roles that are not over."""
    lock_leads()
    row = Membership.objects.select_for_update().get(pk=membership_id)
    held = RoleHeld.objects.filter(membership=row).not_over(timezone.localdate()).values_list("role", "school_id", "is_head")
    return row, [HeldRole(Role(role), school_id, is_head) for role, school_id, is_head in held]


def _leads(roles: list[HeldRole]) -> bool:
    return any(role.role == Role.TRUST_LEAD for role in roles)


def _shown(value: Any) -> str:
    if isinstance(value, str):
        return value or "nothing"
    return day(value) if value else "no day"

"""Everybody who is in a trust today, as values that permissions and duties can ask."""

from datetime import date

from schools.people.models import Membership, RoleHeld
from schools.tenancy.enums import Role
from schools.tenancy.member import HeldRole, Member
from schools.tenancy.models import Trust


def present_members(trust: Trust, today: date) -> tuple[Member, ...]:
    """Those with an open account and their roles, without capabilities or labels. Two queries."""
    roles: dict[int, list[HeldRole]] = {}
    held = RoleHeld.objects.current(today).order_by("pk").values_list("membership_id", "role", "school_id", "is_head")
    for membership_id, role, school_id, is_head in held:
        roles.setdefault(membership_id, []).append(HeldRole(Role(role), school_id, is_head))
    rows = Membership.objects.current(today).filter(person__is_active=True).order_by("pk")
    return tuple(
        Member(pk, person_id, name, email, trust.pk, trust.slug, trust.name, roles=tuple(roles.get(pk, ())))
        for pk, person_id, name, email in rows.values_list("pk", "person_id", "person__name", "person__email")
    )

"""What a member may choose from when giving roles: the same answers that guard the deed leave out what would be refused."""

from django.db.models import F
from django.db.models.functions import Lower

from schools.people.permissions import may_give
from schools.tenancy.enums import SCHOOL_ROLES, Role
from schools.tenancy.member import HeldRole, Member
from schools.tenancy.prepared import Prepared
from schools.trusts.models import School

Choices = list[tuple[str, str]]


def role_choices(member: Member) -> Choices:
    """Roles this member may give somewhere, in the trust's words."""
    somewhere = next(iter(member.headed_school_ids), 0)
    return [
        (role.value, member.labels.of(role))
        for role in Role
        if may_give(member, HeldRole(role, somewhere if role in SCHOOL_ROLES else None))
    ]


def school_names() -> dict[int, str]:
    """The schools of the trust one stands in, by name, those that left it last. One query."""
    return dict(_NAMES.rows())


_NAMES = Prepared(lambda: School.objects.order_by(F("left_on").desc(nulls_first=True), Lower("name")).values_list("pk", "name"))


def school_choices(member: Member) -> Choices:
    """The schools at which this member may give a role to somebody. One query."""
    return [
        (str(pk), name)
        for pk, name in School.objects.filter(left_on=None).order_by("name").values_list("pk", "name")
        if may_give(member, HeldRole(Role.STAFF_MEMBER, pk))
    ]


def may_name_heads(member: Member, schools: Choices) -> bool:
    """Whether this member may make anybody head of one of these schools."""
    return any(may_give(member, HeldRole(Role.SCHOOL_LEADER, int(pk), is_head=True)) for pk, _ in schools)

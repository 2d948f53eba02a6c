"""What plans hang into the main navigation."""

from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.web.registries import NavEntry


def who_reads(member: Member) -> bool:
    """Who leads and supports, and whoever belongs to a school or is trained for a part in reviews: they may have a plan to read."""
    return member.holds(Role.TRUST_LEAD, Role.CENTRAL_TEAM, Role.SCHOOL_LEADER, Role.STAFF_MEMBER) or bool(member.capabilities)


ENTRIES = (NavEntry("Plans", "workshops:plans", 7, who_reads),)

"""What reports hang into the main navigation."""

from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.web.registries import NavEntry


def who_reads(member: Member) -> bool:
    """Leaders, those who lead and who support. Staff and trustees read no reports, and are not shown an empty page."""
    return member.holds(Role.TRUST_LEAD, Role.CENTRAL_TEAM, Role.SCHOOL_LEADER)


ENTRIES = (NavEntry("Reports", "reviews:reports", 6, who_reads),)

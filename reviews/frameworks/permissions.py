"""Who keeps a trust's frameworks. Asks no query."""

from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.web.answers import YES, Answer, no


def may_keep_frameworks(member: Member) -> Answer:
    """Adapt a framework, make a new version, put one away: those who lead the programme, and the central team."""
    if member.holds(Role.TRUST_LEAD, Role.CENTRAL_TEAM):
        return YES
    return no(f"Only a {member.labels.of(Role.TRUST_LEAD)} or the {member.labels.of(Role.CENTRAL_TEAM).lower()} change frameworks.")

"""Who plans cycles and moves reviews. Asks no query."""

from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.web.answers import YES, Answer, no


def may_plan(member: Member) -> Answer:
    """Set up a cycle, change it, put teams together, pause it: those who lead the programme, and the central team that supports them."""
    if member.holds(Role.TRUST_LEAD, Role.CENTRAL_TEAM):
        return YES
    return no(f"Only a {member.labels.of(Role.TRUST_LEAD)} or the {member.labels.of(Role.CENTRAL_TEAM).lower()} plan the cycle.")


def may_lead(member: Member) -> Answer:
    """What the central team by principle leaves to those who lead: to say why somebody stays in spite of a conflict, to cancel."""
    if member.is_trust_lead:
        return YES
    return no(f"Only a {member.labels.of(Role.TRUST_LEAD)} decides this.")

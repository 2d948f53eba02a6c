"""Who keeps a trust's frameworks. Asks no query."""

from reviews.frameworks.models import Framework
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.web.answers import YES, Answer, no


def may_keep_frameworks(member: Member) -> Answer:
    """Adapt a framework, write one, make a new version, put one away: those who lead the programme, and the central team."""
    if member.holds(Role.TRUST_LEAD, Role.CENTRAL_TEAM):
        return YES
    return no(f"Only a {member.labels.of(Role.TRUST_LEAD)} or the {member.labels.of(Role.CENTRAL_TEAM).lower()} change frameworks.")


def may_see_framework(member: Member, row: Framework) -> Answer:
    """Everybody in the trust reads what is ready; a draft is for those who keep frameworks."""
    return may_keep_frameworks(member) if row.is_draft else YES

"""Who decides how a trust names its roles and how its people sign in."""

from schools.tenancy.member import Member
from schools.web.answers import YES, Answer, no


def may_change_settings(member: Member) -> Answer:
    """Only those who lead the programme for the trust."""
    if not member.is_trust_lead:
        return no("Only the people who lead peer review in your trust change its settings.")
    return YES

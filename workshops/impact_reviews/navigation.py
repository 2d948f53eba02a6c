"""What impact reviews hang into the main navigation."""

from schools.tenancy.member import Member
from schools.web.registries import NavEntry


def who_leads(member: Member) -> bool:
    """All others find theirs at their own plan."""
    return member.is_trust_lead


ENTRIES = (NavEntry("Check-backs", "workshops:check_backs", 8, who_leads),)

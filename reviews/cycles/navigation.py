"""What cycles hang into the main navigation."""

from schools.tenancy.member import Member
from schools.web.registries import NavEntry


def everybody(member: Member) -> bool:
    """Everybody in the trust may know when which school is reviewed."""
    return True


ENTRIES = (NavEntry("Reviews", "reviews:cycles", 5, everybody),)

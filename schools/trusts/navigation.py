"""What a trust's schools hang into the main navigation."""

from schools.tenancy.member import Member
from schools.web.registries import NavEntry


def everybody(member: Member) -> bool:
    """Whoever came through the door."""
    return True


ENTRIES = (NavEntry("Schools", "schools:schools", 10, everybody),)

"""What people hang into the main navigation."""

from schools.people.permissions import may_see_people
from schools.tenancy.member import Member
from schools.web.registries import NavEntry


def everybody(member: Member) -> bool:
    """Whoever came through the door."""
    return True


def whoever_has_a_list(member: Member) -> bool:
    """Those who may see the list of people."""
    return bool(may_see_people(member))


ENTRIES = (
    NavEntry("Home", "schools:home", 0, everybody),
    NavEntry("People", "schools:people", 30, whoever_has_a_list),
)

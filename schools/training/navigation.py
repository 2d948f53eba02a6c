"""What training hangs into the main navigation."""

from schools.tenancy.member import Member
from schools.training.permissions import may_see_training
from schools.web.registries import NavEntry


def who_reads_the_list(member: Member) -> bool:
    """Leads, central team, school leaders."""
    return bool(may_see_training(member))


def who_has_only_their_own(member: Member) -> bool:
    """Trained people who may not see the list."""
    return bool(member.capabilities) and not may_see_training(member)


ENTRIES = (
    NavEntry("Training", "schools:training", 40, who_reads_the_list),
    NavEntry("Your training", "schools:own_training", 40, who_has_only_their_own),
)

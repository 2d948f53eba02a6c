"""What the picture hangs into the main navigation."""

from reports.statistics.permissions import may_see_figures
from schools.tenancy.member import Member
from schools.web.registries import NavEntry


def who_looks(member: Member) -> bool:
    """Those who plan and prepare for the whole trust."""
    return bool(may_see_figures(member))


ENTRIES = (NavEntry("Picture", "reports:picture", 9, who_looks),)

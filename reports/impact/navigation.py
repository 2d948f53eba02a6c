"""What impact reports hang into the main navigation."""

from reports.impact.permissions import may_read
from schools.tenancy.member import Member
from schools.web.registries import NavEntry


def who_reads(member: Member) -> bool:
    """Trustees, for whom they are made, and all leaders."""
    return bool(may_read(member))


ENTRIES = (NavEntry("Impact", "reports:impact_reports", 8, who_reads),)

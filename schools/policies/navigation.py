"""What policies hang into the main navigation."""

from schools.policies.permissions import may_change_settings
from schools.tenancy.member import Member
from schools.web.registries import NavEntry


def who_leads(member: Member) -> bool:
    """Those who may change the settings."""
    return bool(may_change_settings(member))


ENTRIES = (NavEntry("Settings", "schools:settings", 90, who_leads),)

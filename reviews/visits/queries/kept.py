"""The page that shows what this device still keeps. What that is, no server knows: it is read from the device alone."""

from dataclasses import dataclass

from schools.tenancy.member import Member
from schools.web.pages import Crumb


@dataclass(frozen=True, slots=True)
class KeptNotesPage:
    """Whose notes to show: no others of the same device are."""

    crumbs: tuple[Crumb, ...]
    me: int
    trust: str


def kept_notes_page(member: Member) -> KeptNotesPage:
    """No query."""
    return KeptNotesPage((Crumb("Notes kept on this device"),), member.membership_id, member.trust_slug)

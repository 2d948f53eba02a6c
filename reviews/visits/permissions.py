"""Who writes evidence and changes it. Asks no query. That one sees it at all is asked before, at the door to the review."""

from reviews.assignments.queries.seeing import Seen
from schools.tenancy.member import Member
from schools.web.answers import YES, Answer, no


def may_note(seen: Seen) -> Answer:
    """Write notes: the review team, cleared."""
    return YES if seen.is_team else no("Only the review team writes notes.")


def may_send_as(member: Member, author_id: int) -> Answer:
    """A phone that several people use sends each one's notes under their own name, or not at all."""
    return YES if member.membership_id == author_id else no("Somebody else wrote this note. It is sent when they sign in on this phone.")


def may_change(member: Member, author_id: int) -> Answer:
    """Change and remove a note: its author alone."""
    return YES if member.membership_id == author_id else no("Only its author changes or removes a note.")

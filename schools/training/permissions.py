"""Who may read and write training records. Asks no query.

Leads and the central team record. School leaders read the list, because they ask each other for reviewers. Everybody reads their own.
"""

from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.web.answers import YES, Answer, no

_RECORDERS = "the central team and the people who lead peer review in your trust"


def may_see_training(member: Member) -> Answer:
    """The list of who is trained as what."""
    if member.holds(Role.TRUST_LEAD, Role.CENTRAL_TEAM, Role.SCHOOL_LEADER):
        return YES
    return no("The list of who is trained is for leaders. You can always see your own training.")


def may_see_training_of(member: Member, membership_id: int) -> Answer:
    """One person's records."""
    return YES if member.membership_id == membership_id else may_see_training(member)


def may_record_training(member: Member) -> Answer:
    """Record, correct and remove; and read what was removed."""
    if member.holds(Role.TRUST_LEAD, Role.CENTRAL_TEAM):
        return YES
    return no(f"Only {_RECORDERS} record training.")


def may_download_training(member: Member) -> Answer:
    """The list as a file, which leaves our walls."""
    if member.holds(Role.TRUST_LEAD, Role.CENTRAL_TEAM):
        return YES
    return no(f"Only {_RECORDERS} download the list.")

"""Who may do what with a trust's schools. Everyone in the trust sees them."""

from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.trusts.models import School
from schools.web.answers import YES, Answer, no


def may_set_up(member: Member) -> Answer:
    """Say which schools there are: those who lead the programme, and the central team that supports them."""
    if not member.holds(Role.TRUST_LEAD, Role.CENTRAL_TEAM):
        lead, central = member.labels.of(Role.TRUST_LEAD), member.labels.of(Role.CENTRAL_TEAM)
        return no(f"Only a {lead} or the {central.lower()} say which schools there are.")
    return YES


def may_edit_school(member: Member, school: School) -> Answer:
    """Correct its name and facts: who may set up, and the school's own head."""
    if member.heads(school.pk) or may_set_up(member):
        return YES
    return no(f"Only the school's head, a {member.labels.of(Role.TRUST_LEAD)} or the central team change a school's details.")


def may_let_leave(member: Member, school: School) -> Answer:
    """End its time in the trust."""
    return may_set_up(member)


def may_take_back(member: Member, school: School) -> Answer:
    """Take its leaving back."""
    return may_set_up(member)


def may_remove(member: Member, school: School) -> Answer:
    """Strike it off the list, as if it had never been there."""
    return may_set_up(member)

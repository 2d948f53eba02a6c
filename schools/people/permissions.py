"""Who may see a trust's people, bring them in, give them roles and let them go. Asks no query.

Leads may do all. The central team supports and so does the same, but for leads: whoever could make leads could make itself one. A head
brings in and lets go leaders and staff of the own school, but names no head: a successor is the trust's to name. Other leaders see
everybody with addresses, because they work together across schools; staff see names and roles at their own school; trustees read
reports and see no list.
"""

from collections.abc import Iterable

from schools.tenancy.enums import SCHOOL_ROLES, Role
from schools.tenancy.member import HeldRole, Member
from schools.web.answers import YES, Answer, no

_LEADS = "the people who lead peer review in your trust"


def manages_everyone(member: Member) -> bool:
    """Leads and central team: all people, those who left, and those who are invited."""
    return member.holds(Role.TRUST_LEAD, Role.CENTRAL_TEAM)


def may_see_people(member: Member) -> Answer:
    """The list of people; whose rows stand in it is a matter of `visible_to`."""
    if member.holds(Role.TRUST_LEAD, Role.CENTRAL_TEAM, *SCHOOL_ROLES):
        return YES
    return no("The list of people is for those who work in the schools and in the central team.")


def may_see_addresses(member: Member) -> Answer:
    """E-mail addresses of others."""
    if member.holds(Role.TRUST_LEAD, Role.CENTRAL_TEAM, Role.SCHOOL_LEADER):
        return YES
    return no("Addresses are for leaders.")


def may_download_people(member: Member) -> Answer:
    """The list as a file, which leaves our walls."""
    if manages_everyone(member):
        return YES
    return no(f"Only {_LEADS} and the central team download the list.")


def may_bring_people(member: Member) -> Answer:
    """Invite anybody at all; which roles is `may_give`'s to say."""
    if manages_everyone(member) or member.headed_school_ids:
        return YES
    return no(f"Only heads, the central team and {_LEADS} invite people.")


def may_give(member: Member, wish: HeldRole) -> Answer:
    """Give this role, or take it away: the two always go together."""
    if member.is_trust_lead:
        return YES
    if member.holds(Role.CENTRAL_TEAM):
        return no(f"Only {_LEADS} say who else does.") if wish.role == Role.TRUST_LEAD else YES
    heads = member.headed_school_ids
    if not heads:
        return may_bring_people(member)
    if wish.role not in SCHOOL_ROLES or wish.school_id not in heads:
        return no("As a head you give roles at your own school only.")
    return no(f"A head is named by the central team or {_LEADS}.") if wish.is_head else YES


def may_give_all(member: Member, wishes: Iterable[HeldRole]) -> Answer:
    """Every one of these roles."""
    answer = may_bring_people(member)
    for wish in wishes:
        answer = answer and may_give(member, wish)
    return answer


def may_change_person(member: Member, roles: Iterable[HeldRole]) -> Answer:
    """Job title and dates of a membership with these roles."""
    if manages_everyone(member):
        return may_give_all(member, roles)
    held = tuple(roles)
    if member.headed_school_ids and not held:
        return no(f"People without a role are the central team's and {_LEADS} to look after.")
    return may_give_all(member, held)


def may_end_access(member: Member, membership_id: int, roles: Iterable[HeldRole]) -> Answer:
    """End a membership, or take that back. Nobody ends their own: it would lock the door behind them."""
    if member.membership_id == membership_id:
        return no("Nobody ends their own access. Ask somebody else who may.")
    return may_change_person(member, roles)

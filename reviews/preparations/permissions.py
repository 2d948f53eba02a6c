"""Who prepares a visit. Asks no query."""

from reviews.assignments.queries.seeing import Seen
from reviews.assignments.rules.sight import Tie
from reviews.cycles.permissions import may_plan
from schools.tenancy.member import Member
from schools.web.answers import YES, Answer, no


def may_prepare(seen: Seen) -> Answer:
    """Write records, facts and the programme: both sides of the visit, and those who plan."""
    if seen.is_host or seen.is_team or may_plan(seen.member):
        return YES
    return no("Only the host's leaders, the review team and those who plan the cycle prepare the visit.")


def may_agree(seen: Seen) -> Answer:
    """Agree questions and programme for one side."""
    if seen.is_host or seen.has(Tie.LEAD_REVIEWER):
        return YES
    return no("The host's leaders agree for the host, and the Lead Reviewer for the team.")


def may_assure(member: Member, school_ids: frozenset[int]) -> Answer:
    """Confirm a visitor's letter: those who plan, or the head of a school at which the visitor works."""
    if may_plan(member) or school_ids & set(member.headed_school_ids):
        return YES
    return no("A letter is confirmed by the visitor's own employer: their head, or those who lead the programme for the trust.")


def may_begin(seen: Seen) -> Answer:
    """Begin the visit."""
    if seen.has(Tie.LEAD_REVIEWER):
        return YES
    return no("The Lead Reviewer begins the visit.")

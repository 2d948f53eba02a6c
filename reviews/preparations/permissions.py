"""Who prepares a visit, and when. Asks no query."""

from collections.abc import Collection

from reviews.assignments.queries.seeing import Seen
from reviews.assignments.rules.sight import Tie
from reviews.cycles.enums import ReviewStage
from reviews.cycles.models import Review
from reviews.cycles.permissions import may_plan
from schools.tenancy.enums import Capability
from schools.tenancy.member import Member
from schools.web.answers import YES, Answer, no

# Until the visit is over: a room or a time still changes on the day.
OPEN = (ReviewStage.SELF_REVIEW, ReviewStage.SHARED, ReviewStage.VISITING)


def may_prepare(seen: Seen) -> Answer:
    """Write records, facts and the programme: both sides of the visit, and those who plan."""
    if seen.is_host or seen.is_team or may_plan(seen.member):
        return YES
    return no("Only the host's leaders, the review team and those who plan the cycle prepare the visit.")


def may_agree(seen: Seen) -> Answer:
    """Agree questions and programme for one side."""
    if seen.is_host or seen.has(Tie.LEAD_REVIEWER):
        return YES
    return no(f"The host's leaders agree for the host, and the {lead_reviewer(seen.member)} for the team.")


def may_assure(member: Member, membership_id: int, school_ids: Collection[int]) -> Answer:
    """Confirm a visitor's letter: those who plan, or the head of a school at which the visitor works; nobody their own."""
    if member.membership_id == membership_id:
        return no("Nobody confirms their own letter. Ask those who lead the programme for the trust.")
    if may_plan(member) or set(school_ids) & set(member.headed_school_ids):
        return YES
    return no("A letter is confirmed by the visitor's own employer: their head, or those who lead the programme for the trust.")


def may_begin(seen: Seen) -> Answer:
    """Begin the visit."""
    if seen.has(Tie.LEAD_REVIEWER):
        return YES
    return no(f"The {lead_reviewer(seen.member)} begins the visit.")


def is_being_prepared(row: Review) -> Answer:
    """Whether the moment allows records, facts, letters and the programme to change."""
    if row.paused_at is not None:
        return no(f"This review is paused: {row.paused_because}")
    if row.stage == ReviewStage.PLANNED:
        return no("The visit is prepared once the cycle has started.")
    return YES if row.stage in OPEN else no("The visit is over. This stays as it was on the day.")


def lead_reviewer(member: Member) -> str:
    """What the trust calls whoever leads a team."""
    return member.labels.of(Capability.LEAD_REVIEWER)

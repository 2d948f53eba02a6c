"""Who may put teams together, answer for themselves, and decide about conflicts; and whether a review's moment allows it. Asks no query."""

from reviews.assignments.models import Assignment
from reviews.assignments.rules.teams import STAFFED
from reviews.cycles.enums import ReviewStage
from reviews.cycles.models import Review
from reviews.cycles.permissions import may_plan
from schools.tenancy.member import Member
from schools.web.answers import YES, Answer, no


def may_staff(member: Member) -> Answer:
    """Ask people to join a review, replace them, and see who was asked: those who plan the cycle."""
    return may_plan(member)


def may_answer(member: Member, row: Assignment) -> Answer:
    """Accept, decline and declare: the person alone."""
    if row.membership_id == member.membership_id:
        return YES
    return no("Everybody answers for themselves. Only the person who was asked can do this.")


def may_change_team(review: Review, part: str) -> Answer:
    """Whether the moment allows somebody to be asked for this part, to answer, or to go."""
    if review.paused_at is not None:
        return no(f"This review is paused: {review.paused_because}")
    if review.stage in STAFFED[part]:
        return YES
    return no(f"This review stands at “{ReviewStage(review.stage).label}”. This part of its team does not change any more.")

"""Who plans cycles and moves reviews. Asks no query."""

from reviews.cycles.enums import CycleStage
from reviews.cycles.models import Cycle, Review
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.web.answers import YES, Answer, no


def may_plan(member: Member) -> Answer:
    """Set up a cycle, change it, put teams together, pause it: those who lead the programme, and the central team that supports them."""
    if member.holds(Role.TRUST_LEAD, Role.CENTRAL_TEAM):
        return YES
    return no(f"Only a {member.labels.of(Role.TRUST_LEAD)} or the {member.labels.of(Role.CENTRAL_TEAM).lower()} plan the cycle.")


def may_lead(member: Member) -> Answer:
    """What the central team by principle leaves to those who lead: to say why somebody stays in spite of a conflict, to cancel."""
    if member.is_trust_lead:
        return YES
    return no(f"Only a {member.labels.of(Role.TRUST_LEAD)} decides this.")


def may_see_cycle(member: Member, cycle: Cycle) -> Answer:
    """Everybody in the trust sees a cycle once it has begun; a plan is its planners' until then."""
    return YES if cycle.stage != CycleStage.PLANNING else may_plan(member)


def may_sign(member: Member, review: Review) -> Answer:
    """Agree to the terms for a school: its head. The review comes with its host."""
    if member.heads(review.host_id):
        return YES
    return no(f"The head of {review.host.name} signs for the school.")

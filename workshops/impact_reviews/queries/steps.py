"""What impact reviews ask of a member, as steps of the home page."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.prepared import MEMBER, SCHOOLS, Inquiry, Prepared, is_one_of
from schools.tenancy.together import Rows
from schools.web.addresses import address_in
from schools.web.registries import NextStep
from workshops.impact_reviews.enums import ImpactStage
from workshops.impact_reviews.models import ImpactReview
from workshops.impact_reviews.queries.check_backs import about_late_number
from workshops.impact_reviews.rules.moments import LATE_AFTER
from workshops.plans.queries.people import cleared_for


def about_turns(member: Member) -> Inquiry | None:
    """Impact reviews that wait for the host's leaders, or for somebody to confirm them."""
    if not (member.holds(Role.SCHOOL_LEADER) or member.capabilities):
        return None
    led = tuple(held.school_id for held in member.roles if held.role == Role.SCHOOL_LEADER and held.school_id)
    return _TURNS.about(member=member.membership_id, schools=led)


def steps_of_turn(member: Member, rows: Rows) -> Iterator[NextStep]:
    """Whose turn it is."""
    for plan_id, host_id, host, stage, due in rows:
        # Nobody confirms their own school's, staff included.
        if stage != ImpactStage.TOLD or not member.works_at(host_id):
            yield _step(member, plan_id, host, stage, date.fromisoformat(due) + LATE_AFTER)


def about_late(member: Member) -> Inquiry | None:
    """How many check-backs are late, for those who lead."""
    return about_late_number(timezone.localdate()) if member.is_trust_lead else None


def late_steps_of(member: Member, rows: Rows) -> Iterator[NextStep]:
    """One step for all of them."""
    for (late,) in rows:
        what = "1 check-back is late" if late == 1 else f"{late} check-backs are late"
        url = f"{address_in(member.trust_slug, 'workshops:check_backs')}?state=late"
        yield NextStep(what, url, member.name, why="Ask what would help.", deed="See which", may_wait=True)


def _turns() -> "QuerySet[Any, Any]":
    is_ours = Q(is_one_of("plan__review__host", SCHOOLS)) & Q(stage__in=(ImpactStage.OPEN, ImpactStage.CONFIRMED))
    is_peers = Q(plan__review__in=cleared_for(MEMBER), stage=ImpactStage.TOLD)
    rows: QuerySet[Any, Any] = ImpactReview.objects.filter(is_ours | is_peers, plan__review__paused_at=None).order_by("due_on", "pk")
    return rows.values_list("plan", "plan__review__host", "plan__review__host__name", "stage", "due_on")


_TURNS = Prepared(_turns)


def _step(member: Member, plan_id: int, host: str, stage: str, due_on: date) -> NextStep:
    url = address_in(member.trust_slug, "workshops:impact_review", plan_id=plan_id)
    if stage == ImpactStage.TOLD:
        why = "What has changed, seen by somebody from outside."
        return NextStep(f"Confirm the impact review of {host}", url, member.name, due_on=due_on, why=why, deed="Read it")
    if stage == ImpactStage.CONFIRMED:
        return NextStep(f"Write what {host} learned, and close its plan", url, member.name, due_on=due_on, deed="Write")
    why = "An update on every action, and what shows it."
    return NextStep(f"Tell what became of {host}'s actions", url, member.name, due_on=due_on, why=why, deed="Write")

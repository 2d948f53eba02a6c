"""What impact reviews ask of a member, as steps of the home page."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Q

from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.web.addresses import address_in
from schools.web.registries import NextStep
from workshops.impact_reviews.enums import ImpactStage
from workshops.impact_reviews.models import ImpactReview
from workshops.impact_reviews.queries.check_backs import late_number
from workshops.impact_reviews.rules.moments import LATE_AFTER
from workshops.plans.queries.people import cleared_for


def steps_of(member: Member, today: date) -> Iterator[NextStep]:
    """For the host's leaders, and for those who confirm, one query; for those who lead the trust another."""
    schools = [held.school_id for held in member.roles if held.role == Role.SCHOOL_LEADER and held.school_id]
    is_ours = Q(plan__review__host__in=schools, stage__in=(ImpactStage.OPEN, ImpactStage.CONFIRMED))
    # Nobody confirms their own school's, staff included.
    is_peers = Q(plan__review__in=cleared_for(member.membership_id), stage=ImpactStage.TOLD) & ~Q(plan__review__host__in=member.school_ids)
    rows = ImpactReview.objects.filter(is_ours | is_peers, plan__review__paused_at=None).select_related("plan__review__host")
    for row in rows.order_by("due_on", "pk") if _may_be_asked(member) else ():
        yield _step(member, row)
    if member.is_trust_lead and (late := late_number(today)):
        what = "1 check-back is late" if late == 1 else f"{late} check-backs are late"
        url = f"{address_in(member.trust_slug, 'workshops:check_backs')}?state=late"
        yield NextStep(what, url, member.name, why="Ask what would help.", deed="See which", may_wait=True)


def _may_be_asked(member: Member) -> bool:
    return member.holds(Role.SCHOOL_LEADER) or bool(member.capabilities)


def _step(member: Member, row: ImpactReview) -> NextStep:
    host = row.plan.review.host.name
    url = address_in(member.trust_slug, "workshops:impact_review", plan_id=row.plan_id)
    due_on = row.due_on + LATE_AFTER
    if row.stage == ImpactStage.TOLD:
        why = "What has changed, seen by somebody from outside."
        return NextStep(f"Confirm the impact review of {host}", url, member.name, due_on=due_on, why=why, deed="Read it")
    if row.stage == ImpactStage.CONFIRMED:
        return NextStep(f"Write what {host} learned, and close its plan", url, member.name, due_on=due_on, deed="Write")
    why = "An update on every action, and what shows it."
    return NextStep(f"Tell what became of {host}'s actions", url, member.name, due_on=due_on, why=why, deed="Write")

"""What impact reviews have to say on the pages of a plan, of a review, and of the next self-review."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import OuterRef, Q, Subquery

from reviews.cycles.permissions import may_lead
from reviews.models import Review
from schools.tenancy.member import Member
from schools.web.addresses import address_in
from schools.web.pages import StatusPill
from schools.web.registries import Section
from workshops.impact_reviews.enums import ImpactStage
from workshops.impact_reviews.models import ImpactReview
from workshops.impact_reviews.queries.page import STAGE_KINDS
from workshops.plans.enums import ENDED, ActionStage, PlanStage
from workshops.plans.models import Action, Plan
from workshops.plans.queries.listing import readable_plans

_FOLDER = "workshops/impact_reviews"


@dataclass(frozen=True, slots=True)
class ImpactLine:
    """The impact review of a plan, or the day on which it opens."""

    url: str
    pill: StatusPill | None
    opens_on: date | None


@dataclass(frozen=True, slots=True)
class OpenAction:
    """What a former plan of the school left open."""

    what: str
    url: str
    stage: str
    owner: str


def check_backs_of_trust(member: Member, trust_id: int) -> Section | None:
    """Beside the list of plans, for those who lead: the way to all check-backs. No query."""
    if not may_lead(member):
        return None
    return Section("Check-backs", f"{_FOLDER}/check_backs_section.html", address_in(member.trust_slug, "workshops:check_backs"))


def impact_of_plan(member: Member, plan_id: int) -> Section | None:
    """On the page of a plan, whose readers may all know of it. One query."""
    return _section(member, Plan.objects.filter(pk=plan_id))


def impact_of_review(member: Member, review_id: int) -> Section | None:
    """On the page of a review, for those who read its plan. One query."""
    return _section(member, readable_plans(member).filter(review=review_id))


def _section(member: Member, plans: Any) -> Section | None:
    rows = plans.exclude(stage=PlanStage.DRAFT).annotate(
        impact_stage=Subquery(ImpactReview.objects.filter(plan=OuterRef("pk")).values("stage"))
    )
    found = rows.values_list("pk", "check_back_on", "impact_stage").first()
    if found is None or found[1] is None:
        return None
    plan_id, opens_on, code = found
    if code is None:
        return Section("Impact review", f"{_FOLDER}/section.html", ImpactLine("", None, opens_on))
    stage = ImpactStage(code)
    url = address_in(member.trust_slug, "workshops:impact_review", plan_id=plan_id)
    return Section("Impact review", f"{_FOLDER}/section.html", ImpactLine(url, StatusPill(stage.label, STAGE_KINDS[stage]), None))


def open_actions_of_host(member: Member, review_id: int) -> Section | None:
    """On the page of a self-review, which its writers alone see: what earlier plans of the school carried over or left open. One query."""
    host = Review.objects.filter(pk=review_id).values("host")
    is_open = Q(stage=ActionStage.CARRIED_OVER) | (~Q(stage__in=ENDED) & ~Q(plan__stage=PlanStage.DRAFT))
    # What a later plan has taken up stands there.
    earlier = Action.objects.standing().filter(is_open, plan__review__host__in=host, plan__review__lt=review_id, carried_to=None)
    rows = earlier.select_related("owner__person").order_by("-plan", "position", "pk")
    lines = tuple(
        OpenAction(
            what=row.what,
            url=address_in(member.trust_slug, "workshops:plan", plan_id=row.plan_id),
            stage=row.get_stage_display(),
            owner=row.owner.person.name if row.owner else row.owner_name,
        )
        for row in rows
    )
    return Section("Open from earlier plans", f"{_FOLDER}/open_actions.html", lines) if lines else None

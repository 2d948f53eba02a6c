"""What impact reviews have to say on the pages of a plan, of a review, and of the next self-review."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import OuterRef, Q, Subquery

from reviews.assignments.queries.seeing import Seen
from reviews.cycles.permissions import may_lead
from reviews.models import Review
from schools.tenancy.member import Member
from schools.tenancy.prepared import SUBJECT, Inquiry, Prepared
from schools.tenancy.together import Rows
from schools.web.addresses import address_in
from schools.web.pages import StatusPill
from schools.web.registries import Section
from schools.web.tellers import Teller
from workshops.impact_reviews.enums import ImpactStage
from workshops.impact_reviews.models import ImpactReview
from workshops.impact_reviews.queries.page import STAGE_KINDS
from workshops.plans.enums import ENDED, ActionStage, PlanStage
from workshops.plans.models import Action, Plan
from workshops.plans.rules.sight import reads

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


def _ask_of_plan(member: Member, plan_id: int) -> Inquiry:
    return _OF_PLAN.about(subject=plan_id)


def _tell_of_plan(member: Member, plan_id: int, rows: Rows) -> Section | None:
    return _section(member, rows)


def _ask_of_review(seen: Seen) -> Inquiry | None:
    # A draft has none.
    may_read = reads(seen.ties, PlanStage.AGREED, seen.review.cycle.sharing)
    return _OF_REVIEW.about(subject=seen.review.pk) if may_read else None


def _tell_of_review(seen: Seen, rows: Rows) -> Section | None:
    return _section(seen.member, rows)


def _agreed(plans: Any) -> Any:
    stage = Subquery(ImpactReview.objects.filter(plan=OuterRef("pk")).values("stage"))
    return plans.exclude(stage=PlanStage.DRAFT).filter(check_back_on__isnull=False).values_list("pk", "check_back_on", stage)


_OF_PLAN = Prepared(lambda: _agreed(Plan.objects.filter(pk=SUBJECT)))
_OF_REVIEW = Prepared(lambda: _agreed(Plan.objects.filter(review=SUBJECT)))
# On the page of a plan, whose readers may all know of it.
impact_of_plan = Teller(_ask_of_plan, _tell_of_plan)
# On the page of a review, for those who read its plan.
impact_of_review = Teller(_ask_of_review, _tell_of_review)


def _section(member: Member, rows: Rows) -> Section | None:
    if not rows:
        return None
    ((plan_id, opens_on, code),) = rows
    if code is None:
        return Section("Impact review", f"{_FOLDER}/section.html", ImpactLine("", None, date.fromisoformat(opens_on)))
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

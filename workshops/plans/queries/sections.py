"""What plans have to say on a review's page."""

from dataclasses import dataclass

from reviews.assignments.queries.seeing import review_for
from reviews.assignments.rules.sight import Tie
from reviews.cycles.enums import ReviewStage
from reviews.models import Review
from schools.tenancy.member import Member
from schools.web.addresses import address_in
from schools.web.answers import Answer
from schools.web.pages import StatusPill
from schools.web.registries import Section
from workshops.agendas.models import Workshop
from workshops.plans.enums import PlanStage
from workshops.plans.models import Plan
from workshops.plans.queries.beginning import may_begin
from workshops.plans.queries.listing import counted
from workshops.plans.queries.plan import PLAN_KINDS
from workshops.plans.rules.sight import Deed, may, reads

_TEMPLATE = "workshops/plans/review_section.html"


@dataclass(frozen=True, slots=True)
class PlanOfReview:
    """The plan, or how it is begun."""

    url: str
    pill: StatusPill | None
    sentence: str
    late: int
    begin: Answer
    begin_url: str


def plan_of_review(member: Member, review_id: int) -> Section | None:
    """Up to three queries. Nothing for those who do not read plans, and nothing before a report is released."""
    seen = review_for(member, review_id)
    if not (may(Deed.READ, seen.ties) or seen.has(Tie.CENTRAL)) or not _has_come(seen.review):
        return None
    plan = counted(Plan.objects.filter(review=review_id)).first()
    if plan is not None:
        if not reads(seen.ties, plan.stage, seen.review.cycle.sharing):
            return None
        url = address_in(member.trust_slug, "workshops:plan", plan_id=plan.pk)
        pill = StatusPill(PlanStage(plan.stage).label, PLAN_KINDS[PlanStage(plan.stage)])
        said = f"{plan.done} of {plan.total} actions done." if plan.total else "No actions yet."
        return Section("Action plan", _TEMPLATE, PlanOfReview(url, pill, said, plan.late, Answer(), ""))
    if not may(Deed.BEGIN, seen.ties):
        return None
    begin = may_begin(seen.review, Workshop.objects.real().filter(review=review_id).exists())
    url = address_in(member.trust_slug, "workshops:begin_plan", review_id=review_id)
    said = "There is none yet. It comes from the Improvement Workshop; where there is none, you begin it here."
    return Section("Action plan", _TEMPLATE, PlanOfReview("", None, said, 0, begin, url))


def _has_come(review: Review) -> bool:
    return review.stage in (ReviewStage.RELEASED, ReviewStage.WORKSHOP, ReviewStage.FOLLOW_UP, ReviewStage.CLOSED)

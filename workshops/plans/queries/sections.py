"""What plans have to say on a review's page."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.utils import timezone

from reviews.assignments.queries.seeing import Seen
from reviews.assignments.rules.sight import Tie
from reviews.cycles.enums import ReviewStage
from reviews.models import Review
from schools.tenancy.prepared import SUBJECT, TODAY, Inquiry, Prepared
from schools.tenancy.together import Rows
from schools.web.addresses import address_in
from schools.web.answers import Answer
from schools.web.pages import StatusPill
from schools.web.registries import Section
from schools.web.tellers import Teller
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


def _ask(seen: Seen) -> Inquiry | None:
    return _BEGUN.about(subject=seen.review.pk, today=timezone.localdate()) if _may_know(seen) else None


def _tell(seen: Seen, rows: Rows) -> Section | None:
    if not rows:
        return None
    ((plan, has_workshop),) = rows
    slug = seen.member.trust_slug
    if plan is not None:
        if not reads(seen.ties, plan["stage"], seen.review.cycle.sharing):
            return None
        url, stage = address_in(slug, "workshops:plan", plan_id=plan["pk"]), PlanStage(plan["stage"])
        said = f"{plan['done']} of {plan['total']} actions done." if plan["total"] else "No actions yet."
        return Section(
            "Action plan", _TEMPLATE, PlanOfReview(url, StatusPill(stage.label, PLAN_KINDS[stage]), said, plan["late"], Answer(), "")
        )
    if not may(Deed.BEGIN, seen.ties):
        return None
    begin, url = may_begin(seen.review, has_workshop), address_in(slug, "workshops:begin_plan", review_id=seen.review.pk)
    said = "There is none yet. It comes from the Improvement Workshop; where there is none, you begin it here."
    return Section("Action plan", _TEMPLATE, PlanOfReview("", None, said, 0, begin, url))


def _begun() -> "QuerySet[Any, Any]":
    plan = counted(Plan.objects.filter(review=OuterRef("pk")), TODAY)
    told = plan.values(json=JSONObject(pk="pk", stage="stage", done="done", total="total", late="late"))
    rows: QuerySet[Any, Any] = Review.objects.filter(pk=SUBJECT)
    return rows.values_list(Subquery(told[:1]), Exists(Workshop.objects.real().filter(review=OuterRef("pk"))))


_BEGUN = Prepared(_begun)
# Nothing for those who do not read plans, and nothing before a report is released.
plan_of_review = Teller(_ask, _tell)


def _may_know(seen: Seen) -> bool:
    return (may(Deed.READ, seen.ties) or seen.has(Tie.CENTRAL)) and _has_come(seen.review)


def _has_come(review: Review) -> bool:
    return review.stage in (ReviewStage.RELEASED, ReviewStage.WORKSHOP, ReviewStage.FOLLOW_UP, ReviewStage.CLOSED)

"""Making a plan: from the commitments of a closed workshop, or by hand where there was none."""

from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from reviews.assignments.queries.seeing import review_for
from reviews.cycles.actions.stages import locked_review, may_move, move_review
from reviews.cycles.enums import ReviewStage
from schools.outbox.actions import post, post_many
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import NotFound, WrongStage
from workshops.agendas.enums import WorkshopStage
from workshops.agendas.models import Workshop
from workshops.plans.enums import PlanStage
from workshops.plans.models import Action, Plan
from workshops.plans.queries.beginning import may_begin
from workshops.plans.queries.proposals import proposals_to
from workshops.plans.rules.lives import WRITTEN
from workshops.plans.rules.sight import Deed, may
from workshops.rooms.models import Commitment


@transaction.atomic
def make_plan_of_workshop(*, workshop_id: int) -> Plan | None:
    """Make the plan of a closed workshop's review, one action a commitment, word for word; or tell a plan that is there of it.

    None where there is nothing to do: the workshop is open again or a rehearsal, its review is paused or over, or the plan is past
    its writing. Done twice it makes nothing twice. Of a workshop that was opened again and closed, a draft takes new commitments, and its
    actions that nobody has touched follow theirs. All else is proposed to the school.
    """
    workshop = Workshop.objects.real().filter(pk=workshop_id).first()
    if workshop is None:
        return None
    review = locked_review(workshop.review_id)
    workshop = Workshop.objects.get(pk=workshop_id)
    if workshop.stage != WorkshopStage.CLOSED or review.paused_at is not None:
        return None
    plan: Plan | None = Plan.objects.select_for_update(no_key=True).filter(review=review.pk).first()
    if plan is None:
        if not may_move(review, ReviewStage.FOLLOW_UP):
            return None
        move_review(review, ReviewStage.FOLLOW_UP)
        plan = Plan.objects.create(review=review, check_back_on=workshop.check_back_on)
        post(kind="workshops.plan_made", subject_id=plan.pk)
    elif plan.stage not in WRITTEN:
        return None
    _take_commitments(plan, workshop)
    return plan


@transaction.atomic
def begin_plan(*, by: Member, review_id: int) -> Plan:
    """Begin one by hand after a released report without a workshop. Two who begin at once begin one.

    Raises NotFound, NotYours, and WrongStage also where a workshop is on its way: its commitments make the plan.
    """
    seen = review_for(by, review_id)
    if not may(Deed.BEGIN, seen.ties):
        raise NotFound
    review = locked_review(review_id)
    plan: Plan | None = Plan.objects.filter(review=review_id).first()
    if plan is not None:
        return plan
    require(may_begin(review, Workshop.objects.real().filter(review=review_id).exists()), WrongStage)
    move_review(review, ReviewStage.FOLLOW_UP)
    made: Plan = Plan.objects.create(review=review)
    post(kind="workshops.plan_made", subject_id=made.pk)
    return made


def make_missing_plans() -> int:
    """Make the plans of closed workshops that have none yet, in the trust one stands in; how many. For what the news did not reach."""
    closed = Workshop.objects.real().filter(stage=WorkshopStage.CLOSED, review__plans=None, review__paused_at=None)
    ids = list(closed.filter(review__stage__in=(ReviewStage.RELEASED, ReviewStage.WORKSHOP)).values_list("pk", flat=True))
    return sum(make_plan_of_workshop(workshop_id=pk) is not None for pk in ids)


def _take_commitments(plan: Plan, workshop: Workshop) -> None:
    """What was promised becomes what is to be done. A plan that is agreed, and an action that the school has changed, are the school's."""
    there = {action.commitment_id: action for action in Action.objects.filter(plan=plan.pk).exclude(commitment=None)}
    last = max(Action.objects.filter(plan=plan.pk).values_list("position", flat=True), default=0)
    made = []
    for promised in Commitment.objects.filter(workshop=workshop.pk).order_by("position", "pk"):
        action = there.get(promised.pk)
        if action is None and promised.removed_at is None and plan.stage == PlanStage.DRAFT:
            last += 1
            made.append(Action(trust_id=plan.trust_id, plan=plan, commitment=promised, position=last, **_words_of(promised)))
        elif action is not None and action.version == 1 and plan.stage == PlanStage.DRAFT:
            _follow(action, promised)
    named = [action.pk for action in Action.objects.bulk_create(made) if action.owner_id is not None]
    post_many(kind="workshops.owner_named", subject_ids=named)
    _propose(plan)


def _propose(plan: Plan) -> None:
    """Tell the school what waits for its word; what the workshop changed and the plan says already waits for none."""
    waiting = {one.promised.pk for one in proposals_to(plan)}
    said_alike = Action.objects.filter(plan=plan.pk).exclude(commitment=None).exclude(commitment__in=waiting).select_related("commitment")
    for action in said_alike.exclude(promised_version=F("commitment__version")):
        action.promised_version = action.commitment.version
        action.save(update_fields=["promised_version"])
    if waiting:
        post(kind="workshops.plan_proposed_to", subject_id=plan.pk)


def _follow(action: Action, promised: Commitment) -> None:
    """Let an untouched action say what its commitment says now, or go with it."""
    is_there = promised.removed_at is None
    now = _words_of(promised) | {"removed_at": None if is_there else action.removed_at or timezone.now()}
    if all(getattr(action, name) == value for name, value in now.items()):
        return
    for name, value in now.items():
        setattr(action, name, value)
    action.save(update_fields=[name.removesuffix("_id") for name in now])


def _words_of(promised: Commitment) -> dict[str, Any]:
    return {
        "what": promised.what,
        "owner_id": promised.owner_id,
        "owner_name": promised.who,
        "due_on": promised.by_when,
        "success_measure": promised.how_known,
        "promised_version": promised.version,
    }

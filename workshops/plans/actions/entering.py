"""What every deed on a plan begins with: the door, the lock, may you, may it now; and moving a plan or an action from stage to stage."""

from typing import Any

from django.utils import timezone

from reviews.assignments.queries.seeing import review_for
from reviews.cycles.actions.stages import locked_review
from reviews.models import Review
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import NotFound, WrongStage
from workshops.plans.enums import ENDED, ActionStage, PlanStage
from workshops.plans.models import Action, Plan
from workshops.plans.permissions import can_change, can_go_on, can_move_action, can_move_plan
from workshops.plans.queries.doors import Standing, standing_in
from workshops.plans.rules.lives import NEXT_ACTION_STAGES
from workshops.plans.rules.sight import Deed


def enter(by: Member, plan_id: int, deed: Deed) -> tuple[Standing, Review]:
    """The plan, locked with its review: who changes it does so one after the other. Raises NotFound, NotYours."""
    plan = Plan.objects.filter(pk=plan_id).first()
    if plan is None:
        raise NotFound
    seen = review_for(by, plan.review_id)
    # Before the lock: who may not read it waits for nobody.
    standing_in(seen, plan)
    review = locked_review(plan.review_id)
    standing = Standing(seen, locked_plan(plan_id))
    require(standing.answer(deed))
    return standing, review


def enter_to_change(by: Member, plan_id: int) -> Standing:
    """Likewise, to change its words. Raises NotFound, NotYours, WrongStage."""
    standing, review = enter(by, plan_id, Deed.WRITE)
    require(can_change(review, standing.plan), WrongStage)
    return standing


def enter_to_go_on(by: Member, plan_id: int) -> Standing:
    """Likewise, to work on its actions. Raises NotFound, NotYours, WrongStage."""
    standing, review = enter(by, plan_id, Deed.WRITE)
    require(can_go_on(review, standing.plan), WrongStage)
    return standing


def locked_plan(plan_id: int) -> Plan:
    """The row, locked. Its review is locked before it. Raises NotFound."""
    row: Plan | None = Plan.objects.select_for_update(no_key=True).filter(pk=plan_id).first()
    if row is None:
        raise NotFound
    return row


def locked_action(plan: Plan, action_id: int) -> Action:
    """A standing action of a locked plan, locked. Raises NotFound."""
    row: Action | None = Action.objects.standing().select_for_update(no_key=True).filter(pk=action_id, plan=plan.pk).first()
    if row is None:
        raise NotFound
    return row


def move_plan(plan: Plan, to: PlanStage, **more: Any) -> None:
    """Put a locked plan into its next stage, with other columns that change along. Raises WrongStage."""
    require(can_move_plan(plan, to), WrongStage)
    plan.stage = to
    plan.version += 1
    for name, value in more.items():
        setattr(plan, name, value)
    plan.save(update_fields=["stage", "version", *more])


def move_action(plan: Plan, action: Action, to: ActionStage, *, stopped_because: str = "") -> None:
    """Put a locked action of a locked plan into its next stage; the first that begins puts the plan into progress. Raises WrongStage."""
    require(can_move_action(action, to), WrongStage)
    action.stage = to
    action.stopped_because = stopped_because if to == ActionStage.STOPPED else ""
    action.ended_at = timezone.now() if to in ENDED else None
    action.version += 1
    action.save(update_fields=["stage", "stopped_because", "ended_at", "version"])
    if to in (ActionStage.IN_PROGRESS, ActionStage.DONE) and plan.stage == PlanStage.AGREED:
        move_plan(plan, PlanStage.IN_PROGRESS)


def may_carry_over(action: Action) -> bool:
    """Whether an action is unfinished, so that an impact review may carry it over."""
    return ActionStage.CARRIED_OVER in NEXT_ACTION_STAGES[action.stage]

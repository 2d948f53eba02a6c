"""Who may what with an action plan, and whether the moment allows it. Asks no query."""

from reviews.models import Review
from schools.web.answers import YES, Answer, no
from workshops.plans.enums import ActionStage, PlanStage
from workshops.plans.models import Action, Plan
from workshops.plans.rules.lives import NEXT_ACTION_STAGES, NEXT_PLAN_STAGES, UNDER_WAY, WRITTEN


def can_change(review: Review, plan: Plan) -> Answer:
    """Whether the plan's words may change now."""
    if review.paused_at is not None:
        return no(f"This review is paused: {review.paused_because} The plan can be read, and nothing changes.")
    if plan.stage not in WRITTEN:
        return no(f"This plan stands at “{PlanStage(plan.stage).label}”, so it stays as it is.")
    return YES


def can_go_on(review: Review, plan: Plan) -> Answer:
    """Whether its actions may be worked on now: they begin when the head has agreed to the plan."""
    if plan.stage == PlanStage.DRAFT:
        return no("Work on the actions begins when the head has agreed to the plan.")
    return can_change(review, plan)


def can_move_plan(plan: Plan, to: PlanStage) -> Answer:
    """Whether a plan may go on to this stage, by the table of stages."""
    if to in NEXT_PLAN_STAGES[plan.stage]:
        return YES
    return no(f"This plan stands at “{PlanStage(plan.stage).label}”; from there it does not go on to “{to.label}”.")


def can_move_action(action: Action, to: ActionStage) -> Answer:
    """Whether an action may go on to this stage, by the table of stages."""
    if to in NEXT_ACTION_STAGES[action.stage]:
        return YES
    return no(f"This action stands at “{ActionStage(action.stage).label}”; from there it does not go on to “{to.label}”.")


def can_remove(plan: Plan) -> Answer:
    """What the head has agreed to is stopped with a reason, and not taken away."""
    return no("The plan is agreed, so an action is stopped with a reason and not removed.") if plan.stage in UNDER_WAY else YES


def can_be_spoken_to(plan: Plan) -> Answer:
    """Whether champion and peers may say something to it."""
    return no("This plan is closed.") if plan.stage == PlanStage.CLOSED else YES

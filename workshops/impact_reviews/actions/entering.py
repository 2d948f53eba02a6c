"""What every deed on an impact review begins with: the door, the locks, may you, may it now."""

from dataclasses import replace
from typing import Any

from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import NotFound, WrongStage
from workshops.impact_reviews.enums import ImpactStage
from workshops.impact_reviews.models import ImpactReview
from workshops.impact_reviews.queries.doors import Standing
from workshops.impact_reviews.rules.lives import NEXT_IMPACT_STAGES
from workshops.impact_reviews.rules.sight import Deed
from workshops.plans.actions.entering import enter as enter_plan
from workshops.plans.rules.sight import Deed as PlanDeed


def enter(by: Member, plan_id: int, deed: Deed) -> Standing:
    """The impact review, locked after its review and its plan. Raises NotFound, NotYours, WrongStage."""
    of_plan, review = enter_plan(by, plan_id, PlanDeed.READ)
    row = ImpactReview.objects.select_for_update(no_key=True).filter(plan=plan_id).first()
    if row is None:
        raise NotFound
    standing = Standing(replace(of_plan, seen=replace(of_plan.seen, review=review)), row)
    require(standing.may(deed))
    require(standing.can(deed), WrongStage)
    return standing


def move(row: ImpactReview, to: ImpactStage, **more: Any) -> None:
    """Put a locked impact review into its next stage, with other columns that change along. Raises WrongStage."""
    if to not in NEXT_IMPACT_STAGES[row.stage]:
        raise WrongStage(f"This impact review stands at “{ImpactStage(row.stage).label}”; from there it does not go on to “{to.label}”.")
    row.stage = to
    for name, value in more.items():
        setattr(row, name, value)
    row.save(update_fields=["stage", *more])

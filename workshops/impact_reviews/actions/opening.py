"""Impact reviews open by themselves, on the day on which the plan says that somebody checks back."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from reviews.cycles.enums import ReviewStage
from workshops.impact_reviews.models import ImpactEntry, ImpactReview
from workshops.plans.enums import ActionStage
from workshops.plans.models import Action, Plan
from workshops.plans.rules.lives import UNDER_WAY

# What a school has said already in its plan need not be said again.
_SAID = (ActionStage.DONE, ActionStage.STOPPED)


@transaction.atomic
def open_due(*, today: date) -> int:
    """Open those that are due in the trust one stands in; how many. Done twice, or twice at once, each opens once.

    A paused review's waits until it goes on.
    """
    due = Plan.objects.filter(stage__in=UNDER_WAY, check_back_on__lte=today, impact_reviews=None, review__paused_at=None)
    plans = list(due.exclude(review__stage=ReviewStage.CANCELLED).select_for_update(of=("self",), no_key=True).order_by("pk"))
    # Another run may have opened some of them while this one waited for the locks.
    opened = set(ImpactReview.objects.filter(plan__in=plans).values_list("plan", flat=True))
    rows = ImpactReview.objects.bulk_create(
        ImpactReview(trust_id=plan.trust_id, plan=plan, due_on=plan.check_back_on, opened_at=timezone.now())
        for plan in plans
        if plan.pk not in opened
    )
    of_plan = {row.plan_id: row for row in rows}
    ImpactEntry.objects.bulk_create(
        new_entry(of_plan[action.plan_id], action)
        for action in Action.objects.standing().filter(plan__in=of_plan).order_by("position", "pk")
    )
    return len(rows)


def new_entry(row: ImpactReview, action: Action) -> ImpactEntry:
    """The entry of an action that is not saved yet, with what the plan says of its end."""
    outcome = action.stage if action.stage in _SAID else ""
    return ImpactEntry(
        trust_id=row.trust_id, impact_review=row, action=action, outcome=outcome, stopped_because=action.stopped_because if outcome else ""
    )

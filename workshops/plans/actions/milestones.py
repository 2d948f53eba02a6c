"""Steps on the way of an action."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from schools.tenancy.member import Member
from schools.web.errors import BadInput, NotFound
from workshops.plans.actions.entering import enter_to_change, locked_action
from workshops.plans.models import Milestone

MOST_MILESTONES = 20


@transaction.atomic
def add_milestone(*, by: Member, plan_id: int, action_id: int, text: str, due_on: date | None = None) -> Milestone:
    """Raises NotFound, NotYours, WrongStage, BadInput."""
    standing = enter_to_change(by, plan_id)
    action = locked_action(standing.plan, action_id)
    if action.milestones.filter(removed_at=None).count() >= MOST_MILESTONES:
        raise BadInput({"text": f"An action has up to {MOST_MILESTONES} milestones."})
    made: Milestone = Milestone.objects.create(action=action, text=text, due_on=due_on)
    return made


@transaction.atomic
def mark_milestone(*, by: Member, plan_id: int, action_id: int, milestone_id: int, is_done: bool) -> None:
    """Reached, or not after all. Raises NotFound, NotYours, WrongStage."""
    row = _locked(by, plan_id, action_id, milestone_id)
    if (row.done_at is not None) != is_done:
        row.done_at = timezone.now() if is_done else None
        row.save(update_fields=["done_at"])


@transaction.atomic
def remove_milestone(*, by: Member, plan_id: int, action_id: int, milestone_id: int) -> None:
    """Raises NotFound, NotYours, WrongStage."""
    row = _locked(by, plan_id, action_id, milestone_id)
    row.removed_at = timezone.now()
    row.save(update_fields=["removed_at"])


def _locked(by: Member, plan_id: int, action_id: int, milestone_id: int) -> Milestone:
    standing = enter_to_change(by, plan_id)
    action = locked_action(standing.plan, action_id)
    row: Milestone | None = Milestone.objects.filter(pk=milestone_id, action=action.pk, removed_at=None).first()
    if row is None:
        raise NotFound
    return row

"""Working on actions: owners confirm, stages move, updates are told."""

from django.db import transaction
from django.utils import timezone

from schools.outbox.actions import post
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import BadInput, NotYours, WrongStage
from workshops.plans.actions.entering import enter_to_change, enter_to_go_on, locked_action
from workshops.plans.actions.entering import move_action as put_in_stage
from workshops.plans.enums import ActionStage
from workshops.plans.models import Action, ActionUpdate, Plan
from workshops.plans.permissions import can_move_action

LONGEST_REASON = 300


@transaction.atomic
def move_action(*, by: Member, plan_id: int, action_id: int, to: ActionStage) -> None:
    """Move it without a word, as from the board. Stopping asks for a reason and is an update.

    Pressed twice it moves once. Raises NotFound, NotYours, WrongStage.
    """
    standing = enter_to_go_on(by, plan_id)
    action = locked_action(standing.plan, action_id)
    if to in (ActionStage.STOPPED, ActionStage.CARRIED_OVER):
        raise WrongStage("An action is stopped with a reason: open it and tell why.")
    if action.stage != to:
        put_in_stage(standing.plan, action, to)


@transaction.atomic
def tell_update(*, by: Member, plan_id: int, action_id: int, text: str, evidence: str = "", to: ActionStage) -> ActionUpdate:
    """Tell how it goes, what shows it, and where the action stands by that. Of a stopped one the text is the reason.

    Raises NotFound, NotYours, WrongStage, BadInput.
    """
    standing = enter_to_go_on(by, plan_id)
    action = locked_action(standing.plan, action_id)
    return write_update(by, standing.plan, action, text=text, evidence=evidence, to=to)


def write_update(by: Member, plan: Plan, action: Action, *, text: str, evidence: str, to: ActionStage) -> ActionUpdate:
    """The same on rows that are locked and may be worked on. Raises WrongStage, BadInput."""
    if to == ActionStage.CARRIED_OVER and action.stage != to:
        raise WrongStage("Only an impact review carries an action over.")
    if to == ActionStage.STOPPED and len(text) > LONGEST_REASON:
        raise BadInput({"text": f"Say why it stopped in up to {LONGEST_REASON} characters; what shows it stands in the other field."})
    if action.stage != to:
        require(can_move_action(action, to), WrongStage)
        put_in_stage(plan, action, to, stopped_because=text)
    made: ActionUpdate = ActionUpdate.objects.create(
        action=action, by_id=by.membership_id, at=timezone.now(), stage=to, text=text, evidence=evidence
    )
    return made


@transaction.atomic
def confirm_owner(*, by: Member, plan_id: int, action_id: int) -> None:
    """The owner says that they see to it. Raises NotFound, NotYours, WrongStage."""
    action = _own_action(by, plan_id, action_id)
    if action.owner_confirmed_at is None:
        action.owner_confirmed_at = timezone.now()
        action.version += 1
        action.save(update_fields=["owner_confirmed_at", "version"])


@transaction.atomic
def decline_owner(*, by: Member, plan_id: int, action_id: int, because: str) -> None:
    """The owner says why they cannot see to it: it stands in the action's updates, and the school's leaders are told."""
    action = _own_action(by, plan_id, action_id)
    ActionUpdate.objects.create(
        action=action, by_id=by.membership_id, at=timezone.now(), stage=action.stage, text=f"I cannot see to this: {because}"
    )
    action.owner, action.owner_confirmed_at = None, None
    action.version += 1
    action.save(update_fields=["owner", "owner_confirmed_at", "version"])
    post(kind="workshops.owner_declined", subject_id=action.pk)


def _own_action(by: Member, plan_id: int, action_id: int) -> Action:
    standing = enter_to_change(by, plan_id)
    action = locked_action(standing.plan, action_id)
    if action.owner_id != by.membership_id:
        raise NotYours("Only the person who is named as owner answers this.")
    return action

"""What the school says to what its workshop proposes: taking the workshop's words, or keeping its own."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import WrongStage
from workshops.plans.actions.editing import change_words, take
from workshops.plans.actions.entering import enter_to_change, locked_action
from workshops.plans.models import Action, Plan
from workshops.plans.permissions import can_remove
from workshops.plans.queries.proposals import Proposal, proposals_to, words_of
from workshops.plans.rules.proposals import Part


@transaction.atomic
def take_proposal(*, by: Member, plan_id: int, commitment_id: int) -> None:
    """Let the action say what the workshop says now; in a draft, take away what was withdrawn. A new one is taken by adding it.

    Nothing happens where it waits no more. Raises NotFound, NotYours, WrongStage, BadInput.
    """
    standing = enter_to_change(by, plan_id)
    one = _waiting(standing.plan, commitment_id)
    if one is None or one.action is None:
        return
    action = locked_action(standing.plan, one.action.pk)
    take(action, one.promised)
    if one.is_withdrawn:
        require(can_remove(standing.plan), WrongStage)
        action.removed_at = timezone.now()
        action.version += 1
        action.save(update_fields=["removed_at", "version", "promised_version"])
    else:
        change_words(by, standing, action, _wanted(one))


@transaction.atomic
def leave_proposal(*, by: Member, plan_id: int, commitment_id: int) -> None:
    """Keep what the plan says. What is left out stays with the plan as an action that was removed, so that it is asked once.

    Raises NotFound, NotYours, WrongStage.
    """
    standing = enter_to_change(by, plan_id)
    one = _waiting(standing.plan, commitment_id)
    if one is None:
        return
    words = {"what": one.promised.what, "position": 0, "removed_at": timezone.now()}
    action = locked_action(standing.plan, one.action.pk) if one.action else Action(plan=standing.plan, **words)
    take(action, one.promised)
    action.save()


def _waiting(plan: Plan, commitment_id: int) -> Proposal | None:
    return next((one for one in proposals_to(plan) if one.promised.pk == commitment_id), None)


def _wanted(one: Proposal) -> dict[str, Any]:
    words = words_of(one.promised)
    every = {Part.WHAT: words.what, Part.OWNER: words.owner_id, Part.DUE: words.due_on, Part.MEASURE: words.success_measure}
    wanted: dict[str, Any] = {part.value: every[part] for part in one.parts}
    return wanted | ({"owner_name": words.owner_name} if Part.OWNER in one.parts and words.owner_id is None else {})

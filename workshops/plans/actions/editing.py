"""Writing actions: adding one, changing its words, its owner and its date, taking it away from a draft."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from reviews.models import Finding
from schools.history.queries import last_saved
from schools.outbox.actions import post
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import BadInput, WrongStage
from schools.web.pages import OtherText
from schools.web.stale import clashing, touched
from workshops.plans.actions.entering import enter_to_change, locked_action
from workshops.plans.enums import ActionStage, PlanStage
from workshops.plans.models import Action, Plan
from workshops.plans.permissions import can_remove
from workshops.plans.queries.doors import Standing
from workshops.plans.queries.editing import as_shown, in_words
from workshops.plans.queries.people import owners_at
from workshops.plans.queries.proposals import new_promise
from workshops.plans.rules.readiness import wrong_due_date
from workshops.rooms.models import Commitment

# More nobody carries through, and a page holds no more.
MOST_ACTIONS = 30


@transaction.atomic
def add_action(*, by: Member, plan_id: int, values: Mapping[str, Any], promised: int | None = None) -> Action:
    """Add one at the end, as what a commitment has become where one is given. Raises NotFound, NotYours, WrongStage, BadInput."""
    standing = enter_to_change(by, plan_id)
    rows = Action.objects.filter(plan=plan_id)
    if rows.filter(removed_at=None).count() >= MOST_ACTIONS:
        raise BadInput({"": f"There are {MOST_ACTIONS} actions already. Bring some together before you add more."})
    action = Action(plan=standing.plan, position=rows.aggregate(last=Max("position", default=0))["last"] + 1)
    if promised is not None:
        take(action, new_promise(standing.plan, promised))
    _check(standing, action, values, values)
    _put(by, action, values)
    action.save()
    _tell_owner(by, action, before=None)
    return action


@transaction.atomic
def edit_action(*, by: Member, plan_id: int, action_id: int, values: Mapping[str, Any], seen: Mapping[str, Any]) -> dict[str, OtherText]:
    """Save what was touched; where somebody changed it meanwhile to something else, nothing is saved and theirs comes back.

    Raises NotFound, NotYours, WrongStage, BadInput.
    """
    standing = enter_to_change(by, plan_id)
    action = locked_action(standing.plan, action_id)
    now = as_shown(action)
    if clashes := clashing(now, values, seen):
        return {name: last_saved(action, in_words(action, name)) for name in clashes}
    change_words(by, standing, action, {name: values[name] for name in touched(values, seen) if values[name] != now[name]})
    return {}


def change_words(by: Member, standing: Standing, action: Action, wanted: Mapping[str, Any]) -> None:
    """Put these words into a locked action, if they can be there. Raises BadInput."""
    _check(standing, action, wanted, {**as_shown(action), **wanted})
    if wanted:
        before = action.owner_id
        _put(by, action, wanted)
        action.version += 1
        action.save()
        _tell_owner(by, action, before=before)


def take(action: Action, promised: Commitment) -> None:
    """Let an action that the caller saves be what this commitment, as it is now, has become."""
    action.commitment, action.promised_version = promised, promised.version


@transaction.atomic
def order_action(*, by: Member, plan_id: int, action_id: int, to: str) -> None:
    """Let it change places with its neighbour of the same kind, `up` or `down`. Raises NotFound, NotYours, WrongStage."""
    standing = enter_to_change(by, plan_id)
    moved = locked_action(standing.plan, action_id)
    rows = list(Action.objects.standing().select_for_update(no_key=True).filter(plan=plan_id).in_order())
    here = next(place for place, row in enumerate(rows) if row.pk == moved.pk)
    there = here - 1 if to == "up" else here + 1
    if not 0 <= there < len(rows) or rows[there].is_priority != moved.is_priority:
        return
    rows[here], rows[there] = rows[there], rows[here]
    for position, row in enumerate(rows, start=1):
        if row.position != position:
            row.position = position
            row.save(update_fields=["position"])


@transaction.atomic
def remove_action(*, by: Member, plan_id: int, action_id: int) -> None:
    """Take it away from a draft. Raises NotFound, NotYours, WrongStage."""
    standing = enter_to_change(by, plan_id)
    action = locked_action(standing.plan, action_id)
    require(can_remove(standing.plan), WrongStage)
    action.removed_at = timezone.now()
    action.version += 1
    action.save(update_fields=["removed_at", "version"])


@transaction.atomic
def restore_action(*, by: Member, plan_id: int, action_id: int) -> None:
    """Put a removed one back. Doing it twice does nothing more."""
    enter_to_change(by, plan_id)
    action = Action.objects.select_for_update(no_key=True).filter(pk=action_id, plan=plan_id).exclude(removed_at=None).first()
    if action is not None:
        action.removed_at = None
        action.version += 1
        action.save(update_fields=["removed_at", "version"])


def set_owner(by: Member, action: Action, owner_id: int | None) -> None:
    """Name an owner on a locked row that the caller saves. Who names themselves has confirmed by that."""
    action.owner_id = owner_id
    action.owner_confirmed_at = timezone.now() if owner_id == by.membership_id else None
    if owner_id is not None:
        action.owner_name = ""


def _put(by: Member, action: Action, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        if name == "owner":
            set_owner(by, action, value)
        elif name == "finding":
            action.finding_id = value
        else:
            setattr(action, name, value)


def _tell_owner(by: Member, action: Action, *, before: int | None) -> None:
    if action.owner_id not in (None, before, by.membership_id):
        post(kind="workshops.owner_named", subject_id=action.pk)


def _check(standing: Standing, action: Action, wanted: Mapping[str, Any], result: Mapping[str, Any]) -> None:
    """Refuse what was chosen and cannot be, and in an agreed plan an open action without owner or date."""
    problems = {}
    if wanted.get("owner") is not None and wanted["owner"] not in owners_at(standing.seen.review.host_id):
        problems["owner"] = f"Choose somebody who works at {standing.host} today."
    if wanted.get("finding") is not None and not _is_of(standing.plan, wanted["finding"]):
        problems["finding"] = "This finding is not there any more. Choose another."
    if standing.plan.stage != PlanStage.DRAFT and action.stage in (ActionStage.NOT_STARTED, ActionStage.IN_PROGRESS):
        if result.get("owner") is None and "owner" not in problems:
            problems["owner"] = "Choose who sees to it: the plan is agreed."
        if "due_on" in wanted and (wrong := wrong_due_date(wanted["due_on"], timezone.localdate())):
            problems["due_on"] = wrong
    if problems:
        raise BadInput(problems)


def _is_of(plan: Plan, finding_id: int) -> bool:
    return Finding.objects.filter(pk=finding_id, review=plan.review_id, removed_at=None).exists()

"""The head agrees to a plan, and completes who and by when in the same step."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from schools.history.queries import last_saved
from schools.outbox.actions import post, post_many
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import BadInput, WrongStage
from schools.web.pages import OtherText
from schools.web.stale import clashing
from workshops.plans.actions.editing import set_owner
from workshops.plans.actions.entering import enter, move_plan
from workshops.plans.enums import PlanStage
from workshops.plans.models import Action, Plan
from workshops.plans.permissions import can_change, can_move_plan
from workshops.plans.queries.agreeing import as_agreed, asked_of, field_place
from workshops.plans.queries.editing import in_words
from workshops.plans.queries.people import owners_at
from workshops.plans.rules.readiness import due_field, owner_field, problems
from workshops.plans.rules.sight import Deed

_LOOK_AGAIN = "The plan's actions have changed since this page was shown. Look again, then agree."


@transaction.atomic
def agree_plan(*, by: Member, plan_id: int, values: Mapping[str, Any], seen: Mapping[str, Any]) -> dict[str, OtherText]:
    """Agree to it with these owners, dates and day of the check-back, as `queries.agreeing.as_agreed` names them.

    Where somebody changed one of them meanwhile to something else, nothing is saved and theirs comes back.
    Raises NotFound, NotYours, WrongStage, and BadInput with a sentence at every field that keeps it from being agreed.
    """
    standing, review = enter(by, plan_id, Deed.AGREE)
    plan = standing.plan
    require(can_change(review, plan) and can_move_plan(plan, PlanStage.AGREED), WrongStage)
    rows = list(Action.objects.standing().filter(plan=plan_id).select_for_update(no_key=True).order_by("position", "pk"))
    now = as_agreed(plan, rows)
    if set(now) != set(values):
        raise BadInput({"": _LOOK_AGAIN})
    # Without one the page suggested the day that it showed.
    now["check_back_on"] = now["check_back_on"] or seen["check_back_on"]
    if clashes := clashing(now, values, seen):
        return {name: _theirs(plan, rows, name) for name in clashes}
    owners = owners_at(review.host_id)
    found = problems([asked_of(row, values) for row in rows], timezone.localdate(), values["check_back_on"])
    strangers = [owner_field(row.pk) for row in rows if values[owner_field(row.pk)] not in (None, *owners)]
    found |= dict.fromkeys(strangers, f"Choose somebody who works at {standing.host} today.")
    if found:
        raise BadInput(found)
    _complete(by, rows, values)
    agreed = {"agreed_at": timezone.now(), "agreed_by_id": by.membership_id}
    move_plan(plan, PlanStage.AGREED, check_back_on=values["check_back_on"], **agreed)
    post(kind="workshops.plan_agreed", subject_id=plan.pk)
    return {}


def _complete(by: Member, rows: Sequence[Action], values: Mapping[str, Any]) -> None:
    named = []
    for row in rows:
        owner, due_on = values[owner_field(row.pk)], values[due_field(row.pk)]
        if (row.owner_id, row.due_on) == (owner, due_on):
            continue
        if row.owner_id != owner:
            set_owner(by, row, owner)
            named += [row.pk] if owner != by.membership_id else []
        row.due_on = due_on
        row.version += 1
        row.save(update_fields=["owner", "owner_name", "owner_confirmed_at", "due_on", "version"])
    post_many(kind="workshops.owner_named", subject_ids=named)


def _theirs(plan: Plan, rows: Sequence[Action], name: str) -> OtherText:
    field, pk = field_place(name)
    row = next((row for row in rows if row.pk == pk), None)
    if row is None:
        return last_saved(plan, str(plan.check_back_on))
    return last_saved(row, in_words(row, field))

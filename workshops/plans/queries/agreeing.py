"""The page on which the head agrees to a plan, and completes it by that."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import WrongStage
from schools.web.pages import Crumb
from workshops.plans.enums import PlanStage
from workshops.plans.models import Action, Plan
from workshops.plans.permissions import can_change, can_move_plan
from workshops.plans.queries.doors import plan_to
from workshops.plans.queries.people import Choices, owner_choices, owners_at
from workshops.plans.rules.readiness import Asked, due_field, owner_field, warnings
from workshops.plans.rules.sight import Deed


@dataclass(frozen=True, slots=True)
class ToAgree:
    """An action with the names of its two fields."""

    number: int
    what: str
    who: str
    owner_field: str
    due_field: str
    url: str


@dataclass(frozen=True, slots=True)
class AgreePage:
    """Everything on the page. `initial` is what the form begins with."""

    crumbs: tuple[Crumb, ...]
    host: str
    actions: tuple[ToAgree, ...]
    owners: Choices
    initial: dict[str, Any]
    warnings: tuple[str, ...]
    add_url: str
    back: str


def agree_page(member: Member, plan_id: int) -> AgreePage:
    """Three queries. Raises NotFound, NotYours, WrongStage."""
    standing = plan_to(member, plan_id, Deed.AGREE)
    review, plan = standing.seen.review, standing.plan
    require(can_change(review, plan) and can_move_plan(plan, PlanStage.AGREED), WrongStage)
    rows = list(Action.objects.standing().filter(plan=plan_id).select_related("owner__person").in_order())
    initial = as_agreed(plan, rows)
    initial["check_back_on"] = initial["check_back_on"] or usual_check_back(timezone.localdate(), review.cycle.impact_after_days)
    named = [(row.owner_id, row.owner.person.name) for row in rows if row.owner_id]
    return AgreePage(
        crumbs=standing.crumbs("Agree"),
        host=standing.host,
        actions=tuple(
            ToAgree(number, row.what, row.owner_name, owner_field(row.pk), due_field(row.pk), standing.url("action", action_id=row.pk))
            for number, row in enumerate(rows, start=1)
        ),
        owners=owner_choices(owners_at(review.host_id), named),
        initial=initial,
        warnings=warnings([asked_of(row, as_agreed(plan, rows)) for row in rows]),
        add_url=standing.url("add_action"),
        back=standing.url(),
    )


def usual_check_back(today: date, days: int) -> date:
    """So many days after the plan, as the cycle says, or the Monday after where that is a weekend."""
    found = today + timedelta(days=days)
    return found + timedelta(days=(7 - found.weekday()) if found.weekday() > 4 else 0)


def as_agreed(plan: Plan, rows: Sequence[Action]) -> dict[str, Any]:
    """What is asked for, by the names of the form's fields, as it stands."""
    found: dict[str, Any] = {"check_back_on": plan.check_back_on}
    for row in rows:
        found |= {owner_field(row.pk): row.owner_id, due_field(row.pk): row.due_on}
    return found


def asked_of(row: Action, values: Mapping[str, Any]) -> Asked:
    """What the rules look at, with the owner and the date that are wanted."""
    return Asked(row.pk, row.is_priority, values[owner_field(row.pk)], values[due_field(row.pk)], bool(row.success_measure.strip()))


def field_place(name: str) -> tuple[str, int]:
    """Which field of which action a form's name means; action 0 is the plan itself."""
    field, _, pk = name.rpartition("_")
    return ("due_on" if field == "due" else field, int(pk)) if pk.isdecimal() else (name, 0)

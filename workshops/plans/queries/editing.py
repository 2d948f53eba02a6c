"""An action as its form shows it, and what there is to choose from."""

from dataclasses import dataclass
from typing import Any

from reviews.models import Finding
from schools.people.rules import day
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import WrongStage
from schools.web.pages import Crumb
from workshops.plans.models import Action
from workshops.plans.permissions import can_change, can_remove
from workshops.plans.queries.doors import Standing, action_of, plan_to
from workshops.plans.queries.people import Choices, owner_choices, owners_at
from workshops.plans.queries.proposals import new_promise, words_of
from workshops.plans.rules.sight import Deed

_SHOWN = 110


@dataclass(frozen=True, slots=True)
class EditPage:
    """The form of an action, new or there already. `promised` are the words of the workshop it comes from."""

    crumbs: tuple[Crumb, ...]
    heading: str
    host: str
    initial: dict[str, Any]
    owners: Choices
    findings: Choices
    promised: str
    remove_url: str
    back: str


@dataclass(frozen=True, slots=True)
class RemovePage:
    """The question before an action is taken away."""

    crumbs: tuple[Crumb, ...]
    what: str
    action: str
    back: str


def add_page(member: Member, plan_id: int, promised: int | None = None) -> EditPage:
    """Three queries, three more for one that begins with the words of a commitment. Raises NotFound, NotYours, WrongStage."""
    standing = _door(member, plan_id)
    words = words_of(new_promise(standing.plan, promised)) if promised is not None else None
    said = {"what": words.what, "owner": words.owner_id, "due_on": words.due_on, "success_measure": words.success_measure} if words else {}
    return EditPage(
        crumbs=standing.crumbs("New action"),
        heading="New action",
        host=standing.host,
        initial={"is_priority": True, **said},
        owners=owner_choices(owners_at(standing.seen.review.host_id)),
        findings=_findings(standing),
        promised=words.owner_name if words else "",
        remove_url="",
        back=standing.url(),
    )


def edit_page(member: Member, plan_id: int, action_id: int) -> EditPage:
    """Five queries. Raises NotFound, NotYours, WrongStage."""
    standing = _door(member, plan_id)
    row = action_of(standing.plan, action_id)
    named = [(row.owner_id, row.owner.person.name)] if row.owner else []
    back = standing.url("action", action_id=row.pk)
    return EditPage(
        crumbs=standing.crumbs(Crumb("Action", back), "Change"),
        heading="Change this action",
        host=standing.host,
        initial=as_shown(row),
        owners=owner_choices(owners_at(standing.seen.review.host_id), named),
        findings=_findings(standing),
        promised=row.owner_name,
        remove_url=standing.url("remove_action", action_id=row.pk) if can_remove(standing.plan) else "",
        back=back,
    )


def remove_page(member: Member, plan_id: int, action_id: int) -> RemovePage:
    """Two queries. Raises NotFound, NotYours, WrongStage."""
    standing = _door(member, plan_id)
    row = action_of(standing.plan, action_id)
    require(can_remove(standing.plan), WrongStage)
    back = standing.url("edit_action", action_id=row.pk)
    return RemovePage(standing.crumbs("Remove an action"), row.what, standing.url("remove_action", action_id=row.pk), back)


def as_shown(row: Action) -> dict[str, Any]:
    """The action as its form has it."""
    return {
        "what": row.what,
        "is_priority": row.is_priority,
        "owner": row.owner_id,
        "due_on": row.due_on,
        "success_measure": row.success_measure,
        "baseline": row.baseline,
        "finding": row.finding_id,
    }


def in_words(row: Action, name: str) -> str:
    """What stands in one of these, for somebody who wrote something else."""
    if name == "owner":
        return row.owner.person.name if row.owner else "Nobody"
    if name == "finding":
        return row.finding.text if row.finding else "None"
    if name == "due_on":
        return day(row.due_on) if row.due_on else "No date"
    if name == "is_priority":
        return "A priority" if row.is_priority else "Not a priority"
    return str(getattr(row, name))


def _door(member: Member, plan_id: int) -> Standing:
    standing = plan_to(member, plan_id, Deed.WRITE)
    require(can_change(standing.seen.review, standing.plan), WrongStage)
    return standing


def _findings(standing: Standing) -> Choices:
    rows = Finding.objects.filter(review=standing.plan.review_id, removed_at=None).order_by("position", "pk")
    found = [(str(pk), _short(text)) for pk, text in rows.values_list("pk", "text") if text.strip()]
    return (("", "None of them"), *found)


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()} …"

"""What a workshop that was opened again and closed proposes to the plan: new, changed and withdrawn commitments."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from schools.history.queries import versions_with_names
from schools.people.rules import day
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import WrongStage
from schools.web.pages import Crumb
from workshops.agendas.enums import WorkshopStage
from workshops.plans.enums import PlanStage
from workshops.plans.models import Action, Plan
from workshops.plans.permissions import can_change
from workshops.plans.queries.doors import Standing, plan_to
from workshops.plans.rules.proposals import Mark, Part, Words, changes, marked
from workshops.plans.rules.sight import Deed
from workshops.rooms.models import Commitment

_LABELS = {
    Part.WHAT: "What is done",
    Part.OWNER: "Who sees to it",
    Part.DUE: "By when",
    Part.MEASURE: "How we will know",
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """A commitment that waits for the school's word: new without an action, withdrawn, or changed in these parts."""

    promised: Commitment
    action: Action | None
    parts: tuple[Part, ...] = ()

    @property
    def is_withdrawn(self) -> bool:
        return self.promised.removed_at is not None


@dataclass(frozen=True, slots=True)
class Change:
    """A part of an action with both texts in one, as runs of words."""

    label: str
    runs: tuple[tuple[Mark, str], ...]


@dataclass(frozen=True, slots=True)
class ProposalCard:
    """A proposal as its page shows it. `add_url` is where a new one is completed, `stop_url` where an agreed action is stopped."""

    pk: int
    heading: str
    what: str
    notes: tuple[str, ...]
    changes: tuple[Change, ...]
    url: str
    add_url: str
    stop_url: str
    take_url: str
    take: str
    leave_url: str
    leave: str


@dataclass(frozen=True, slots=True)
class ProposalsPage:
    """Everything on the page; without cards nothing waits."""

    crumbs: tuple[Crumb, ...]
    host: str
    because: str
    cards: tuple[ProposalCard, ...]
    back: str


def proposals_page(member: Member, plan_id: int) -> ProposalsPage:
    """Four queries. Raises NotFound, NotYours, WrongStage."""
    standing = plan_to(member, plan_id, Deed.WRITE)
    require(can_change(standing.seen.review, standing.plan), WrongStage)
    found = proposals_to(standing.plan)
    because = next((one.promised.workshop.reopened_because for one in found), "")
    cards = tuple(_card(standing, one) for one in found)
    return ProposalsPage(standing.crumbs("From the workshop"), standing.host, because, cards, standing.url())


def _card(standing: Standing, one: Proposal) -> ProposalCard:
    is_draft, place = standing.plan.stage == PlanStage.DRAFT, {"commitment_id": one.promised.pk}
    url = standing.url("action", action_id=one.action.pk) if one.action else ""
    return ProposalCard(
        pk=one.promised.pk,
        **_said(one, is_draft),
        url=url,
        add_url="" if one.action else standing.url("add_promised", **place),
        stop_url=f"{url}#updates" if url and one.is_withdrawn and not is_draft else "",
        take_url=standing.url("take_proposal", **place),
        leave_url=standing.url("leave_proposal", **place),
    )


def _said(one: Proposal, is_draft: bool) -> dict[str, Any]:
    promised, action = one.promised, one.action
    if action is None:
        owner = _owner(promised.owner, promised.who)
        notes = (
            f"Who: {owner}" if owner else "",
            f"By when: {day(promised.by_when)}" if promised.by_when else "",
            f"How we will know: {promised.how_known}" if promised.how_known else "",
        )
        said = {"heading": "New", "what": promised.what, "notes": tuple(filter(None, notes))}
        return {**said, "changes": (), "take": "", "leave": "Leave it out"}
    said = {"what": action.what, "notes": ()}
    if one.is_withdrawn:
        return {**said, "heading": "Withdrawn", "changes": (), "take": "Remove it from the plan" if is_draft else "", "leave": "Keep it"}
    shown = tuple(Change(_LABELS[part], marked(_told(action, part), _promised(promised, part))) for part in one.parts)
    return {**said, "heading": "Changed", "changes": shown, "take": "Take the workshop's words", "leave": "Keep ours"}


def _told(action: Action, part: Part) -> str:
    if part is Part.OWNER:
        return _owner(action.owner, action.owner_name)
    if part is Part.DUE:
        return day(action.due_on) if action.due_on else ""
    return str(getattr(action, part))


def _promised(promised: Commitment, part: Part) -> str:
    if part is Part.OWNER:
        return _owner(promised.owner, promised.who)
    if part is Part.DUE:
        return day(promised.by_when) if promised.by_when else ""
    return promised.what if part is Part.WHAT else promised.how_known


def _owner(owner: Any, name: str) -> str:
    return owner.person.name if owner else name


def proposals_to(plan: Plan) -> tuple[Proposal, ...]:
    """In the workshop's order. Three queries; none of what is asked here depends on who asks."""
    rows = Commitment.objects.filter(
        workshop__review=plan.review_id, workshop__is_rehearsal=False, workshop__stage=WorkshopStage.CLOSED
    ).select_related("workshop", "owner__person")
    promised = list(rows.order_by("position", "pk"))
    actions = Action.objects.filter(plan=plan.pk).exclude(commitment=None).select_related("owner__person")
    by_promise = {action.commitment_id: action for action in actions}
    moved = [one for one in promised if one.pk in by_promise and by_promise[one.pk].promised_version != one.version]
    then = _words_then(moved, by_promise)
    found = (_proposal(plan, one, by_promise.get(one.pk), then) for one in promised)
    return tuple(one for one in found if one is not None)


def new_promise(plan: Plan, commitment_id: int) -> Commitment:
    """A commitment that has not come to its plan. Raises WrongStage where it has, or where there is none."""
    found = next((one for one in proposals_to(plan) if one.promised.pk == commitment_id and one.action is None), None)
    if found is None:
        raise WrongStage("This commitment does not wait any more: somebody has taken it into the plan, or left it out.")
    return found.promised


def _proposal(plan: Plan, promised: Commitment, action: Action | None, then: dict[int, Words]) -> Proposal | None:
    if action is None:
        return None if promised.removed_at is not None else Proposal(promised, None)
    if action.promised_version == promised.version or action.removed_at is not None or action.ended_at is not None:
        return None
    if promised.removed_at is not None:
        return Proposal(promised, action)
    parts = changes(then.get(promised.pk), words_of(promised), _ours(action), is_draft=plan.stage == PlanStage.DRAFT)
    return Proposal(promised, action, parts) if parts else None


def words_of(promised: Commitment) -> Words:
    """What a commitment says, by the names of an action."""
    return Words(promised.what, promised.owner_id, promised.who, promised.by_when, promised.how_known)


def _ours(action: Action) -> Words:
    return Words(action.what, action.owner_id, action.owner_name, action.due_on, action.success_measure)


def _words_then(moved: Iterable[Commitment], by_promise: dict[int | None, Action]) -> dict[int, Words]:
    """What each commitment said when the plan took it, from its history."""
    fields = ("version", "what", "owner", "who", "by_when", "how_known")
    ids = [one.pk for one in moved]
    found = {}
    for row in versions_with_names(Commitment, ids, fields) if ids else ():
        if row.values["version"] == by_promise[row.row_id].promised_version:
            said: tuple[Any, ...] = tuple(row.values[name] for name in fields[1:])
            found[row.row_id] = Words(*said)
    return found

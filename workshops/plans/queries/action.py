"""The page of one action: what it says, who sees to it, how it goes, and who helps."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from schools.people.rules import day
from schools.tenancy.member import Member
from schools.web.addresses import address_in
from schools.web.answers import Answer
from schools.web.errors import NotFound
from schools.web.pages import Crumb, Fact, StatusPill
from workshops.agendas.queries.doors import seats_of
from workshops.agendas.rules.seats import Deed as WorkshopDeed
from workshops.agendas.rules.seats import may
from workshops.plans.enums import ActionStage
from workshops.plans.models import Action
from workshops.plans.permissions import can_be_spoken_to, can_change, can_go_on
from workshops.plans.queries.doors import Standing, plan_for
from workshops.plans.queries.lists import CheckInLine, MilestoneLine, SupportLine, UpdateLine, lists_of
from workshops.plans.queries.people import Choices
from workshops.plans.queries.rows import STAGE_KINDS, Move, moves_of, owner_note
from workshops.plans.queries.support import ALL_SCHOOLS
from workshops.plans.rules.lives import steps_by_hand
from workshops.plans.rules.sight import Deed
from workshops.plans.rules.timing import Timing, due_in_words, timing_of


@dataclass(frozen=True, slots=True)
class ActionPage:
    """Everything on the page."""

    crumbs: tuple[Crumb, ...]
    what: str
    in_short: str
    pill: StatusPill
    is_priority: bool
    is_late: bool
    due_words: str
    stopped_because: str
    facts: tuple[Fact, ...]
    finding: str
    card: str
    promised: str
    record_url: str
    write: Answer
    go_on: Answer
    check_in: Answer
    is_host: bool
    is_asked: bool
    is_ended: bool
    moves: tuple[Move, ...]
    stages: Choices
    stage: str
    milestones: tuple[MilestoneLine, ...]
    updates: tuple[UpdateLine, ...]
    support: tuple[SupportLine, ...]
    check_ins: tuple[CheckInLine, ...]
    schools: Choices
    urls: dict[str, str]


def action_page(member: Member, plan_id: int, action_id: int) -> ActionPage:
    """Three queries. Raises NotFound."""
    standing = plan_for(member, plan_id)
    related = ("owner__person", "finding", "commitment__card", "carried_from")
    row = Action.objects.standing().select_related(*related).filter(pk=action_id, plan=plan_id).first()
    if row is None:
        raise NotFound
    review, plan, today = standing.seen.review, standing.plan, timezone.localdate()
    write = standing.answer(Deed.WRITE) and can_change(review, plan)
    go_on = standing.answer(Deed.WRITE) and can_go_on(review, plan)
    stage, timing = ActionStage(row.stage), timing_of(row.stage, row.due_on, today)
    lists = lists_of(standing, row.pk, today)
    return ActionPage(
        crumbs=standing.crumbs("Action"),
        what=row.what,
        in_short=_in_short(row),
        pill=StatusPill(stage.label, STAGE_KINDS[stage]),
        is_priority=row.is_priority,
        is_late=timing == Timing.LATE,
        due_words=due_in_words(row.due_on, today) if timing in (Timing.LATE, Timing.SOON) else "",
        stopped_because=row.stopped_because,
        facts=_facts(row),
        finding=row.finding.text if row.finding else "",
        card=_card(row),
        promised=row.commitment.what if row.commitment and row.commitment.what != row.what else "",
        record_url=_record_url(standing, row),
        write=write,
        go_on=go_on,
        check_in=standing.answer(Deed.CHECK_IN) and can_be_spoken_to(plan),
        is_host=standing.may(Deed.WRITE),
        is_asked=bool(write) and row.owner_id == member.membership_id and row.owner_confirmed_at is None,
        is_ended=not steps_by_hand(stage),
        moves=moves_of(stage) if go_on else (),
        stages=stages_to_tell(stage),
        stage=stage.value,
        milestones=lists.milestones,
        updates=lists.updates,
        support=lists.support,
        check_ins=lists.check_ins,
        schools=(ALL_SCHOOLS, *lists.schools) if go_on else (),
        urls={
            name: standing.url(name, action_id=row.pk)
            for name in (
                "action", "edit_action", "move_action", "tell_update", "confirm_owner", "decline_owner", "add_milestone",
                "ask_for_support", "check_in_on_action",
            )
        } | {"plan": standing.url()},
    )  # fmt: skip


def stages_to_tell(stage: ActionStage) -> Choices:
    """Where an action may stand after an update: where it is, or one step on."""
    ways = (stage, *(ActionStage(to) for to in steps_by_hand(stage)))
    return tuple((way.value, way.label) for way in ways)


def _record_url(standing: Standing, row: Any) -> str:
    """The record of the workshop in which the action was promised, for those who read it; the review team does not."""
    if row.commitment is None or not may(WorkshopDeed.READ_RECORD, seats_of(standing.seen, None)):
        return ""
    return address_in(standing.member.trust_slug, "workshops:record", workshop_id=row.commitment.workshop_id)


def _card(row: Any) -> str:
    """The idea it comes from, unless that was hidden or taken back in the room."""
    card = row.commitment.card if row.commitment else None
    return card.text if card and card.hidden_at is None and card.removed_at is None else ""


def _in_short(row: Any) -> str:
    """Who and by when, under the heading: on a phone the facts stand far below."""
    owner = row.owner.person.name if row.owner else row.owner_name or "Nobody sees to it yet"
    return f"{owner}, by {row.due_on:%A} {row.due_on.day} {row.due_on:%B %Y}" if row.due_on else f"{owner}, no date yet"


def _facts(row: Any) -> tuple[Fact, ...]:
    owner = row.owner.person.name if row.owner else row.owner_name or "Nobody yet"
    facts = [Fact("Who sees to it", owner, note=owner_note(row)), Fact("By when", day(row.due_on) if row.due_on else "No date yet")]
    facts.append(Fact("How we will know", row.success_measure or "Not said yet"))
    if row.baseline:
        facts.append(Fact("Where we start from", row.baseline))
    if row.carried_from:
        facts.append(Fact("Carried over from", row.carried_from.what))
    return tuple(facts)

"""The actions of a plan, each with what a line about it says. One query."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import BooleanField, Count, Exists, ExpressionWrapper, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from schools.web.pages import Kind, StatusPill
from workshops.agendas.enums import WorkshopStage
from workshops.plans.enums import ActionStage, SupportStage
from workshops.plans.models import Action, ActionUpdate, Milestone, SupportRequest
from workshops.plans.queries.doors import Standing
from workshops.plans.rules.lives import steps_by_hand
from workshops.plans.rules.timing import Timing, due_in_words, timing_of
from workshops.rooms.models import Commitment

STAGE_KINDS = {
    ActionStage.NOT_STARTED: Kind.WAITING,
    ActionStage.IN_PROGRESS: Kind.NOW,
    ActionStage.DONE: Kind.DONE,
    ActionStage.STOPPED: Kind.STOPPED,
    ActionStage.CARRIED_OVER: Kind.NOTE,
}
# What the button to a stage says.
MOVES = {
    ActionStage.IN_PROGRESS: "Start",
    ActionStage.DONE: "Done",
}
AGAIN = "Take up again"


@dataclass(frozen=True, slots=True)
class Move:
    """A button that puts an action into another stage, or another place."""

    to: str
    label: str


UP, DOWN = Move("up", "Up"), Move("down", "Down")


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An action as a list or a board shows it."""

    pk: int
    number: int
    what: str
    url: str
    move_url: str
    is_priority: bool
    owner: str
    owner_note: str
    is_mine: bool
    stage: str
    pill: StatusPill
    due_on: date | None
    due_words: str
    timing: str
    milestones: str
    update: str
    support: int
    moves: tuple[Move, ...]
    order_url: str
    orders: tuple[Move, ...]

    @property
    def is_late(self) -> bool:
        return self.timing == Timing.LATE


# The workshop was closed again with other words than the school has taken or left.
_BEHIND = Q(ended_at=None, commitment__workshop__stage=WorkshopStage.CLOSED) & ~Q(promised_version=F("commitment__version"))


def new_promises(plan_id: int) -> Any:
    """Standing commitments of a closed workshop that have not come to its plan. No query."""
    rows = Commitment.objects.filter(
        workshop__review__plans=plan_id, workshop__is_rehearsal=False, workshop__stage=WorkshopStage.CLOSED, removed_at=None
    )
    return rows.exclude(Exists(Action.objects.filter(commitment=OuterRef("pk"))))


def rows_of(plan_id: int) -> Any:
    """The standing actions in their order, each with whether the workshop says it otherwise now, and the plan lacks some. No query yet."""
    milestones = Milestone.objects.filter(action=OuterRef("pk"), removed_at=None).order_by().values("action")
    support = SupportRequest.objects.filter(action=OuterRef("pk"), stage__in=(SupportStage.ASKED, SupportStage.OFFERED))
    newest = ActionUpdate.objects.filter(action=OuterRef("pk")).order_by("-at", "-pk").values("text")[:1]
    return (
        Action.objects.standing()
        .filter(plan=plan_id)
        .select_related("owner__person")
        .annotate(
            milestones_all=Coalesce(Subquery(milestones.annotate(n=Count("pk")).values("n")), 0),
            milestones_done=Coalesce(Subquery(milestones.annotate(n=Count("done_at")).values("n")), 0),
            support_open=Coalesce(Subquery(support.order_by().values("action").annotate(n=Count("pk")).values("n")), 0),
            newest=Subquery(newest),
            is_behind=ExpressionWrapper(_BEHIND, BooleanField()),
            plan_lacks=Exists(new_promises(plan_id)),
        )
        .in_order()
    )


def orders_of(rows: Sequence[Any], place: int) -> tuple[Move, ...]:
    """Where an action in this place may go among those of its kind: past a priority goes none that is not one."""
    kinds = [row.is_priority for row in rows]
    up = (UP,) if place and kinds[place - 1] == kinds[place] else ()
    return (*up, DOWN) if kinds[place + 1 : place + 2] == [kinds[place]] else up


def line_of(standing: Standing, row: Any, number: int, today: date, *, may_move: bool, orders: tuple[Move, ...]) -> ActionLine:
    """One of `rows_of` in words. No query."""
    timing = timing_of(row.stage, row.due_on, today)
    stage = ActionStage(row.stage)
    return ActionLine(
        pk=row.pk,
        number=number,
        what=row.what,
        url=standing.url("action", action_id=row.pk),
        move_url=standing.url("move_action", action_id=row.pk),
        is_priority=row.is_priority,
        owner=row.owner.person.name if row.owner else row.owner_name,
        owner_note=owner_note(row),
        is_mine=row.owner_id == standing.member.membership_id,
        stage=stage.value,
        pill=StatusPill(stage.label, STAGE_KINDS[stage]),
        due_on=row.due_on,
        due_words=due_in_words(row.due_on, today) if row.due_on and timing in (Timing.LATE, Timing.SOON) else "",
        timing=timing.value,
        milestones=f"{row.milestones_done} of {row.milestones_all} milestones" if row.milestones_all else "",
        update=row.newest or "",
        support=row.support_open,
        moves=moves_of(stage) if may_move else (),
        order_url=standing.url("order_action", action_id=row.pk),
        orders=orders,
    )


def owner_note(row: Any) -> str:
    """What is still to be known of who sees to it; empty where all is known."""
    if row.owner_id is None:
        return "as said in the workshop" if row.owner_name else ""
    return "" if row.owner_confirmed_at else "has not confirmed yet"


def moves_of(stage: ActionStage) -> tuple[Move, ...]:
    """The buttons of an action that stands here; stopping asks for a reason, which is not a button's."""
    is_ended = stage in (ActionStage.DONE, ActionStage.STOPPED)
    stages = (ActionStage(to) for to in steps_by_hand(stage) if to != ActionStage.STOPPED)
    return tuple(Move(to.value, AGAIN if is_ended else MOVES[to]) for to in stages)

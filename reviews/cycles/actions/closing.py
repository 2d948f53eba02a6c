"""The end of a cycle: first closing, then closed; and back from closing."""

from django.db import transaction
from django.utils import timezone

from reviews.cycles.actions.stages import locked_cycle, move_cycle
from reviews.cycles.enums import CycleStage
from reviews.cycles.models import Cycle
from reviews.cycles.permissions import may_lead, may_plan
from schools.tenancy.member import Member
from schools.web.answers import require


@transaction.atomic
def begin_closing(*, by: Member, cycle_id: int) -> Cycle:
    """Say that the year is ending. What goes on, goes on."""
    row = locked_cycle(by, cycle_id)
    require(may_plan(by))
    move_cycle(row, CycleStage.CLOSING)
    return row


@transaction.atomic
def reopen_cycle(*, by: Member, cycle_id: int) -> Cycle:
    """Back from closing to running."""
    row = locked_cycle(by, cycle_id)
    require(may_plan(by))
    move_cycle(row, CycleStage.RUNNING)
    return row


@transaction.atomic
def close_cycle(*, by: Member, cycle_id: int) -> Cycle:
    """End it for good, whatever is unfinished. The lead decides."""
    row = locked_cycle(by, cycle_id)
    require(may_lead(by))
    move_cycle(row, CycleStage.CLOSED, closed_at=timezone.now())
    return row

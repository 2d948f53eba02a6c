"""Going from step to step, time, pauses, the reveal."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from schools.tenancy.member import Member
from schools.web.errors import NotFound, WrongStage
from workshops.agendas.enums import StepKind, StepStage, WorkshopStage
from workshops.agendas.models import Step, Workshop
from workshops.agendas.rules.script import HIDES
from workshops.rooms.actions.changing import LEADING, changed
from workshops.rooms.actions.leading import enter_to_lead, places, step_now, steps_of
from workshops.rooms.rules.course import next_of, stages_after_going_to

# Kinds in which something is shown only when the champion says so: written alone, voted, and the words of the check-out.
SHOWN_LATER = HIDES | {StepKind.CHECK_OUT}


@transaction.atomic
def next_step(*, by: Member, workshop_id: int, after: int) -> None:
    """Go on from the step `after`. Pressed twice, or on two screens at once, it goes on once."""
    _, row = enter_to_lead(by, workshop_id, WorkshopStage.LIVE)
    steps = steps_of(row)
    if after != next((step.pk for step in steps if step.stage == StepStage.NOW), 0):
        return
    to = next_of(places(steps))
    if to is None:
        raise WrongStage("This was the last step. Add another, go back to one, or close the workshop.")
    go_to(row, steps, to, timezone.now())
    changed(row)


@transaction.atomic
def go_to_step(*, by: Member, workshop_id: int, step: int) -> None:
    """Go to any step, back or ahead. What was written in it is still there; a step one goes back from is to come again."""
    _, row = enter_to_lead(by, workshop_id, WorkshopStage.LIVE)
    steps = steps_of(row)
    among(steps, step)
    go_to(row, steps, step, timezone.now())
    changed(row)


def go_to(row: Workshop, steps: Sequence[Step], to: int, now: datetime) -> None:
    """Put a locked workshop into one of its steps. A pause ends. The timer of a step that was on before goes on where it stopped."""
    end_pause(row, now)
    to_first_page(row)
    changes = stages_after_going_to(places(steps), to)
    # The step that ends comes first, as there is never more than one that is on.
    for step in sorted(steps, key=lambda one: one.pk == to):
        if step.pk not in changes or step.stage == changes[step.pk]:
            continue
        step.stage = StepStage(changes[step.pk])
        if step.stage == StepStage.NOW:
            step.began_at, step.ended_at = now - _used(step), None
        else:
            step.ended_at = now
        step.save(update_fields=["stage", "began_at", "ended_at"])


def to_first_page(row: Workshop) -> None:
    """Something else stands on the wall now."""
    if row.wall_page:
        row.wall_page = 0
        row.save(update_fields=["wall_page"])


@transaction.atomic
def turn_page(*, by: Member, workshop_id: int, page: int) -> None:
    """Turn the wall to this page, counted from 0. Pressed twice, it is turned once; after the last page comes the first again."""
    _, row = enter_to_lead(by, workshop_id, WorkshopStage.LIVE)
    row.wall_page = page
    row.save(update_fields=["wall_page"])
    changed(row, LEADING)


def _used(step: Step) -> timedelta:
    """For how long a step was on before, its pauses included."""
    return step.ended_at - step.began_at if step.began_at and step.ended_at else timedelta()


@transaction.atomic
def extend_step(*, by: Member, workshop_id: int, step: int, minutes: int) -> None:
    """Give the present step more minutes; the steps that follow share what is then left."""
    _, row = enter_to_lead(by, workshop_id, WorkshopStage.LIVE)
    target = among(steps_of(row), step)
    if target.stage != StepStage.NOW:
        return
    target.extra_minutes += minutes
    target.save(update_fields=["extra_minutes"])
    changed(row, LEADING)


@transaction.atomic
def pause(*, by: Member, workshop_id: int) -> None:
    """Stop the timer. Doing it twice does nothing more."""
    _, row = enter_to_lead(by, workshop_id, WorkshopStage.LIVE)
    if row.paused_at is None:
        row.paused_at = timezone.now()
        row.save(update_fields=["paused_at"])
        changed(row)


@transaction.atomic
def resume(*, by: Member, workshop_id: int) -> None:
    """Let the timer go on."""
    _, row = enter_to_lead(by, workshop_id, WorkshopStage.LIVE)
    if row.paused_at is not None:
        end_pause(row, timezone.now())
        changed(row)


def end_pause(row: Workshop, now: datetime) -> None:
    """Let the timer of a locked workshop go on, if it stands still; what the pause took, its step does not count."""
    if row.paused_at is None:
        return
    step = step_now(row)
    if step is not None:
        step.paused_seconds += max(0, int((now - row.paused_at).total_seconds()))
        step.save(update_fields=["paused_seconds"])
    row.paused_at = None
    row.save(update_fields=["paused_at"])


@transaction.atomic
def reveal(*, by: Member, workshop_id: int, step: int, round: int) -> None:
    """Show everybody what was written or voted in the present step, of a why its present round. There is no way back."""
    _, row = enter_to_lead(by, workshop_id, WorkshopStage.LIVE)
    target = among(steps_of(row), step)
    if target.stage != StepStage.NOW or target.round != round or target.revealed_at is not None:
        return
    if target.kind not in SHOWN_LATER:
        raise WrongStage("Nothing is hidden in this step.")
    target.revealed_at = timezone.now()
    target.save(update_fields=["revealed_at"])
    to_first_page(row)
    changed(row)


def among(steps: Sequence[Step], pk: int) -> Step:
    """The step of these with this id. Raises NotFound."""
    found = next((step for step in steps if step.pk == pk), None)
    if found is None:
        raise NotFound
    return found

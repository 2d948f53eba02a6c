"""Opening a room, beginning, taking over the console, closing."""

from collections.abc import Callable
from datetime import datetime, timedelta
from secrets import choice

from django.db import IntegrityError, transaction
from django.utils import timezone

from schools.outbox.actions import post
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import NotNow, WrongStage
from workshops.agendas.enums import StepStage, WorkshopStage
from workshops.agendas.models import Step, Workshop
from workshops.agendas.queries.doors import workshop_for
from workshops.agendas.rules.seats import Deed
from workshops.rooms.actions.changing import changed
from workshops.rooms.actions.forgetting import forget_writers
from workshops.rooms.actions.leading import WITH_PEOPLE, enter_to_lead, locked_workshop, places, steps_of
from workshops.rooms.actions.moving import end_pause, go_to
from workshops.rooms.models import JoinCode
from workshops.rooms.permissions.leading import may_become, may_open
from workshops.rooms.rules.codes import code_from
from workshops.rooms.rules.course import next_of

# From when it was made, and from the end on: somebody still says a word on the way out.
CODE_LASTS = timedelta(hours=24)
CODE_LASTS_AFTER = timedelta(hours=12)
_TRIES = 5


@transaction.atomic
def open_room(*, by: Member, workshop_id: int) -> None:
    """Let people in, by a code of its own. Whoever opens holds the console."""
    standing, row = enter_to_lead(by, workshop_id)
    require(may_open(standing, row), WrongStage)
    row.stage, row.opened_at, row.console_by_id = WorkshopStage.OPEN, timezone.now(), by.membership_id
    row.save(update_fields=["stage", "opened_at", "console_by"])
    _give_code(row)
    changed(row)


@transaction.atomic
def renew_code(*, by: Member, workshop_id: int) -> None:
    """A new code in place of one that has expired or reached people whom it should not. Who is in stays in."""
    _, row = enter_to_lead(by, workshop_id, *WITH_PEOPLE)
    _give_code(row)
    changed(row)


@transaction.atomic
def begin(*, by: Member, workshop_id: int) -> None:
    """Begin with the first step that is to come."""
    _, row = enter_to_lead(by, workshop_id, WorkshopStage.OPEN)
    steps = steps_of(row)
    first = next_of(places(steps))
    if first is None:
        raise WrongStage("There is no step to begin with. Add one first.")
    now = timezone.now()
    row.stage, row.began_at = WorkshopStage.LIVE, now
    row.save(update_fields=["stage", "began_at"])
    go_to(row, steps, first, now)
    changed(row)


@transaction.atomic
def take_over(*, by: Member, workshop_id: int) -> None:
    """Lead from this screen. It works at once and asks nobody: the screen that led so far says so, and can take back."""
    workshop_for(by, workshop_id, Deed.LEAD)
    row = locked_workshop(workshop_id)
    if row.console_by_id != by.membership_id:
        row.console_by_id = by.membership_id
        row.save(update_fields=["console_by"])
        changed(row)


@transaction.atomic
def close(*, by: Member, workshop_id: int) -> None:
    """End it: steps still to come are left out, and nothing can be written any more.

    What was not revealed stays in the record. In an anonymous workshop nobody can tell any more who wrote, voted or said what.
    """
    _, row = enter_to_lead(by, workshop_id)
    require(may_become(row, WorkshopStage.CLOSED), WrongStage)
    now = timezone.now()
    end_pause(row, now)
    for step in steps_of(row):
        _end(step, now)
    row.stage, row.closed_at = WorkshopStage.CLOSED, now
    row.save(update_fields=["stage", "closed_at"])
    JoinCode.objects.filter(trust_id=row.trust_id, workshop_id=row.pk).update(expires_at=now + CODE_LASTS_AFTER)
    if row.is_anonymous:
        forget_writers(row, now)
    if not row.is_rehearsal:
        # The plan is made of it, and its record kept.
        post(kind="workshops.workshop_closed", subject_id=row.pk)
        post(kind="workshops.workshop_is_over", subject_id=row.pk)
    changed(row)


def _end(step: Step, now: datetime) -> None:
    if step.stage == StepStage.NOW:
        step.stage, step.ended_at = StepStage.DONE, now
    elif step.stage == StepStage.WAITING:
        # One that was begun and gone back from was held, though not to its end.
        step.stage = StepStage.DONE if step.began_at else StepStage.SKIPPED
    else:
        return
    step.save(update_fields=["stage", "ended_at"])


def _give_code(row: Workshop, choose: Callable[[str], str] = choice) -> None:
    """A code that no room of any trust has."""
    JoinCode.objects.filter(trust_id=row.trust_id, workshop_id=row.pk).delete()
    expires_at = timezone.now() + CODE_LASTS
    for _ in range(_TRIES):
        try:
            with transaction.atomic():
                JoinCode.objects.create(code=code_from(choose), trust_id=row.trust_id, workshop_id=row.pk, expires_at=expires_at)
        except IntegrityError:
            continue
        return
    raise NotNow("No code could be made. Try once more.")

"""Opening a closed workshop again, and what its leader notes for themselves."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from schools.history.queries import last_saved
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import WrongStage
from schools.web.pages import OtherText
from schools.web.stale import clashing
from workshops.agendas.actions.entering import enter_locked
from workshops.agendas.enums import StepStage, WorkshopStage
from workshops.agendas.models import LearnedNote, Step
from workshops.agendas.permissions import may_lead_it
from workshops.agendas.rules.seats import Deed
from workshops.records.permissions import can_be_noted, can_be_reopened
from workshops.rooms.actions.changing import changed
from workshops.rooms.models import JoinCode

# The code that opened the room opens it again.
CODE_LASTS = timedelta(hours=12)


@transaction.atomic
def reopen_workshop(*, by: Member, workshop_id: int, because: str) -> None:
    """Let the room go on from the step with which it ended. Its code opens it again; who opens it holds the console.

    Raises NotFound, NotYours, WrongStage.
    """
    standing = enter_locked(by, workshop_id)
    require(may_lead_it(standing))
    row = standing.workshop
    require(can_be_reopened(row), WrongStage)
    row.stage, row.closed_at, row.reopened_because, row.console_by_id = WorkshopStage.LIVE, None, because, by.membership_id
    row.began_at = row.began_at or timezone.now()
    row.save(update_fields=["stage", "closed_at", "reopened_because", "console_by", "began_at", "touched_at"])
    _go_on(row.pk)
    JoinCode.objects.filter(trust_id=row.trust_id, workshop_id=row.pk).update(expires_at=timezone.now() + CODE_LASTS)
    changed(row)


def _go_on(workshop_id: int) -> None:
    """In the step that was the last one to be held, whose time goes on where it stopped; in the first where none was."""
    steps = list(Step.objects.select_for_update(no_key=True).filter(workshop=workshop_id).order_by("position", "pk"))
    held = [step for step in steps if step.stage == StepStage.DONE] or steps[:1]
    for step in held[-1:]:
        now = timezone.now()
        used = step.ended_at - step.began_at if step.began_at and step.ended_at else timedelta()
        step.stage, step.began_at, step.ended_at = StepStage.NOW, now - used, None
        step.save(update_fields=["stage", "began_at", "ended_at"])


@transaction.atomic
def note_learned(*, by: Member, workshop_id: int, values: Mapping[str, Any], seen: Mapping[str, Any]) -> dict[str, OtherText]:
    """Save the leader's own note; written in two places at once, both stand side by side. Raises NotFound, WrongStage."""
    standing = enter_locked(by, workshop_id)
    standing.require(Deed.LEARN)
    require(can_be_noted(standing.workshop), WrongStage)
    note, _ = LearnedNote.objects.get_or_create(workshop=standing.workshop, by_id=by.membership_id)
    if clashing({"learned": note.text}, values, seen):
        return {"learned": last_saved(note, note.text)}
    if note.text != values["learned"]:
        note.text = values["learned"]
        note.save(update_fields=["text"])
    return {}

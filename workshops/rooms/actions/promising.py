"""What somebody commits to, and how they leave, from their own device."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from schools.history.queries import last_saved
from schools.web.errors import BadInput, NotFound
from schools.web.pages import OtherText
from schools.web.stale import clashing, touched
from workshops.agendas.enums import StepKind, StepStage
from workshops.agendas.models import Workshop
from workshops.rooms.actions.changing import LEADING, changed
from workshops.rooms.actions.leaving import leave
from workshops.rooms.actions.taking_part import enter, step_in
from workshops.rooms.models import Commitment, Participant
from workshops.rooms.queries.guests import Guest
from workshops.rooms.rules.writing import MOST_COMMITMENTS_EACH

FIELDS = ("what", "who", "by_when", "how_known")


@transaction.atomic
def commit(*, by: Guest, step_id: int, client_id: UUID, values: Mapping[str, Any]) -> Commitment:
    """Enter a commitment: `values` are what, who, by_when and how_known. Sent again it is the same one."""
    workshop, participant = enter(by)
    sent: Commitment | None = Commitment.objects.filter(workshop=workshop, client_id=client_id).first()
    if sent is not None:
        return _own(sent, participant)
    step = step_in(workshop, step_id, StepStage.DONE)
    if step.kind != StepKind.COMMITMENTS:
        raise NotFound
    _check(values)
    rows = Commitment.objects.filter(workshop=workshop)
    if rows.filter(participant=participant).count() >= MOST_COMMITMENTS_EACH:
        raise BadInput({"": f"You have entered {MOST_COMMITMENTS_EACH} commitments, which nobody can keep."})
    last = rows.aggregate(last=Max("position"))["last"] or 0
    made: Commitment = Commitment.objects.create(
        workshop=workshop, participant=participant, client_id=client_id, position=last + 1, **{name: values[name] for name in FIELDS}
    )
    changed(workshop)
    return made


@transaction.atomic
def rewrite_commitment(*, by: Guest, commitment_id: int, values: Mapping[str, Any], seen: Mapping[str, Any]) -> dict[str, OtherText]:
    """Save what was touched of one's own; where the champion changed it meanwhile nothing is saved and theirs comes back."""
    workshop, participant = enter(by)
    row = _own_commitment(workshop, participant, commitment_id)
    now = {name: getattr(row, name) for name in FIELDS}
    if clashes := clashing(now, values, seen):
        return {name: last_saved(row, "" if now[name] is None else str(now[name])) for name in clashes}
    now |= {name: values[name] for name in touched(values, seen)}
    _check(now)
    for name in FIELDS:
        setattr(row, name, now[name])
    row.version += 1
    row.save(update_fields=[*FIELDS, "version"])
    changed(workshop)
    return {}


@transaction.atomic
def take_back_commitment(*, by: Guest, commitment_id: int) -> None:
    """Take one's own back."""
    workshop, participant = enter(by)
    row = _own_commitment(workshop, participant, commitment_id)
    row.removed_at = timezone.now()
    row.version += 1
    row.save(update_fields=["removed_at", "version"])
    changed(workshop)


@transaction.atomic
def check_out(*, by: Guest, step_id: int, word: str, rating: int | None) -> None:
    """Leave with one word and a rating from 1 to 5; either may be missing, and the last said counts."""
    workshop, participant = enter(by)
    step = step_in(workshop, step_id)
    if step.kind != StepKind.CHECK_OUT:
        raise NotFound
    if not word and rating is None:
        raise BadInput({"word": "Say one word, or how useful it was."})
    leave(workshop, participant, word, rating)
    changed(workshop, LEADING)


def _check(values: Mapping[str, Any]) -> None:
    if not values["what"]:
        raise BadInput({"what": "Say what will be done."})
    if values["by_when"] is not None and values["by_when"] < timezone.localdate():
        raise BadInput({"by_when": "This day has passed. Choose one that is still to come."})


def _own_commitment(workshop: Workshop, participant: Participant, commitment_id: int) -> Commitment:
    row: Commitment | None = Commitment.objects.filter(pk=commitment_id, workshop=workshop, removed_at=None).first()
    if row is None:
        raise NotFound
    return _own(row, participant)


def _own(row: Commitment, participant: Participant) -> Commitment:
    if row.participant_id != participant.pk:
        raise NotFound
    return row

"""Commitments as the champion writes them down for the room, and the day on which somebody checks back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from schools.history.queries import last_saved
from schools.tenancy.member import Member
from schools.web.errors import BadInput, NotFound
from schools.web.pages import OtherText
from schools.web.stale import clashing, touched
from workshops.agendas.enums import WorkshopStage
from workshops.agendas.models import Workshop
from workshops.agendas.queries.doors import Standing
from workshops.rooms.actions.changing import changed
from workshops.rooms.actions.for_others import person_without_device
from workshops.rooms.actions.leading import enter_to_lead, open_cards
from workshops.rooms.enums import CardKind
from workshops.rooms.models import Commitment
from workshops.rooms.queries.commitments import FIELDS, host_staff, values_of
from workshops.rooms.queries.days import why_not_on

MOST_COMMITMENTS = 30


@dataclass(frozen=True, slots=True)
class Saved:
    """What came of a save: nothing where it went well, else what others had saved meanwhile, and what all fields hold `now`."""

    others: Mapping[str, OtherText]
    now: Mapping[str, Any]


@transaction.atomic
def enter_commitment(*, by: Member, workshop_id: int, client_id: UUID, person: int | None = None, **values: Any) -> None:
    """Write a promise down, at the end. Sent twice it is there once. Raises BadInput."""
    standing, row = enter_to_lead(by, workshop_id, WorkshopStage.LIVE)
    if Commitment.objects.filter(workshop=row.pk, client_id=client_id).exists():
        return
    _check(standing, row, values)
    here = Commitment.objects.filter(workshop=row.pk, removed_at=None)
    if here.count() >= MOST_COMMITMENTS:
        raise BadInput({"": f"There are {MOST_COMMITMENTS} commitments already. Two or three are kept more easily."})
    last = here.aggregate(last=Max("position", default=0))["last"]
    by_whom = person_without_device(row, person)
    Commitment.objects.create(workshop=row, client_id=client_id, participant=by_whom, position=last + 1, **values)
    changed(row)


@transaction.atomic
def edit_commitment(*, by: Member, workshop_id: int, commitment_id: int, values: Mapping[str, Any], seen: Mapping[str, Any]) -> Saved:
    """Save the fields that this person changed from what they had `seen`. Where somebody changed the same one meanwhile nothing is written.

    Raises BadInput.
    """
    standing, row = enter_to_lead(by, workshop_id, WorkshopStage.LIVE)
    target = _commitment(row, commitment_id)
    now = values_of(target)
    clashes = clashing(now, values, seen)
    if clashes:
        return Saved({name: last_saved(target, _told(now[name])) for name in clashes}, now)
    wanted = {name: values[name] for name in touched(values, seen)}
    _check(standing, row, wanted)
    for name, value in wanted.items():
        setattr(target, name, value)
    target.version += 1
    target.save(update_fields=[*FIELDS, "version"])
    changed(row)
    return Saved({}, values_of(target))


@transaction.atomic
def order_commitment(*, by: Member, workshop_id: int, commitment: int, to: str) -> None:
    """Let it change places with its neighbour, `up` or `down`."""
    _, row = enter_to_lead(by, workshop_id, WorkshopStage.LIVE)
    target = _commitment(row, commitment)
    rows = list(Commitment.objects.filter(workshop=row.pk, removed_at=None).order_by("position", "pk"))
    here = rows.index(target)
    there = here - 1 if to == "up" else here + 1
    if not 0 <= there < len(rows):
        return
    rows[here], rows[there] = rows[there], rows[here]
    for position, one in enumerate(rows, start=1):
        if one.position != position:
            one.position = position
            one.save(update_fields=["position"])
    changed(row)


@transaction.atomic
def remove_commitment(*, by: Member, workshop_id: int, commitment: int) -> None:
    """Take it from the list; the record keeps it."""
    _, row = enter_to_lead(by, workshop_id, WorkshopStage.LIVE)
    target = _commitment(row, commitment)
    target.removed_at = timezone.now()
    target.version += 1
    target.save(update_fields=["removed_at", "version"])
    changed(row)


@transaction.atomic
def set_check_back(*, by: Member, workshop_id: int, on: date) -> None:
    """Agree the day on which somebody comes back and asks. Raises BadInput for a past day, and for one on which nobody is at school."""
    _, row = enter_to_lead(by, workshop_id, WorkshopStage.PLANNED, WorkshopStage.OPEN, WorkshopStage.LIVE)
    why = why_not_on(on)
    if why:
        raise BadInput({"on": why})
    row.check_back_on = on
    row.save(update_fields=["check_back_on"])
    changed(row)


def _check(standing: Standing, row: Workshop, values: Mapping[str, Any]) -> None:
    problems = {}
    by_when = values.get("by_when")
    if by_when is not None and by_when < timezone.localdate():
        problems["by_when"] = "This day is over. Choose one that is still to come."
    owner_id = values.get("owner_id")
    if owner_id is not None and owner_id not in dict(host_staff(standing.seen.review.host_id)):
        problems["owner_id"] = "Choose somebody of the school's own staff, or type a name."
    card_id = values.get("card_id")
    if card_id is not None and not any(card.kind == CardKind.IDEA and card.hidden_at is None for card in open_cards(row, [card_id])):
        problems["card_id"] = "This idea is not there any more."
    if problems:
        raise BadInput(problems)


def _commitment(row: Workshop, pk: int) -> Commitment:
    found: Commitment | None = Commitment.objects.filter(workshop=row.pk, pk=pk, removed_at=None).first()
    if found is None:
        raise NotFound
    return found


def _told(value: Any) -> str:
    return "" if value is None else str(value)

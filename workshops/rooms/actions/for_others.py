"""What the champion enters at the console for people without a device."""

from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone

from schools.tenancy.member import Member
from schools.web.errors import BadInput, NotFound, WrongStage
from workshops.agendas.enums import StepKind, WorkshopStage
from workshops.agendas.models import Step, Workshop
from workshops.rooms.actions.changing import ALL, LEADING, changed
from workshops.rooms.actions.leading import WITH_PEOPLE, enter_to_lead, step_now
from workshops.rooms.actions.leaving import leave
from workshops.rooms.models import Card, Participant
from workshops.rooms.rules.sight import is_open
from workshops.rooms.rules.writing import MOST_PEOPLE, name_in, takes


@transaction.atomic
def add_person(*, by: Member, workshop_id: int, name: str) -> Participant:
    """Somebody without a device. A second Anna is called Anna 2, so that one knows who is who. Raises BadInput."""
    _, row = enter_to_lead(by, workshop_id, *WITH_PEOPLE)
    there = [one.casefold() for one in Participant.objects.filter(workshop=row.pk).values_list("name", flat=True)]
    if len(there) >= MOST_PEOPLE:
        raise BadInput({"name": f"There are {MOST_PEOPLE} people in the room already."})
    given = {"name": name_in(name, frozenset(there)), "key": uuid4(), "has_device": False}
    made: Participant = Participant.objects.create(workshop=row, **given)
    changed(row, LEADING)
    return made


@transaction.atomic
def enter_card(*, by: Member, workshop_id: int, client_id: UUID, kind: str, text: str, person: int | None = None) -> None:
    """A card for somebody without a device, in the present step. Sent twice it arrives once; until the reveal nobody sees it again."""
    _, row = enter_to_lead(by, workshop_id, WorkshopStage.LIVE)
    step = step_now(row)
    if step is None or not takes(step.kind, kind):
        raise WrongStage("No such card is written in this step.")
    writer = person_without_device(row, person)
    given = {"step": step, "participant": writer, "kind": kind, "text": text, "round": step.round, "written_at": timezone.now()}
    _, is_new = Card.objects.get_or_create(workshop=row, client_id=client_id, defaults=given)
    if is_new and _shows(step):
        changed(row)


@transaction.atomic
def check_out_for(*, by: Member, workshop_id: int, person: int, word: str, rating: int | None) -> None:
    """How somebody without a device leaves. Said again, the last holds. Raises BadInput where nothing is said."""
    _, row = enter_to_lead(by, workshop_id, WorkshopStage.LIVE)
    step = step_now(row)
    if step is None or step.kind != StepKind.CHECK_OUT:
        raise WrongStage("People check out in the last step.")
    if not word and rating is None:
        raise BadInput({"word": "Enter a word or a rating."})
    leave(row, _without_device(row, person), word, rating)
    changed(row, ALL if step.revealed_at else LEADING)


def person_without_device(row: Workshop, pk: int | None) -> Participant | None:
    """Whom the champion writes for: somebody by name, or nobody in particular. Who has a device writes there."""
    return None if pk is None else _without_device(row, pk)


def _without_device(row: Workshop, pk: int) -> Participant:
    found: Participant | None = Participant.objects.filter(workshop=row.pk, pk=pk, removed_at=None, has_device=False).first()
    if found is None:
        raise NotFound
    return found


def _shows(step: Step) -> bool:
    revealed_at: datetime | None = step.revealed_at
    return is_open(kind=step.kind, is_revealed=revealed_at is not None, card_round=step.round, step_round=step.round)

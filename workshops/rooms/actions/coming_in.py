"""Coming into a room: by the code on the wall and a first name, or signed in, straight from the workshop's page."""

from collections.abc import Iterable
from uuid import uuid4

from django.db import transaction

from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in, current_trust_id
from schools.web.errors import BadInput, NotYours, WrongStage
from workshops.agendas.enums import WorkshopStage
from workshops.agendas.models import Workshop
from workshops.agendas.queries.doors import workshop_for
from workshops.agendas.rules.seats import Deed
from workshops.rooms.actions.changing import LEADING, changed
from workshops.rooms.actions.leading import locked_workshop
from workshops.rooms.models import Participant
from workshops.rooms.queries.guests import NO_SUCH_CODE, OVER, SENT_OUT, Arrival, room_by
from workshops.rooms.rules.writing import MOST_PEOPLE, name_in

OPEN_STAGES = (WorkshopStage.OPEN, WorkshopStage.LIVE)


@transaction.atomic
def come_in(*, code: str, name: str) -> Arrival:
    """Take a place under a first name. Raises BadInput, with the same sentence for every code that opens nothing."""
    room = room_by(code)
    if room is None:
        raise BadInput({"": NO_SUCH_CODE})
    with acting_in(room.trust_id):
        workshop = locked_workshop(room.workshop_id)
        if workshop.stage not in OPEN_STAGES:
            raise BadInput({"": OVER})
        return _take_place(workshop, name)


@transaction.atomic
def come_in_as_member(*, by: Member, workshop_id: int) -> Arrival:
    """Take one's own place, or the one taken before on another device. Raises NotFound, WrongStage, NotYours for who was sent out."""
    workshop_for(by, workshop_id, Deed.JOIN)
    workshop = locked_workshop(workshop_id)
    if workshop.stage not in OPEN_STAGES:
        raise WrongStage("The room is open while the workshop is on.")
    place: Participant | None = Participant.objects.filter(workshop=workshop, membership=by.membership_id).first()
    if place is None:
        return _take_place(workshop, by.name, membership_id=by.membership_id)
    if place.removed_at is not None:
        raise NotYours(SENT_OUT)
    if not place.has_device:
        place.has_device = True
        place.save(update_fields=["has_device"])
        changed(workshop, LEADING)
    return Arrival(by.trust_id, workshop.pk, place.key)


def _take_place(workshop: Workshop, name: str, membership_id: int | None = None) -> Arrival:
    there = list(Participant.objects.filter(workshop=workshop).values_list("name", flat=True))
    if len(there) >= MOST_PEOPLE:
        raise BadInput({"": "This room is full."})
    place = Participant.objects.create(workshop=workshop, membership_id=membership_id, name=name_in(name[:50], _folded(there)), key=uuid4())
    changed(workshop, LEADING)
    return Arrival(current_trust_id(), workshop.pk, place.key)


def _folded(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name.casefold() for name in names)

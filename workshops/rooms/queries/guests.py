"""Whoever takes part in a room, as their browser's key says: signed in or not, they need no place in the trust."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from schools.tenancy.prepared import KEY, SUBJECT, Prepared
from schools.tenancy.standing import acting_in
from schools.web.errors import NotFound, NotYours
from workshops.agendas.enums import WorkshopStage
from workshops.agendas.models import Workshop
from workshops.rooms.models import JoinCode, Participant
from workshops.rooms.rules.codes import as_code

# The same for a code that never was, is over, or opens another trust's room.
NO_SUCH_CODE = "This code opens no room now. Ask for the code on the wall."
SENT_OUT = "You were taken out of this room. If that was a mistake, speak to whoever leads the workshop."
OVER = "This workshop is over. Thank you for coming."


@dataclass(frozen=True, slots=True)
class Guest:
    """A participant who holds the key to their place."""

    participant_id: int
    workshop_id: int
    trust_id: int
    name: str
    is_member: bool
    # The room's, as of the moment in which the key was looked at.
    version: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Arrival:
    """A place in a room, and the key to it."""

    trust_id: int
    workshop_id: int
    key: UUID


@dataclass(frozen=True, slots=True)
class OpenRoom:
    """The room that a code opens."""

    trust_id: int
    workshop_id: int
    school: str
    is_over: bool


def guest_by(trust_id: int, workshop_id: int, key: UUID) -> Guest:
    """The participant with this key, in the trust one stands in. One query. Raises NotFound, and NotYours for one who was sent out."""
    found = _BY_KEY.rows(subject=workshop_id, key=key)
    if not found:
        raise NotFound
    pk, name, membership_id, removed_at, version = found[0]
    if removed_at is not None:
        raise NotYours(SENT_OUT)
    return Guest(pk, workshop_id, trust_id, name, membership_id is not None, version)


_BY_KEY = Prepared(
    lambda: Participant.objects.filter(workshop=SUBJECT, key=KEY).values_list(
        "pk", "name", "membership_id", "removed_at", "workshop__version"
    )
)


def room_by(typed: str, now: datetime | None = None) -> OpenRoom | None:
    """The room that a code opens now; None for every other code."""
    code = JoinCode.objects.filter(code=as_code(typed), expires_at__gt=now or timezone.now()).first()
    if code is None:
        return None
    with acting_in(code.trust_id):
        workshop = Workshop.objects.select_related("review__host").filter(pk=code.workshop_id).first()
        if workshop is None or workshop.stage == WorkshopStage.PLANNED:
            return None
        is_over = workshop.stage == WorkshopStage.CLOSED
        return OpenRoom(code.trust_id, code.workshop_id, workshop.review.host.name, is_over)

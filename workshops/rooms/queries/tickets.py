"""Tickets to the live process: signed, so that it can open its door without a database."""

from dataclasses import dataclass

from django.conf import settings
from django.core import signing

from workshops.rooms.rules.live import TICKET_SECONDS, channel_of
from workshops.rooms.rules.sight import Screen

_SALT = "workshops.rooms.live"


@dataclass(frozen=True, slots=True)
class Live:
    """What a page hands to `live.js`: where news come from, where its fragment is asked for, and what it shows already."""

    stream: str
    fragment: str
    version: int


def live_of(*, trust_id: int, workshop_id: int, screen: Screen, fragment: str, version: int, participant_id: int = 0) -> Live:
    """The seam of one screen, whose fragment the main site answers at the address `fragment`."""
    ticket = signing.dumps([trust_id, workshop_id, screen.value, participant_id], salt=_SALT)
    return Live(f"{settings.LIVE_URL}/live/{ticket}/", fragment, version)


def opened_by(ticket: str) -> tuple[str, int] | None:
    """The channel that a ticket opens, and for which participant; None for one that is forged or old."""
    try:
        trust_id, workshop_id, screen, participant_id = signing.loads(ticket, salt=_SALT, max_age=TICKET_SECONDS)
    except signing.BadSignature:
        return None
    return channel_of(trust_id, workshop_id, screen), participant_id

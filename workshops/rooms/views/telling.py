"""Fragments of screens: made once for each version, handed to everybody who asks, and told of after a deed."""

import logging
from collections.abc import Callable, Collection
from threading import Lock
from typing import NamedTuple

from django.db import transaction
from django.http import HttpRequest, HttpResponse

from schools.tenancy.standing import acting_in, current_trust_id
from workshops.rooms.adapters import channels
from workshops.rooms.queries.reading import room_of
from workshops.rooms.queries.room import Room
from workshops.rooms.rules.live import channel_of
from workshops.rooms.rules.sight import Screen
from workshops.rooms.views.fragments import SHARED

log = logging.getLogger(__name__)
Place = tuple[int, int]
# A fragment and the version that it shows.
Shown = tuple[int, str]
# Thirty phones ask for theirs in the same moment; of projectors there is one, for which the deed's answer need not wait.
MADE_AHEAD = frozenset({Screen.PARTICIPANT})


class _Turns:
    """Which rooms are being told by a thread of this process, and of which screens more is to be told when it is done."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting: dict[Place, set[Screen]] = {}
        self._busy: set[Place] = set()

    def is_mine(self, place: Place, screens: Collection[Screen]) -> bool:
        """Whether the asking thread tells; otherwise the one that is at it goes on with these."""
        with self._lock:
            self._waiting.setdefault(place, set()).update(screens)
            if place in self._busy:
                return False
            self._busy.add(place)
            return True

    def next(self, place: Place) -> frozenset[Screen]:
        """The screens to be told next; none when the turn is over."""
        with self._lock:
            found = self._waiting.pop(place, set())
            if not found:
                self._busy.discard(place)
            return frozenset(found)

    def give_up(self, place: Place) -> None:
        """Let another thread try."""
        with self._lock:
            self._busy.discard(place)


_turns = _Turns()


def tell(trust_id: int, workshop_id: int, screens: Collection[Screen]) -> None:
    """Make what all phones share, as it is now, and then say that it is there: so that thirty find it and make nothing.

    Of many deeds at once, as when two hundred come in, one thread tells for all: it makes each fragment once a round, not once a deed.
    """
    place = (trust_id, workshop_id)
    if not _turns.is_mine(place, screens):
        return
    try:
        while todo := _turns.next(place):
            _tell(trust_id, workshop_id, todo)
    except BaseException:
        _turns.give_up(place)
        raise


def _tell(trust_id: int, workshop_id: int, screens: frozenset[Screen]) -> None:
    with acting_in(trust_id), transaction.atomic():
        room = room_of(workshop_id)
        made = [fragment for screen in screens & MADE_AHEAD if (fragment := _made_ahead(room, screen))]
    # Phones first: theirs is there already.
    ordered = sorted(screens, key=lambda screen: screen not in MADE_AHEAD)
    channels.tell([channel_of(trust_id, workshop_id, screen) for screen in ordered], room.version, made)


def _made_ahead(room: Room, screen: Screen) -> channels.Fragment | None:
    """A fragment that cannot be made is no reason to keep silent: whoever asks for it gets the mistake's page, and it is logged once."""
    try:
        return _made(room, screen)
    except Exception:
        log.exception("The %s's fragment of workshop %s cannot be made.", screen, room.pk)
        return None


def _made(room: Room, screen: Screen) -> channels.Fragment:
    barred = [person.pk for person in room.sent_out]
    return channels.Fragment(channel_of(current_trust_id(), room.pk, screen), room.version, SHARED[screen](room), barred)


class Asked(NamedTuple):
    """Which screen of which room is looked at, in the trust one stands in, and the version that the room has."""

    workshop_id: int
    screen: Screen
    version: int

    @property
    def channel(self) -> str:
        return channel_of(current_trust_id(), self.workshop_id, self.screen)

    def begin(self) -> None:
        """Let the live process know the version, if it knows none yet: then the screen's first question needs no answer from here."""
        channels.begin(self.channel, self.version)


def shared_fragment(asked: Asked) -> Shown:
    """What everybody at this screen sees, as of this version or a later one."""
    found = channels.kept(asked.channel, asked.version)
    if found is not None:
        return asked.version, found
    made = _made(room_of(asked.workshop_id), asked.screen)
    channels.keep(made)
    return made.version, made.html


def answer_fragment(request: HttpRequest, asked: Asked, make: Callable[[Asked], Shown] = shared_fragment) -> HttpResponse:
    """The fragment with its version; 204 where `known` says that the screen shows the room's present one already."""
    asked.begin()
    if request.GET.get("known") == str(asked.version):
        return HttpResponse(status=204)
    version, fragment = make(asked)
    response = HttpResponse(fragment)
    response["X-Room-Version"] = str(version)
    response["Cache-Control"] = "no-store"
    return response

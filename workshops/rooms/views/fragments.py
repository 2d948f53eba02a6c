"""What each screen of a room shows to everybody who looks at it: rendered from the room alone, without a request."""

from collections.abc import Callable, Mapping

from django.template.loader import render_to_string

from workshops.rooms.queries.phone import phone_screen
from workshops.rooms.queries.projector import wall_of
from workshops.rooms.queries.room import Room
from workshops.rooms.rules.sight import Screen


def _phone(room: Room) -> str:
    return render_to_string("workshops/rooms/phone_screen.html", {"page": phone_screen(room)})


def _wall(room: Room) -> str:
    return render_to_string("workshops/rooms/projector_screen.html", {"wall": wall_of(room)})


# The console is not here: it holds forms and names, and only those who lead see it, each their own.
SHARED: Mapping[Screen, Callable[[Room], str]] = {Screen.PARTICIPANT: _phone, Screen.PROJECTOR: _wall}

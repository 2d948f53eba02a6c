"""The access table's rows of rooms: whoever has a code comes in, and whoever holds a key takes part. Nobody of the table holds one."""

from collections.abc import Callable
from typing import Any

from tests.walls.access.rows import Row, Rows, everybody
from tests.walls.world import World

KEYS: dict[str, Callable[[World], Any]] = {
    "code": lambda world: "AAAAAA",
    "workshop_id": lambda world: world.workshop.pk,
    "card_id": lambda world: world.card.pk,
    "commitment_id": lambda world: 1,
    "deed": lambda world: "pause",
}


def without_key(method: str) -> Row:
    """They are asked for the code."""
    return everybody(method, 302)


def leading(method: str) -> Row:
    """For whoever leads, who is not in the table: for all others there is nothing there."""
    return (method, 302, *[404] * 7)  # type: ignore[return-value]


ACCESS: Rows = {
    "workshops:join": (everybody("get", 200), everybody("post", 200)),
    "workshops:come_in": (everybody("get", 404), everybody("post", 404)),
    "workshops:room": without_key("get"),
    "workshops:room_screen": without_key("get"),
    "workshops:room_own": without_key("get"),
    "workshops:room_write": without_key("post"),
    "workshops:room_rewrite": without_key("post"),
    "workshops:room_take_back": without_key("post"),
    "workshops:room_finished": without_key("post"),
    "workshops:room_dots": without_key("post"),
    "workshops:room_commit": without_key("post"),
    "workshops:room_rewrite_commitment": (without_key("get"), without_key("post")),
    "workshops:room_take_back_commitment": without_key("post"),
    "workshops:room_check_out": without_key("post"),
    # The host's staff have a place of their own.
    "workshops:come_in_as_member": ("post", 302, 404, 404, 404, 302, 404, 302, 404),
    "workshops:console": leading("get"),
    "workshops:console_fragment": leading("get"),
    "workshops:close_room": (leading("get"), leading("post")),
    # Each button of the console is tried as everybody in the tests of leading.
    "workshops:lead_room": leading("post"),
    "workshops:edit_commitment": (leading("get"), leading("post")),
    "workshops:projector": leading("get"),
    "workshops:projector_fragment": leading("get"),
}

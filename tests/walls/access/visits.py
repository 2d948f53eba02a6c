"""The access table's rows of visits."""

from collections.abc import Callable
from typing import Any

from tests.walls.access.rows import Row, Rows, members
from tests.walls.world import World

KEYS: dict[str, Callable[[World], Any]] = {
    "note_id": lambda world: world.note.pk,
    "photo_id": lambda world: world.photo.pk,
}


def team(method: str, status: int) -> Row:
    """The reviewer gets it; for all others there is nothing there."""
    return (method, 302, 404, 404, 404, 404, status, 404, 404)


ACCESS: Rows = {
    # A script without content, and what stands on the reader's own phone.
    "reviews:visit_worker": members("get", 200),
    "reviews:kept_notes": members("get", 200),
    "reviews:visit": (team("get", 200), team("post", 200)),
    "reviews:notes": team("get", 200),
    "reviews:new_notes": team("get", 200),
    "reviews:send_note": team("post", 400),
    "reviews:edit_note": (team("get", 200), team("post", 200)),
    "reviews:remove_note": (team("get", 200), team("post", 302)),
    "reviews:add_photo": team("post", 400),
    "reviews:note_photo": team("get", 200),
    "reviews:remove_photo": (team("get", 200), team("post", 302)),
}

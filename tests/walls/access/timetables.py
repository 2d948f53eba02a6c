"""The access table's rows of timetables."""

from collections.abc import Callable
from typing import Any

from tests.walls.access.rows import Rows
from tests.walls.world import World

KEYS: dict[str, Callable[[World], Any]] = {
    "cycle_id": lambda world: world.review.cycle_id,
    "review_id": lambda world: world.review.pk,
}

ACCESS: Rows = {}

"""The access table's rows of searching."""

from collections.abc import Callable
from typing import Any

from tests.walls.access.rows import Rows, members
from tests.walls.world import World

KEYS: dict[str, Callable[[World], Any]] = {}

ACCESS: Rows = {
    # Everybody may search; each in what they may open.
    "reviews:search": members("get", 200),
}

"""The access table's rows of frameworks."""

from collections.abc import Callable
from typing import Any

from tests.walls.access.rows import Rows, members
from tests.walls.world import World

KEYS: dict[str, Callable[[World], Any]] = {"framework_id": lambda world: world.review.cycle.framework_id}

ACCESS: Rows = {
    "reviews:frameworks": members("get", 200),
    "reviews:framework": members("get", 200),
    "reviews:adapt_framework": ("post", 302, 404, 302, 302, 403, 403, 403, 403),
}

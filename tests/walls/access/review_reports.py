"""The access table's rows of review reports."""

from collections.abc import Callable
from typing import Any

from tests.walls.access.rows import Rows
from tests.walls.world import World

KEYS: dict[str, Callable[[World], Any]] = {"report_id": lambda world: world.report.pk}

ACCESS: Rows = {
    # A released report of another school, which every leader of the trust may read.
    "reviews:report": ("get", 302, 404, 200, 200, 200, 200, 404, 404),
}

"""The access table's rows of timetables."""

from collections.abc import Callable
from typing import Any

from tests.walls.access.rows import Rows, members
from tests.walls.world import World

KEYS: dict[str, Callable[[World], Any]] = {
    "cycle_id": lambda world: world.review.cycle_id,
    "review_id": lambda world: world.review.pk,
}

ACCESS: Rows = {
    # Everybody reads the timetable, and how far each review is; what stands in it depends on who reads.
    "reviews:timetable": members("get", 200),
    "reviews:timetable_xlsx": members("get", 200),
    "reviews:timetable_ics": members("get", 200),
    "reviews:review": members("get", 200),
}

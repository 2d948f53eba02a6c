"""The access table's rows of reports."""

from collections.abc import Callable
from typing import Any

from tests.walls.access.rows import Rows
from tests.walls.world import World

KEYS: dict[str, Callable[[World], Any]] = {}

ACCESS: Rows = {}

"""The access table's rows of reports."""

from collections.abc import Callable
from typing import Any

from tests.walls.access.rows import Rows
from tests.walls.world import World

KEYS: dict[str, Callable[[World], Any]] = {}

# The PDF of the report of "reviews:report": ready, so there is nothing to ask for again.
ACCESS: Rows = {
    "reports:report_pdf": ("get", 302, 404, 200, 200, 200, 200, 404, 404),
    "reports:report_pdf_box": ("get", 302, 404, 200, 200, 200, 200, 404, 404),
    "reports:retry_report_pdf": ("post", 302, 404, 409, 409, 409, 409, 404, 404),
}

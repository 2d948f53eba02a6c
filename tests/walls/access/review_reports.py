"""The access table's rows of review reports."""

from collections.abc import Callable
from typing import Any

from tests.walls.access.rows import Row, Rows, members
from tests.walls.world import World

KEYS: dict[str, Callable[[World], Any]] = {
    "report_id": lambda world: world.report.pk,
    "key": lambda world: "context",
}


def not_yet(method: str) -> Row:
    """The table's review is being visited, so that nothing of its report is there for anybody. Who finds it later, and may do what, is
    tested in tests/reviews/review_reports/test_seeing.py at every stage."""
    return members(method, 404)


ACCESS: Rows = {
    # Whoever reads none finds an empty list.
    "reviews:reports": members("get", 200),
    # A released report of another school, which every leader of the trust may read.
    "reviews:report": ("get", 302, 404, 200, 200, 200, 200, 404, 404),
    "reviews:report_draft": not_yet("get"),
    "reviews:begin_report": not_yet("post"),
    "reviews:write_section": (not_yet("get"), not_yet("post")),
    "reviews:check_section": not_yet("post"),
    "reviews:answer_check": not_yet("post"),
    "reviews:send_report": (not_yet("get"), not_yet("post")),
    "reviews:report_check": not_yet("get"),
    "reviews:finish_check": (not_yet("get"), not_yet("post")),
    "reviews:release_report": (not_yet("get"), not_yet("post")),
    "reviews:begin_version": (not_yet("get"), not_yet("post")),
    "reviews:newest_report": not_yet("get"),
}

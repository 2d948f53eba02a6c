"""The access table's rows of findings. The world's review stands at the visit: the host sees nothing of them yet."""

from collections.abc import Callable
from typing import Any

from tests.walls.access.rows import Row, Rows
from tests.walls.world import World

KEYS: dict[str, Callable[[World], Any]] = {"finding_id": lambda world: world.finding.pk}


def team(method: str, status: int) -> Row:
    """The reviewer gets it; for all others there is nothing there."""
    return (method, 302, 404, 404, 404, 404, status, 404, 404)


ACCESS: Rows = {
    "reviews:findings": team("get", 200),
    "reviews:findings_news": team("get", 200),
    "reviews:add_finding": team("post", 302),
    # No finding is named: the page says so.
    "reviews:cite_notes": team("post", 302),
    "reviews:write_finding": team("post", 200),
    "reviews:uncite_note": team("post", 302),
    "reviews:move_finding": team("post", 302),
    "reviews:choose_theme": team("post", 302),
    "reviews:order_finding": team("post", 302),
    "reviews:remove_finding": team("post", 302),
    # Nothing was removed.
    "reviews:restore_finding": team("post", 404),
    "reviews:feedback": team("get", 200),
    # The table's reviewer does not lead the review.
    "reviews:open_feedback": (team("get", 403), team("post", 403)),
}

"""The access table's rows of impact reviews. The world's has opened, and the host has told nothing yet."""

from collections.abc import Callable
from typing import Any

from tests.walls.access.rows import Row, Rows, members
from tests.walls.world import World

KEYS: dict[str, Callable[[World], Any]] = {"asked": lambda world: "update"}


def readers() -> Row:
    """Readers of the plan: the lead and the central team, people of the host, its reviewer."""
    return ("get", 302, 404, 200, 200, 200, 200, 200, 404)


def writers(method: str, status: int) -> Row:
    """People of the host; what they write is not there for others yet."""
    return (method, 302, 404, 404, 404, status, 404, status, 404)


def leader(method: str) -> Row:
    """It is the head's to do, and not now."""
    return (method, 302, 404, 403, 403, 409, 403, 403, 404)


def reviewer(method: str, status: int) -> Row:
    """It is the reviewer's to do, and not now."""
    return (method, 302, 404, 403, 403, 403, status, 403, 404)


def lead() -> Row:
    """For the Partnership Lead alone."""
    return ("get", 302, 404, 200, 403, 403, 403, 403, 403)


ACCESS: Rows = {
    "workshops:check_backs": lead(),
    "workshops:check_backs_xlsx": lead(),
    "workshops:impact_review": readers(),
    "workshops:impact_sheet": readers(),
    "workshops:impact_entry": (writers("get", 200), writers("post", 200)),
    "workshops:write_impact": (writers("get", 302), writers("post", 200)),
    # Nobody has confirmed, so nothing is learned yet.
    "workshops:write_reflection": (members("get", 404), members("post", 404)),
    "workshops:tell_impact": (leader("get"), leader("post")),
    "workshops:confirm_impact": (reviewer("get", 409), reviewer("post", 200)),
    "workshops:send_impact_back": (reviewer("get", 409), reviewer("post", 200)),
    "workshops:close_impact_review": (leader("get"), leader("post")),
}

"""The access table's rows of preparations. The world's review stands at the visit, so rooms and times still change."""

from collections.abc import Callable
from typing import Any

from tests.walls.access.rows import Row, Rows
from tests.walls.world import World

KEYS: dict[str, Callable[[World], Any]] = {
    "record": lambda world: "protocols",
    "activity_id": lambda world: world.activity.pk,
    "visitor_id": lambda world: world.people["reviewer"].membership_id,
}


def readers(method: str, status: int) -> Row:
    """Both sides, the host's staff and those who plan."""
    return (method, 302, 404, status, status, status, status, status, 404)


def preparers(method: str, status: int) -> Row:
    """Both sides and those who plan; the host's staff read and do not write."""
    return (method, 302, 404, status, status, status, status, 403, 404)


ACCESS: Rows = {
    # Those who plan.
    "reviews:day_template": (("get", 302, 404, 200, 200, 403, 403, 403, 403), ("post", 302, 404, 200, 200, 403, 403, 403, 403)),
    "reviews:restore_day_template": (("get", 302, 404, 200, 200, 403, 403, 403, 403), ("post", 302, 404, 302, 302, 403, 403, 403, 403)),
    "reviews:preparation": readers("get", 200),
    "reviews:preparation_facts": (preparers("get", 200), preparers("post", 302)),
    "reviews:write_preparation": (readers("get", 302), preparers("post", 200)),
    # The host's side; the table's reviewer does not lead the team. Both sides agree before the visit.
    "reviews:agree_preparation": ("post", 302, 404, 403, 403, 409, 403, 403, 404),
    # The visitor's own employer: those who plan here, as the head is the host's. That somebody visits, everybody may know.
    "reviews:confirm_letter": (
        ("get", 302, 404, 200, 200, 403, 403, 403, 403),
        ("post", 302, 404, 200, 200, 403, 403, 403, 403),
    ),
    # Nothing was confirmed.
    "reviews:withdraw_letter": ("post", 302, 404, 404, 404, 404, 404, 404, 404),
    "reviews:begin_visit": (preparers("get", 403), preparers("post", 403)),
    "reviews:programme": readers("get", 200),
    "reviews:programme_sheet": readers("get", 200),
    "reviews:programme_ics": readers("get", 200),
    # There is a programme already.
    "reviews:begin_programme": preparers("post", 409),
    "reviews:follow_visit": preparers("post", 302),
    # The world's visit has no days yet, on which something could be added.
    "reviews:add_activity": (preparers("get", 409), preparers("post", 409)),
    "reviews:change_activity": (preparers("get", 200), preparers("post", 200)),
    "reviews:move_activity": preparers("post", 302),
    "reviews:remove_activity": preparers("post", 302),
    "reviews:restore_activity": preparers("post", 302),
}

"""The access table's rows of action plans. The world's plan is under way; its review stands at the visit, past every deed."""

from collections.abc import Callable
from typing import Any

from tests.walls.access.rows import Row, Rows, members
from tests.walls.world import World

KEYS: dict[str, Callable[[World], Any]] = {
    "plan_id": lambda world: world.plan.pk,
    "action_id": lambda world: world.action.pk,
    "milestone_id": lambda world: world.milestone.pk,
    "support_id": lambda world: world.support.pk,
}


def readers(method: str = "get") -> Row:
    """The lead and the central team, people of the host, its reviewer; nothing is there for trustees."""
    return (method, 302, 404, 200, 200, 200, 200, 200, 404)


def host(method: str, status: int) -> Row:
    """People of the host do it; other readers may not."""
    return (method, 302, 404, 403, 403, status, 403, status, 404)


def team(status: int) -> Row:
    """The reviewer does it; other readers may not."""
    return ("post", 302, 404, 403, 403, 403, status, 403, 404)


def head(method: str, status: int) -> Row:
    """The head alone."""
    return (method, 302, 404, 403, 403, status, 403, 403, 404)


ACCESS: Rows = {
    # Whoever reads none finds an empty list.
    "workshops:plans": members("get", 200),
    "workshops:plan": readers(),
    "workshops:plan_sheet": readers(),
    "workshops:plan_word": readers(),
    "workshops:plan_excel": readers(),
    # There is one; asked again for it the head is led there.
    "workshops:begin_plan": (("get", 302, 404, 404, 404, 409, 404, 404, 404), ("post", 302, 404, 404, 404, 302, 404, 404, 404)),
    # It is agreed already.
    "workshops:agree_plan": (head("get", 409), head("post", 409)),
    "workshops:check_in": team(302),
    "workshops:import_updates": (host("get", 200), host("post", 200)),
    "workshops:confirm_import": host("post", 302),
    "workshops:proposals": host("get", 200),
    # None waits.
    "workshops:add_promised": (host("get", 409), host("post", 409)),
    "workshops:take_proposal": host("post", 302),
    "workshops:leave_proposal": host("post", 302),
    "workshops:action": readers(),
    "workshops:add_action": (host("get", 200), host("post", 200)),
    "workshops:edit_action": (host("get", 200), host("post", 200)),
    # In an agreed plan an action is stopped, not removed.
    "workshops:remove_action": (host("get", 409), host("post", 409)),
    # Nothing was removed.
    "workshops:restore_action": host("post", 302),
    "workshops:order_action": host("post", 302),
    "workshops:move_action": host("post", 302),
    "workshops:tell_update": host("post", 200),
    # The staff member is its owner.
    "workshops:confirm_owner": ("post", 302, 404, 403, 403, 403, 403, 302, 404),
    "workshops:decline_owner": host("post", 200),
    "workshops:check_in_on_action": team(302),
    "workshops:add_milestone": host("post", 200),
    "workshops:mark_milestone": host("post", 302),
    "workshops:remove_milestone": host("post", 302),
    "workshops:ask_for_support": host("post", 200),
    "workshops:record_use": host("post", 302),
    "workshops:withdraw_support": host("post", 302),
    # Asked of all schools, of which the reviewer leads one.
    "workshops:support": (readers(), readers("post")),
}

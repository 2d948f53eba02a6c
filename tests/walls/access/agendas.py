"""The access table's rows of workshops before and after they are held. The world's workshop is on, and led by nobody of the table."""

from collections.abc import Callable
from typing import Any

from tests.walls.access.rows import Row, Rows
from tests.walls.world import World

KEYS: dict[str, Callable[[World], Any]] = {
    # A template's steps have ids of their own.
    "step_id": lambda world: world.step.pk,
    "template_id": lambda world: world.template.pk,
    "template_step_id": lambda world: world.template_step.pk,
}


def arrangers(method: str, status: int) -> Row:
    """The host's leaders and those who plan; staff see the workshop and arrange nothing."""
    return (method, 302, 404, status, status, status, 404, 403, 404)


def leaders(method: str) -> Row:
    """Who leads it, and nobody else."""
    return (method, 302, 404, 403, 403, 403, 404, 403, 404)


def readers(method: str) -> Row:
    """The host, and those who lead the programme: not before it is closed. The central team reads no record."""
    return (method, 302, 404, 409, 404, 409, 404, 409, 404)


def keepers(method: str, status: int) -> Row:
    """Those who plan, and champions."""
    return (method, 302, 404, status, status, 403, 403, 403, 403)


ACCESS: Rows = {
    # The report of the world's review is not out yet.
    "workshops:plan_workshop": (arrangers("get", 409), arrangers("post", 409)),
    "workshops:workshop": ("get", 302, 404, 200, 200, 200, 404, 200, 404),
    "workshops:workshop_ics": ("get", 302, 404, 200, 200, 200, 404, 200, 404),
    "workshops:arrange": (arrangers("get", 409), arrangers("post", 409)),
    "workshops:paper_pack": arrangers("get", 200),
    "workshops:taking_part": (leaders("get"), leaders("post")),
    "workshops:agenda": leaders("get"),
    "workshops:add_step": (leaders("get"), leaders("post")),
    "workshops:begin_from": leaders("post"),
    "workshops:keep_template": leaders("post"),
    "workshops:change_step": (leaders("get"), leaders("post")),
    "workshops:move_step": leaders("post"),
    "workshops:remove_step": (leaders("get"), leaders("post")),
    "workshops:templates": (keepers("get", 200), keepers("post", 200)),
    "workshops:template": keepers("get", 200),
    "workshops:rename_template": (keepers("get", 200), keepers("post", 200)),
    "workshops:remove_template": (keepers("get", 200), keepers("post", 302)),
    "workshops:add_template_step": (keepers("get", 200), keepers("post", 200)),
    "workshops:change_template_step": (keepers("get", 200), keepers("post", 200)),
    "workshops:move_template_step": keepers("post", 302),
    "workshops:remove_template_step": (keepers("get", 200), keepers("post", 302)),
    "workshops:invitations": (arrangers("get", 200), arrangers("post", 200)),
    "workshops:poster": arrangers("get", 200),
    "workshops:make_rehearsal": leaders("post"),
    "workshops:throw_rehearsal_away": (leaders("get"), leaders("post")),
    "workshops:record": readers("get"),
    "workshops:record_word": readers("get"),
    "workshops:reopen": (leaders("get"), leaders("post")),
    # The champion's alone.
    "workshops:learned": (("get", 302, 404, 404, 404, 404, 404, 404, 404), ("post", 302, 404, 404, 404, 404, 404, 404, 404)),
    "reports:record_pdf": readers("get"),
    "reports:record_pdf_box": readers("get"),
    "reports:retry_record_pdf": readers("post"),
}

"""The access table's rows of assignments."""

from collections.abc import Callable
from typing import Any

from reviews.models import Assignment
from schools.tenancy.standing import acting_in
from tests.walls.access.rows import Row, Rows
from tests.walls.world import World


def _assignment(world: World) -> int:
    """The table's reviewer's."""
    with acting_in(world.trust.pk):
        found: int = Assignment.objects.get(membership=world.people["reviewer"].membership_id).pk
        return found


KEYS: dict[str, Callable[[World], Any]] = {
    "cycle_id": lambda world: world.review.cycle_id,
    "review_id": lambda world: world.review.pk,
    "assignment_id": _assignment,
}


def _own(method: str) -> Row:
    """The table's assignment is the reviewer's, accepted, so everybody may know of it and nobody else answers it."""
    return (method, 302, 404, 403, 403, 403, 200, 403, 403)


ACCESS: Rows = {
    "reviews:teams": ("get", 302, 404, 200, 200, 403, 403, 403, 403),
    # Who accepted is everybody's to know.
    "reviews:review_team": ("get", 302, 404, 200, 200, 200, 200, 200, 200),
    # The table's visit has no days that could move.
    "reviews:replan_visit": (("get", 302, 404, 409, 409, 403, 403, 403, 403), ("post", 302, 404, 409, 409, 403, 403, 403, 403)),
    "reviews:ask_to_join": ("post", 302, 404, 200, 200, 403, 403, 403, 403),
    "reviews:answer_assignment": (_own("get"), _own("post")),
    "reviews:declare": _own("post"),
    "reviews:replace_assignment": (("get", 302, 404, 200, 200, 403, 403, 403, 403), ("post", 302, 404, 200, 200, 403, 403, 403, 403)),
    # There is no conflict to decide about.
    "reviews:let_stay": (("get", 302, 404, 409, 403, 403, 403, 403, 403), ("post", 302, 404, 409, 403, 403, 403, 403, 403)),
}

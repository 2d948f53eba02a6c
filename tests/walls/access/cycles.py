"""The access table's rows of cycles."""

from collections.abc import Callable
from typing import Any

from tests.walls.access.rows import Rows, members
from tests.walls.world import World

KEYS: dict[str, Callable[[World], Any]] = {
    "cycle_id": lambda world: world.review.cycle_id,
    "review_id": lambda world: world.review.pk,
    "step": lambda world: "basics",
}

ACCESS: Rows = {
    "reviews:cycles": members("get", 200),
    "reviews:plan_cycle": (("get", 302, 404, 200, 200, 403, 403, 403, 403), ("post", 302, 404, 200, 200, 403, 403, 403, 403)),
    "reviews:breaks": (("get", 302, 404, 200, 200, 403, 403, 403, 403), ("post", 302, 404, 200, 200, 403, 403, 403, 403)),
    # The table's cycle runs, so it is not planned any more.
    "reviews:plan_step": (("get", 302, 404, 409, 409, 403, 403, 403, 403), ("post", 302, 404, 409, 409, 403, 403, 403, 403)),
    "reviews:start_cycle": (("get", 302, 404, 409, 409, 403, 403, 403, 403), ("post", 302, 404, 409, 409, 403, 403, 403, 403)),
    "reviews:change_dates": (("get", 302, 404, 200, 200, 403, 403, 403, 403), ("post", 302, 404, 200, 200, 403, 403, 403, 403)),
    "reviews:agreement": (("get", 302, 404, 200, 200, 403, 403, 403, 403), ("post", 302, 404, 200, 200, 403, 403, 403, 403)),
    "reviews:add_school": (("get", 302, 404, 200, 200, 403, 403, 403, 403), ("post", 302, 404, 200, 200, 403, 403, 403, 403)),
    "reviews:close_cycle": (("get", 302, 404, 200, 200, 403, 403, 403, 403), ("post", 302, 404, 302, 302, 403, 403, 403, 403)),
    "reviews:copy_cycle": (("get", 302, 404, 200, 200, 403, 403, 403, 403), ("post", 302, 404, 200, 200, 403, 403, 403, 403)),
    # Everybody may read what was agreed; the host's head signs.
    "reviews:sign_agreement": (members("get", 200), ("post", 302, 404, 403, 403, 200, 403, 403, 403)),
    # An empty form takes the date out.
    "reviews:set_visit": (("get", 302, 404, 200, 200, 403, 403, 403, 403), ("post", 302, 404, 302, 302, 403, 403, 403, 403)),
    "reviews:pause_review": (("get", 302, 404, 200, 200, 403, 403, 403, 403), ("post", 302, 404, 200, 200, 403, 403, 403, 403)),
    # The table's review is not paused.
    "reviews:resume_review": (("get", 302, 404, 409, 409, 403, 403, 403, 403), ("post", 302, 404, 409, 409, 403, 403, 403, 403)),
    "reviews:cancel_review": (("get", 302, 404, 200, 403, 403, 403, 403, 403), ("post", 302, 404, 200, 403, 403, 403, 403, 403)),
}

"""The access table's rows of frameworks."""

from collections.abc import Callable
from typing import Any

from reviews.models import Framework, Theme
from schools.tenancy.standing import acting_in
from tests.factories import reviews
from tests.walls.access.rows import Rows, members
from tests.walls.world import World


def _draft(world: World) -> Framework:
    """A version that is being written, made when an address first asks for one."""
    with acting_in(world.trust.pk):
        found: Framework | None = Framework.objects.filter(is_draft=True).first()
    return found or reviews.framework(world.trust, is_draft=True, themes=["Our Impact"])


def _theme(world: World) -> int:
    draft = _draft(world)
    with acting_in(world.trust.pk):
        return int(Theme.objects.filter(framework=draft).values_list("pk", flat=True)[0])


def _second(world: World) -> int:
    return reviews.framework(world.trust, copied_from=world.review.cycle.framework).pk


KEYS: dict[str, Callable[[World], Any]] = {
    "framework_id": lambda world: world.review.cycle.framework_id,
    "version_id": _second,
    "edited_id": lambda world: _draft(world).pk,
    "draft_theme_id": _theme,
}

_KEEPERS = (403, 403, 403, 403)
_HIDDEN = (404, 404, 404, 404)

ACCESS: Rows = {
    "reviews:frameworks": members("get", 200),
    "reviews:framework": members("get", 200),
    "reviews:framework_changes": members("get", 200),
    "reviews:adapt_framework": ("post", 302, 404, 302, 302, *_KEEPERS),
    "reviews:new_framework": (("get", 302, 404, 200, 200, *_KEEPERS), ("post", 302, 404, 200, 200, *_KEEPERS)),
    "reviews:copy_framework": ("post", 302, 404, 302, 302, *_KEEPERS),
    # The world's own framework is used by a cycle.
    "reviews:reopen_framework": ("post", 302, 404, 409, 409, *_KEEPERS),
    "reviews:put_away_framework": ("post", 302, 404, 302, 302, *_KEEPERS),
    "reviews:take_out_framework": ("post", 302, 404, 302, 302, *_KEEPERS),
    "reviews:finish_framework": ("post", 302, 404, 302, 302, *_HIDDEN),
    "reviews:edit_framework": ("get", 302, 404, 200, 200, *_HIDDEN),
    "reviews:edit_basics": (("get", 302, 404, 200, 200, *_HIDDEN), ("post", 302, 404, 200, 200, *_HIDDEN)),
    "reviews:edit_scale": (("get", 302, 404, 200, 200, *_HIDDEN), ("post", 302, 404, 200, 200, *_HIDDEN)),
    "reviews:add_theme": (("get", 302, 404, 200, 200, *_HIDDEN), ("post", 302, 404, 200, 200, *_HIDDEN)),
    "reviews:edit_theme": (("get", 302, 404, 200, 200, *_HIDDEN), ("post", 302, 404, 200, 200, *_HIDDEN)),
    "reviews:move_theme": ("post", 302, 404, 302, 302, *_HIDDEN),
    "reviews:remove_theme": (("get", 302, 404, 200, 200, *_HIDDEN), ("post", 302, 404, 302, 302, *_HIDDEN)),
}

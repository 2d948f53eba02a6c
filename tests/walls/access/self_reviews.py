"""The access table's rows of self-reviews."""

from collections.abc import Callable
from typing import Any

from tests.walls.access.rows import Rows
from tests.walls.world import World

KEYS: dict[str, Callable[[World], Any]] = {
    "theme_id": lambda world: world.theme.pk,
    "question": lambda world: "sees",
    "question_id": lambda world: world.question.pk,
    "attachment_id": lambda world: world.attachment.pk,
}

# The table's review is being visited: the host reads what it wrote, and nobody writes any more. Those who read the pack see its questions,
# which are the host's and, before the visit, the Lead Reviewer's to sharpen; the table's reviewer leads no review.
ACCESS: Rows = {
    "reviews:self_review": ("get", 302, 404, 404, 404, 200, 404, 404, 404),
    "reviews:self_review_theme": ("get", 302, 404, 404, 404, 200, 404, 404, 404),
    "reviews:write_focus": (("get", 302, 404, 404, 404, 302, 404, 404, 404), ("post", 302, 404, 404, 404, 409, 404, 404, 404)),
    "reviews:write_passage": (("get", 302, 404, 404, 404, 302, 404, 404, 404), ("post", 302, 404, 404, 404, 409, 404, 404, 404)),
    "reviews:place_on_scale": ("post", 302, 404, 404, 404, 409, 404, 404, 404),
    "reviews:enquiry_questions": ("get", 302, 404, 403, 404, 200, 403, 404, 404),
    "reviews:add_question": ("post", 302, 404, 403, 404, 409, 403, 404, 404),
    "reviews:write_question": (("get", 302, 404, 403, 404, 302, 403, 404, 404), ("post", 302, 404, 403, 404, 409, 403, 404, 404)),
    "reviews:move_question": ("post", 302, 404, 403, 404, 409, 403, 404, 404),
    "reviews:remove_question": (("get", 302, 404, 403, 404, 409, 403, 404, 404), ("post", 302, 404, 403, 404, 409, 403, 404, 404)),
    "reviews:attachments": (("get", 302, 404, 404, 404, 200, 404, 404, 404), ("post", 302, 404, 404, 404, 409, 404, 404, 404)),
    "reviews:attachment": ("get", 302, 404, 200, 404, 200, 200, 404, 404),
    "reviews:remove_attachment": ("post", 302, 404, 404, 404, 409, 404, 404, 404),
    "reviews:return_attachment": ("post", 302, 404, 404, 404, 409, 404, 404, 404),
    "reviews:preview_pack": ("get", 302, 404, 404, 404, 200, 404, 404, 404),
    "reviews:release_pack": (("get", 302, 404, 404, 404, 409, 404, 404, 404), ("post", 302, 404, 404, 404, 409, 404, 404, 404)),
    "reviews:pack": ("get", 302, 404, 200, 404, 200, 200, 404, 404),
}

"""Moving a review from stage to stage. Each deed that does so has its home in its own noun and calls this inside its transaction."""

from typing import Any

from reviews.cycles.enums import ReviewStage
from reviews.cycles.models import Review
from reviews.cycles.rules.lives import NEXT_REVIEW_STAGES
from schools.web.answers import YES, Answer, no, require
from schools.web.errors import NotFound, WrongStage


def locked_review(review_id: int) -> Review:
    """The row with its cycle and host, locked against other deeds. Whether the member may see it has been asked. Raises NotFound."""
    rows = Review.objects.select_related("cycle__framework", "host").select_for_update(of=("self",), no_key=True)
    row: Review | None = rows.filter(pk=review_id).first()
    if row is None:
        raise NotFound
    return row


def may_move(row: Review, to: ReviewStage) -> Answer:
    """Whether the moment allows it: the table of stages, and no pause."""
    if row.paused_at is not None:
        return no(f"This review is paused: {row.paused_because}")
    if to not in NEXT_REVIEW_STAGES[row.stage]:
        return no(f"This review stands at “{ReviewStage(row.stage).label}”; from there it does not go on to “{to.label}”.")
    return YES


def move_review(row: Review, to: ReviewStage, **more: Any) -> None:
    """Put a locked review into its next stage, with other columns that change along. Raises WrongStage."""
    require(may_move(row, to), WrongStage)
    row.stage = to
    row.version += 1
    for name, value in more.items():
        setattr(row, name, value)
    row.save(update_fields=["stage", "version", *more])


def require_at(row: Review, *stages: ReviewStage) -> None:
    """Refuse unless the review stands at one of these stages and is not paused. Raises WrongStage."""
    if row.paused_at is not None:
        raise WrongStage(f"This review is paused: {row.paused_because}")
    if row.stage not in stages:
        raise WrongStage(f"This review stands at “{ReviewStage(row.stage).label}”. This is not done then.")

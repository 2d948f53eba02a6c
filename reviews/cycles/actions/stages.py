"""Moving a review, or a cycle, from stage to stage. Deeds that do so stand in their own nouns and call this in their transaction."""

from collections.abc import Sequence
from typing import Any

from reviews.cycles.enums import CycleStage, ReviewStage
from reviews.cycles.models import Cycle, Review
from reviews.cycles.permissions import may_see_cycle
from reviews.cycles.rules.lives import NEXT_CYCLE_STAGES, NEXT_REVIEW_STAGES
from schools.tenancy.member import Member
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


def move_reviews(rows: Sequence[Review], to: ReviewStage) -> None:
    """Put many locked reviews into their next stage at once. Raises WrongStage."""
    for row in rows:
        require(may_move(row, to), WrongStage)
        row.stage = to
        row.version += 1
    Review.objects.bulk_update(rows, ["stage", "version"])


def locked_cycle(by: Member, cycle_id: int) -> Cycle:
    """The row with its framework, locked against other deeds. Raises NotFound, also for a plan that is not this member's to see."""
    rows = Cycle.objects.select_related("framework").select_for_update(of=("self",), no_key=True)
    row: Cycle | None = rows.filter(pk=cycle_id).first()
    if row is None or not may_see_cycle(by, row):
        raise NotFound
    return row


def move_cycle(row: Cycle, to: CycleStage, **more: Any) -> None:
    """Put a locked cycle into its next stage, with other columns that change along. Raises WrongStage."""
    require(may_move_cycle(row, to), WrongStage)
    row.stage = to
    row.version += 1
    for name, value in more.items():
        setattr(row, name, value)
    row.save(update_fields=["stage", "version", *more])


def may_move_cycle(row: Cycle, to: CycleStage) -> Answer:
    """Whether the moment allows it, by the table of stages."""
    if to in NEXT_CYCLE_STAGES[row.stage]:
        return YES
    return no(f"This cycle stands at “{CycleStage(row.stage).label}”; from there it does not go on to “{to.label}”.")


def require_cycle_at(row: Cycle, *stages: CycleStage) -> None:
    """Refuse unless the cycle stands at one of these stages. Raises WrongStage."""
    if row.stage not in stages:
        raise WrongStage(f"This cycle stands at “{CycleStage(row.stage).label}”. This is not done then.")

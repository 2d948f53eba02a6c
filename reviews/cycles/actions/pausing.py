"""Stopping one school's review for a time, going on with it, and giving it up."""

from django.db import transaction
from django.utils import timezone

from reviews.cycles.actions.stages import locked_review, move_review
from reviews.cycles.enums import CycleStage, ReviewStage
from reviews.cycles.models import Review
from reviews.cycles.permissions import may_lead, may_plan
from reviews.cycles.queries.reviews import review_in
from reviews.cycles.rules.lives import NEXT_REVIEW_STAGES, is_open
from schools.outbox.actions import post
from schools.tenancy.member import Member
from schools.web.answers import YES, Answer, no, require
from schools.web.errors import WrongStage


@transaction.atomic
def pause_review(*, by: Member, review_id: int, because: str) -> Review:
    """Nothing of it moves or is written until somebody resumes it; everything can be read. Its host's head is told."""
    row = _review(by, review_id)
    require(may_plan(by))
    require(may_be_paused(row), WrongStage)
    row.paused_at, row.paused_because = timezone.now(), because
    _save_pause(row)
    post(kind="reviews.review_paused", subject_id=row.pk)
    return row


@transaction.atomic
def resume_review(*, by: Member, review_id: int) -> Review:
    """It goes on from where it was."""
    row = _review(by, review_id)
    require(may_plan(by))
    if row.paused_at is None:
        raise WrongStage("This review is not paused.")
    row.paused_at, row.paused_because = None, ""
    _save_pause(row)
    post(kind="reviews.review_resumed", subject_id=row.pk)
    return row


@transaction.atomic
def cancel_review(*, by: Member, review_id: int, because: str) -> Review:
    """Give it up for this cycle, for good. What was written stays and can be read as before. A pause ends with it."""
    row = _review(by, review_id)
    require(may_lead(by))
    require(may_be_cancelled(row), WrongStage)
    row.paused_at, row.paused_because = None, ""
    move_review(row, ReviewStage.CANCELLED, cancelled_because=because, paused_at=None, paused_because="")
    post(kind="reviews.review_cancelled", subject_id=row.pk)
    return row


def may_be_cancelled(row: Review) -> Answer:
    """Whether the moment allows it, a pause aside. The review comes with its cycle."""
    if row.cycle.stage == CycleStage.PLANNING:
        return no("The cycle is still being planned. Untick the school there instead.")
    if ReviewStage.CANCELLED not in NEXT_REVIEW_STAGES[row.stage]:
        return no(f"This review stands at “{ReviewStage(row.stage).label}”; from there it is not cancelled any more.")
    return YES


def may_be_paused(row: Review) -> Answer:
    """Whether the moment allows it. The review comes with its cycle."""
    if row.paused_at is not None:
        return no("This review is paused already.")
    if not is_open(row.stage) or row.cycle.stage not in (CycleStage.RUNNING, CycleStage.CLOSING):
        return no("Only a review that goes on can be paused.")
    return YES


def _review(by: Member, review_id: int) -> Review:
    review_in(by, review_id)
    return locked_review(review_id)


def _save_pause(row: Review) -> None:
    row.version += 1
    row.save(update_fields=["paused_at", "paused_because", "version"])

"""What somebody who was asked says: yes, no, not any more; and whether anything stands against it."""

from django.db import transaction
from django.utils import timezone

from reviews.assignments.actions.locking import locked_assignment, require_now
from reviews.assignments.enums import AssignmentStage
from reviews.assignments.models import Assignment
from reviews.assignments.permissions import may_answer
from schools.outbox.actions import post
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import BadInput, WrongStage


@transaction.atomic
def accept_assignment(*, by: Member, assignment_id: int, has_conflict: bool | None = None, conflict: str = "") -> Assignment:
    """Say yes, and, where `has_conflict` is given, declare in the same sitting. Raises BadInput."""
    row = _own(by, assignment_id)
    if row.stage == AssignmentStage.INVITED:
        row.stage, row.answered_at = AssignmentStage.ACCEPTED, timezone.now()
        row.save(update_fields=["stage", "answered_at"])
        post(kind="reviews.assignment_answered", subject_id=row.pk)
    if has_conflict is not None:
        _declare(row, has_conflict, conflict)
    return row


@transaction.atomic
def decline_assignment(*, by: Member, assignment_id: int, because: str) -> Assignment:
    """Say no, or withdraw a yes. What the person saw by it is closed at once."""
    row = _own(by, assignment_id, AssignmentStage.DECLINED)
    if row.stage == AssignmentStage.DECLINED:
        return row
    row.stage, row.answered_at, row.because = AssignmentStage.DECLINED, timezone.now(), because
    row.save(update_fields=["stage", "answered_at", "because"])
    post(kind="reviews.assignment_answered", subject_id=row.pk)
    return row


@transaction.atomic
def declare_interests(*, by: Member, assignment_id: int, has_conflict: bool, conflict: str = "") -> Assignment:
    """Declare a conflict of interest, or that there is none. A declared conflict is the lead's to decide and is not taken back here.

    Raises BadInput.
    """
    row = _own(by, assignment_id)
    if row.stage != AssignmentStage.ACCEPTED:
        raise WrongStage("Answer first whether you can take part.")
    _declare(row, has_conflict, conflict)
    return row


def _own(by: Member, assignment_id: int, besides: AssignmentStage | None = None) -> Assignment:
    """The member's own assignment, locked, while it can be answered; or at the stage `besides`, for a deed that is done already."""
    row, review = locked_assignment(by, assignment_id)
    require(may_answer(by, row))
    if row.stage == besides:
        return row
    if row.stage == AssignmentStage.DECLINED:
        raise WrongStage("You have declined this already. If you can take part after all, tell those who asked you.")
    if row.stage == AssignmentStage.REPLACED:
        raise WrongStage("You are not on this team any more, so there is nothing left to answer.")
    require_now(review, row.part)
    return row


def _declare(row: Assignment, has_conflict: bool, conflict: str) -> None:
    """A new text of a conflict asks the lead again, whatever was decided about the old one."""
    if has_conflict and not conflict:
        raise BadInput({"conflict": "Say what the conflict is, in a few words. Only those who lead peer review read it."})
    if row.has_conflict and not has_conflict:
        raise BadInput({"declares": "You have declared a conflict. Those who lead peer review decide; tell them what has changed."})
    is_news = has_conflict and conflict != row.conflict
    if is_news:
        row.stays_because, row.stays_by = "", None
    row.has_conflict, row.conflict, row.declared_at = has_conflict, conflict if has_conflict else "", timezone.now()
    row.save(update_fields=["has_conflict", "conflict", "declared_at", "stays_because", "stays_by"])
    if is_news:
        post(kind="reviews.conflict_declared", subject_id=row.pk)

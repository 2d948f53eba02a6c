"""The release of the pack: the moment at which the review team may read what the school wrote of itself."""

from django.db import transaction
from django.utils import timezone

from reviews.assignments.queries.seeing import review_for
from reviews.assignments.rules.sight import Thing
from reviews.cycles.actions.stages import locked_review, may_move, move_review
from reviews.cycles.enums import ReviewStage
from reviews.cycles.models import Review
from reviews.self_reviews.enums import Question
from reviews.self_reviews.models import EnquiryQuestion, SelfReviewPassage
from reviews.self_reviews.permissions import may_write
from reviews.self_reviews.queries.teams import team_state
from reviews.self_reviews.rules.releases import missing_for_release
from reviews.writing.rules.wording import is_blank
from schools.outbox.actions import post
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import WrongStage


@transaction.atomic
def release_pack(*, by: Member, review_id: int) -> Review:
    """Let the review team read it. From now on passages and attachments stay as they are; questions may still be sharpened.

    Raises NotFound, NotYours, and WrongStage with everything that is missing.
    """
    door = review_for(by, review_id, Thing.SELF_REVIEW)
    row = locked_review(review_id)
    require(may_write(door))
    require(may_move(row, ReviewStage.SHARED), WrongStage)
    missing = [*_missing(row), *team_state(review_id).missing]
    if missing:
        raise WrongStage(" ".join(missing))
    _drop_blank_questions(row)
    move_review(row, ReviewStage.SHARED, pack_released_at=timezone.now())
    post(kind="reviews.pack_released", subject_id=row.pk)
    return row


def _missing(row: Review) -> tuple[str, ...]:
    focus = SelfReviewPassage.objects.filter(review=row, question=Question.FOCUS).values_list("text", flat=True).first()
    questions = EnquiryQuestion.objects.filter(review=row).values_list("text", flat=True)
    return missing_for_release(focus or "", list(questions))


def _drop_blank_questions(row: Review) -> None:
    """Those that somebody emptied: their words are in the history, and nobody comes to ask nothing."""
    questions = list(EnquiryQuestion.objects.filter(review=row).order_by("position").select_for_update())
    kept = [question for question in questions if not is_blank(question.text)]
    for question in questions:
        if question not in kept:
            question.delete()
    for position, question in enumerate(kept, start=1):
        if question.position != position:
            question.position = position
            question.save(update_fields=["position"])

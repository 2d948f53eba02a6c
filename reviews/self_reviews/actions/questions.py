"""Enquiry questions: put, written, put in order, taken out. One to four a review."""

from django.db import transaction
from django.db.models import ProtectedError
from django.utils import timezone

from reviews.assignments.queries.seeing import review_for
from reviews.cycles.actions.stages import locked_review, require_at
from reviews.cycles.enums import ReviewStage
from reviews.cycles.models import Review
from reviews.self_reviews.enums import MOST_QUESTIONS
from reviews.self_reviews.models import EnquiryQuestion
from reviews.self_reviews.permissions import may_sharpen
from reviews.self_reviews.queries.questions import require_questions_seen, with_hints
from reviews.self_reviews.rules.questions import LONGEST
from reviews.writing.actions import Kept, keep_text
from reviews.writing.rules.wording import as_kept
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import BadInput, NotFound, WrongStage


@transaction.atomic
def add_question(*, by: Member, review_id: int, text: str) -> EnquiryQuestion:
    """Put one more question, as the last. Raises NotFound, NotYours, WrongStage, BadInput."""
    row = _locked_for_sharpening(by, review_id)
    text = as_kept(text).strip()
    _refuse_unfit(text)
    questions = list(EnquiryQuestion.objects.filter(review=row).order_by("position"))
    if any(question.text.casefold() == text.casefold() for question in questions):
        raise BadInput({"text": "This question is among yours already."})
    if len(questions) >= MOST_QUESTIONS:
        raise BadInput({"text": f"A review asks up to {MOST_QUESTIONS} questions. Take one out first, or sharpen one of these."})
    now, last = timezone.now(), max((question.position for question in questions), default=0)
    if last >= MOST_QUESTIONS:
        _close_up(questions)
        last = len(questions)
    made: EnquiryQuestion = EnquiryQuestion.objects.create(
        review=row, text=text, position=last + 1, version=1, saved_by_id=by.membership_id, saved_at=now
    )
    return made


@transaction.atomic
def write_question(*, by: Member, review_id: int, question_id: int, text: str, based_on: int) -> Kept:
    """Sharpen a question. What would make it stronger comes back among the doubts: that it is long, too, which two texts in one field are.

    Raises NotFound, NotYours, WrongStage, BadInput.
    """
    row = _locked_for_sharpening(by, review_id)
    rows = EnquiryQuestion.objects.select_related("saved_by__person").select_for_update(of=("self",))
    question: EnquiryQuestion | None = rows.filter(review=row, pk=question_id).first()
    if question is None:
        raise NotFound
    return with_hints(keep_text(by=by, row=question, text=text, based_on=based_on))


@transaction.atomic
def move_question(*, by: Member, review_id: int, question_id: int, up: bool) -> None:
    """Change places with the question before or after it; the first stays first. Raises NotFound, NotYours, WrongStage."""
    questions = _locked_questions(_locked_for_sharpening(by, review_id), question_id)
    index = next(index for index, question in enumerate(questions) if question.pk == question_id)
    other = index - 1 if up else index + 1
    if 0 <= other < len(questions):
        questions[index], questions[other] = questions[other], questions[index]
        _close_up(questions)


@transaction.atomic
def remove_question(*, by: Member, review_id: int, question_id: int) -> str:
    """Take a question out; its versions stay in the history. Once released, a review keeps at least one. Returns its text."""
    row = _locked_for_sharpening(by, review_id)
    questions = _locked_questions(row, question_id)
    if row.stage == ReviewStage.SHARED and len(questions) == 1:
        raise WrongStage("Your peers come with this question. Sharpen it, or add another before you take it out.")
    gone = next(question for question in questions if question.pk == question_id)
    try:
        gone.delete()
    except ProtectedError as error:
        raise WrongStage("Evidence stands under this question already, so it stays.") from error
    _close_up([question for question in questions if question is not gone])
    return gone.text


def _locked_for_sharpening(by: Member, review_id: int) -> Review:
    door = review_for(by, review_id)
    require_questions_seen(door)
    row = locked_review(review_id)
    require(may_sharpen(door))
    require_at(row, ReviewStage.SELF_REVIEW, ReviewStage.SHARED)
    return row


def _locked_questions(row: Review, question_id: int) -> list[EnquiryQuestion]:
    questions = list(EnquiryQuestion.objects.filter(review=row).order_by("position").select_for_update())
    if all(question.pk != question_id for question in questions):
        raise NotFound
    return questions


def _close_up(questions: list[EnquiryQuestion]) -> None:
    """Number them from one, in this order. The constraint on places is asked at the end of the transaction."""
    for position, question in enumerate(questions, start=1):
        if question.position != position:
            question.position = position
            question.save(update_fields=["position"])


def _refuse_unfit(text: str) -> None:
    if not text:
        raise BadInput({"text": "Write the question first."})
    if len(text) > LONGEST:
        raise BadInput({"text": f"This is {len(text)} characters long; a question takes up to {LONGEST}. Nothing was lost: shorten it."})

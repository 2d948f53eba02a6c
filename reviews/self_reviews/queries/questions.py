"""The page on which enquiry questions are put, put in order and sharpened."""

from dataclasses import dataclass, replace

from reviews.assignments.queries.seeing import Seen, review_for
from reviews.assignments.rules.sight import Thing
from reviews.frameworks.models import ExampleQuestion
from reviews.self_reviews.enums import MOST_QUESTIONS
from reviews.self_reviews.models import EnquiryQuestion
from reviews.self_reviews.permissions import is_being_sharpened, may_sharpen
from reviews.self_reviews.queries.ways import way
from reviews.self_reviews.rules.questions import PAIRS, Pair, hints_on
from reviews.writing.actions import Kept
from reviews.writing.queries import Field, asides_of, field_of
from reviews.writing.rules.guard import Doubt
from schools.tenancy.member import Member
from schools.web.answers import Answer, no, require
from schools.web.errors import NotFound, WrongStage
from schools.web.pages import Crumb


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question to be written, with where it can go. `up` and `down` are empty where it cannot."""

    number: int
    field: Field
    up: str
    down: str
    remove: str


@dataclass(frozen=True, slots=True)
class ThemeExamples:
    """The framework's own examples under a theme."""

    theme: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionsPage:
    """The questions, good and weak examples, and the framework's own to begin from."""

    crumbs: tuple[Crumb, ...]
    host: str
    questions: tuple[QuestionLine, ...]
    write: Answer
    add: Answer
    add_url: str
    examples: tuple[ThemeExamples, ...]
    pairs: tuple[Pair, ...]
    back: str


@dataclass(frozen=True, slots=True)
class RemovalPage:
    """A question that is about to be taken out."""

    crumbs: tuple[Crumb, ...]
    text: str
    back: str


def require_questions_seen(seen: Seen) -> None:
    """Who sees the self-review or the pack sees its questions. Raises NotFound."""
    if not (seen.sees(Thing.SELF_REVIEW) or seen.sees(Thing.PACK)):
        raise NotFound


def questions_door(member: Member, review_id: int) -> Seen:
    """For those who sharpen questions. Raises NotFound, NotYours."""
    seen = review_for(member, review_id)
    require_questions_seen(seen)
    require(may_sharpen(seen))
    return seen


def require_sharpening(seen: Seen) -> None:
    """Whether now is the time. Raises WrongStage."""
    require(is_being_sharpened(seen.review), WrongStage)


def sharpening_door(member: Member, review_id: int) -> Seen:
    """For a deed: who may, and now. Raises NotFound, NotYours, WrongStage."""
    seen = questions_door(member, review_id)
    require_sharpening(seen)
    return seen


def remove_question_page(member: Member, review_id: int, question_id: int) -> RemovalPage:
    """What is to be taken out. Raises NotFound, NotYours, WrongStage."""
    seen = questions_door(member, review_id)
    row = question_row(review_id, question_id)
    require_sharpening(seen)
    return RemovalPage(way(seen, "Take a question out"), row.text, seen.url("enquiry_questions"))


def enquiry_questions_page(member: Member, review_id: int) -> QuestionsPage:
    """Four queries. Raises NotFound, NotYours."""
    seen = questions_door(member, review_id)
    write = may_sharpen(seen) and is_being_sharpened(seen.review)
    rows = list(EnquiryQuestion.objects.filter(review=review_id).select_related("saved_by__person").order_by("position"))
    asides = asides_of(member, EnquiryQuestion, [row.pk for row in rows])
    is_full = no(f"A review asks up to {MOST_QUESTIONS} questions. Take one out first.") if len(rows) >= MOST_QUESTIONS else Answer()
    return QuestionsPage(
        crumbs=way(seen, "Enquiry questions"),
        host=seen.review.host.name,
        questions=tuple(_line(seen, row, number, len(rows), asides.get(row.pk)) for number, row in enumerate(rows, start=1)),
        write=write,
        add=write and is_full,
        add_url=seen.url("add_question"),
        examples=_examples(seen) if write else (),
        pairs=PAIRS,
        back=seen.url("self_review") if seen.sees(Thing.SELF_REVIEW) else seen.url("pack"),
    )


def question_row(review_id: int, question_id: int) -> EnquiryQuestion:
    """The question as it is now. One query. Raises NotFound."""
    rows = EnquiryQuestion.objects.select_related("saved_by__person")
    found: EnquiryQuestion | None = rows.filter(review=review_id, pk=question_id).first()
    if found is None:
        raise NotFound
    return found


def with_hints(kept: Kept) -> Kept:
    """What would make the question stronger, among the doubts that its writer is shown."""
    return replace(kept, doubts=(*kept.doubts, *_hints(kept.text)))


def _hints(text: str) -> tuple[Doubt, ...]:
    return tuple(Doubt(hint.words, hint.sentence) for hint in hints_on(text))


def _line(seen: Seen, row: EnquiryQuestion, number: int, last: int, aside: str | None) -> QuestionLine:
    address = seen.url("write_question", question_id=row.pk)
    field = field_of(row, label=f"Question {number}", url=address, rows=2, aside=aside, id=f"question-{row.pk}", refreshes=True)
    move = seen.url("move_question", question_id=row.pk)
    return QuestionLine(
        number=number,
        field=replace(field, doubts=(*field.doubts, *_hints(field.text))),
        up=move if number > 1 else "",
        down=move if number < last else "",
        remove=seen.url("remove_question", question_id=row.pk),
    )


def _examples(seen: Seen) -> tuple[ThemeExamples, ...]:
    found = ExampleQuestion.objects.filter(theme__framework=seen.review.cycle.framework_id).order_by("theme__position", "position")
    by_theme: dict[str, list[str]] = {}
    for title, text in found.values_list("theme__title", "text"):
        by_theme.setdefault(title, []).append(text)
    return tuple(ThemeExamples(title, tuple(texts)) for title, texts in by_theme.items())

"""The passages of a self-review as fields: what each is called here, what is asked, and where its saves go."""

from typing import Any

from reviews.assignments.queries.seeing import Seen
from reviews.self_reviews.enums import Question
from reviews.self_reviews.models import SelfReviewPassage
from reviews.self_reviews.queries.parts import ThemePart
from reviews.writing.queries import Field, field_of

HINTS = {
    Question.SEES: "What happens here, for whom? Describe it; nobody grades it.",
    Question.EVIDENCE: "What would a colleague look at, read or hear to see the same?",
    Question.HELPS: "People, habits, time, training: what carries it?",
    Question.HINDERS: "What holds it back? Only leaders of your school read this until you release it.",
    Question.FOCUS: "What are you working on that a fresh pair of eyes would help with? A few sentences are enough.",
}
_OF_ASSURED = {
    Question.SEES: ("What we state", "The school answers for this itself; your peers do not review it."),
    Question.EVIDENCE: ("How it is checked", "Who checks it, how often, and when last."),
}
_ROWS = {Question.SEES: 6, Question.FOCUS: 4}


def label_of(question: Question, *, is_assured: bool = False) -> str:
    """What the question is called under a theme."""
    return _OF_ASSURED[question][0] if is_assured else str(question.label)


def theme_field(seen: Seen, theme: ThemePart, question: Question, row: Any) -> Field:
    """A passage under a theme. `row` is one from `passages_shown`, or one that is not saved yet."""
    return field_of(
        row,
        label=label_of(question, is_assured=theme.is_assured),
        url=seen.url("write_passage", theme_id=theme.pk, question=question.value),
        hint=_OF_ASSURED[question][1] if theme.is_assured else HINTS[question],
        rows=_ROWS.get(question, 4),
        aside=getattr(row, "aside", None),
        id=question.value,
        refreshes=True,
    )


def focus_field(seen: Seen, row: SelfReviewPassage) -> Field:
    """The focus. `row` as above."""
    return field_of(
        row,
        label=Question.FOCUS.label,
        url=seen.url("write_focus"),
        hint=HINTS[Question.FOCUS],
        rows=_ROWS[Question.FOCUS],
        aside=getattr(row, "aside", None),
        id="focus",
        refreshes=True,
    )

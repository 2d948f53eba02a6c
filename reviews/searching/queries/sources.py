"""Where the words stand that a search looks through: each kind of passage, given the reviews in which its reader may open it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any

from django.db.models import F, OuterRef, Q, Subquery, TextChoices, TextField, Value
from django.db.models.expressions import Expression
from django.db.models.functions import Concat

from reviews.assignments.rules.sight import Thing
from reviews.cycles.models import Review
from reviews.findings.enums import FindingKind
from reviews.findings.models import Finding
from reviews.frameworks.models import ExampleQuestion, Framework, Theme
from reviews.preparations.enums import Record
from reviews.preparations.models import Activity, PreparationPassage
from reviews.review_reports.enums import ReportStage, SectionKey
from reviews.review_reports.models import ReportSection
from reviews.searching.queries.words import KeptWords, file_words, words_of
from reviews.searching.rules.kinds import Kind
from reviews.self_reviews.enums import Question
from reviews.self_reviews.models import Attachment, EnquiryQuestion, SelfReviewPassage
from reviews.self_reviews.rules.themes import ASKED_OF_ASSURED
from reviews.visits.enums import Mark
from reviews.visits.models import EvidenceNote

Column = F | Expression
Rows = Callable[[Collection[int]], Any]
_NOTHING = Value("")


@dataclass(frozen=True, slots=True)
class Source:
    """Rows of one kind, and what of them is looked through and quoted.

    `place` is the path to the review (or framework) whose ids `rows` takes; `page` to what has the page, where that is another row.
    Where `thing` is named, only by that door. Above a quotation stands what `heading` makes of the columns `title` and `code`.
    """

    kind: Kind
    rows: Rows
    place: str
    text: Column = field(default_factory=lambda: F("text"))
    words: Expression = field(default_factory=KeptWords)
    title: Column = _NOTHING
    code: Column = _NOTHING
    heading: Callable[[str, str], str] = lambda title, code: title
    thing: Thing | None = None
    page: str = ""


def _together(first: str, second: str) -> Expression:
    return Concat(F(first), Value(". "), F(second), output_field=TextField())


def _reviews(ids: Collection[int]) -> Any:
    return Review.objects.filter(pk__in=ids)


def _report(ids: Collection[int]) -> Any:
    """Of the version that is out. An older one is kept for those who know where it is."""
    return ReportSection.objects.filter(report__review__in=ids, report__stage=ReportStage.RELEASED)


def _self_review(ids: Collection[int]) -> Any:
    """What was written under a question that is not asked of an assured theme is shown nowhere."""
    not_asked = Q(theme__is_assured=True) & ~Q(question__in=ASKED_OF_ASSURED)
    return SelfReviewPassage.objects.filter(review__in=ids).exclude(not_asked)


def _enquiry_questions(ids: Collection[int]) -> Any:
    return EnquiryQuestion.objects.filter(review__in=ids)


def _attachments(ids: Collection[int]) -> Any:
    return Attachment.objects.filter(review__in=ids, removed_at=None)


def _preparation(ids: Collection[int]) -> Any:
    return PreparationPassage.objects.filter(review__in=ids)


def _activities(ids: Collection[int]) -> Any:
    return Activity.objects.filter(review__in=ids)


def _findings(ids: Collection[int]) -> Any:
    return Finding.objects.filter(review__in=ids, removed_at=None)


def _feedback(ids: Collection[int]) -> Any:
    """Of several areas of excellence, the host is shown the first."""
    excellent = Finding.objects.filter(review=OuterRef("review"), kind=FindingKind.EXCELLENCE, removed_at=None, text__regex=r"\S")
    first = Subquery(excellent.order_by("position", "pk").values("pk")[:1])
    return _findings(ids).filter(~Q(kind=FindingKind.EXCELLENCE) | Q(pk=first))


def _notes(ids: Collection[int]) -> Any:
    return EvidenceNote.objects.standing().filter(review__in=ids)


def _frameworks(ids: Collection[int]) -> Any:
    return Framework.objects.filter(pk__in=ids)


def _themes(ids: Collection[int]) -> Any:
    return Theme.objects.filter(framework__in=ids)


def _example_questions(ids: Collection[int]) -> Any:
    return ExampleQuestion.objects.filter(theme__framework__in=ids)


def _of_theme(title: str, code: str) -> str:
    return f"{title}: {Question(code).label}" if title else str(Question(code).label)


def _of_author(name: str, code: str) -> str:
    return f"{Mark(code).label}, {name}"


def _label(words: type[TextChoices]) -> Callable[[str, str], str]:
    return lambda _, code: str(words(code).label)


SOURCES = {
    "review": Source(Kind.REVIEW, _reviews, "pk", _together("host__name", "cycle__name"), words_of("host__name", "cycle__name")),
    "section": Source(Kind.REPORT, _report, "report__review", code=F("key"), heading=_label(SectionKey), page="report"),
    "passage": Source(Kind.SELF_REVIEW, _self_review, "review", title=F("theme__title"), code=F("question"), heading=_of_theme),
    "question": Source(Kind.SELF_REVIEW, _enquiry_questions, "review", title=Value("Enquiry question")),
    "file": Source(Kind.SELF_REVIEW, _attachments, "review", F("name"), words_of(file_words("name")), title=Value("File")),
    "record": Source(Kind.PREPARATION, _preparation, "review", code=F("record"), heading=_label(Record)),
    "activity": Source(
        Kind.PREPARATION, _activities, "review", _together("title", "room"), words_of("title", "room"), title=Value("In the programme")
    ),
    "finding": Source(Kind.FINDINGS, _findings, "review", code=F("kind"), heading=_label(FindingKind), thing=Thing.FINDINGS),
    "feedback": Source(Kind.FINDINGS, _feedback, "review", code=F("kind"), heading=_label(FindingKind), thing=Thing.FEEDBACK),
    "note": Source(Kind.NOTES, _notes, "review", title=F("author__person__name"), code=F("mark"), heading=_of_author),
    "framework": Source(Kind.FRAMEWORK, _frameworks, "pk", _together("name", "about"), words_of("name", "about")),
    "theme": Source(Kind.FRAMEWORK, _themes, "framework", _together("title", "prompt"), words_of("title", "prompt"), title=Value("Theme")),
    "example": Source(Kind.FRAMEWORK, _example_questions, "theme__framework", words=words_of("text"), title=F("theme__title")),
}

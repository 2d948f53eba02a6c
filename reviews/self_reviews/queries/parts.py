"""What every page of a self-review shows in some form: themes, passages, questions and files, each read once."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, F, OuterRef, Q, Subquery, TextField, Value, When
from django.db.models.functions import JSONObject

from reviews.assignments.queries.seeing import Seen
from reviews.cycles.models import Review
from reviews.frameworks.models import Theme
from reviews.self_reviews.enums import Question
from reviews.self_reviews.models import Attachment, EnquiryQuestion, SelfReviewPassage
from reviews.self_reviews.rules.files.kinds import KINDS
from reviews.self_reviews.rules.themes import Progress, progress_of
from reviews.writing.models import Aside
from reviews.writing.rules.wording import is_blank
from schools.tenancy.member import Member
from schools.tenancy.prepared import MEMBER, SUBJECT, THEME, Prepared
from schools.tenancy.prepared_models import PreparedModels


@dataclass(frozen=True, slots=True)
class ThemePart:
    """A theme of the cycle's framework."""

    pk: int
    title: str
    prompt: str
    is_assured: bool


@dataclass(frozen=True, slots=True)
class FilePart:
    """An attachment that is there, as a reader sees it."""

    pk: int
    name: str
    kind: str
    size: int
    theme_id: int | None
    theme: str
    url: str


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything of a self-review but its passages."""

    themes: tuple[ThemePart, ...]
    questions: tuple[str, ...]
    files: tuple[FilePart, ...]

    def theme(self, pk: int) -> ThemePart | None:
        """The theme, if the framework has it."""
        return next((theme for theme in self.themes if theme.pk == pk), None)


def parts_of(seen: Seen) -> Parts:
    """One query."""
    ((themes, texts, files),) = _PARTS.rows(subject=seen.review.pk)
    parts = [ThemePart(**told) for told in _read(themes)]
    titles = {theme.pk: theme.title for theme in parts}
    return Parts(
        themes=tuple(parts),
        questions=tuple(text for text in texts if not is_blank(text)),
        files=tuple(_file(seen, told, titles) for told in _read(files)),
    )


def _parts() -> Any:
    themes = Theme.objects.filter(framework=OuterRef("cycle__framework")).order_by("position")
    questions = EnquiryQuestion.objects.filter(review=OuterRef("pk")).order_by("position")
    files = Attachment.objects.filter(review=OuterRef("pk"), removed_at=None).order_by("theme__position", "added_at", "pk")
    return (
        Review.objects.filter(pk=SUBJECT)
        .annotate(
            themes=ArraySubquery(themes.values(json=JSONObject(pk="pk", title="title", prompt="prompt", is_assured="is_assured"))),
            texts=ArraySubquery(questions.values("text")),
            files=ArraySubquery(files.values(json=JSONObject(pk="pk", name="name", kind="kind", size="size", theme_id="theme"))),
        )
        .values_list("themes", "texts", "files")
    )


_PARTS = Prepared(_parts)


def passages_of(review_id: int) -> "list[SelfReviewPassage]":
    """All passages with their texts and last writers. One query."""
    rows = SelfReviewPassage.objects.filter(review=review_id).select_related("saved_by__person")
    return list(rows)


def passages_shown(member: Member, review_id: int, theme_id: int | None) -> "list[SelfReviewPassage]":
    """All passages, but the texts only of this theme's, or of the focus for none; `aside` is this member's text that was kept. One query.

    So a page that shows one theme does not read the words of the other seven. `is_written` says whether there are any.
    """
    prepared = _SHOWN_FOCUS if theme_id is None else _SHOWN_THEME
    found = prepared.rows(subject=review_id, member=member.membership_id, theme=theme_id or 0)
    for row in found:
        row.text = row.words
    return found


def _shown(shown: Q) -> Any:
    kept = Aside.objects.filter(subject=SelfReviewPassage._meta.label_lower, subject_id=OuterRef("pk"), membership=MEMBER, settled_at=None)
    return (
        SelfReviewPassage.objects.filter(review=SUBJECT)
        .select_related("saved_by__person")
        .only("theme", "question", "grade", "version", "saved_at", "saved_by__person__name")
        .annotate(
            is_written=~Q(text=""),
            words=Case(When(shown, then=F("text")), default=Value(""), output_field=TextField()),
            aside=Case(When(shown, then=Subquery(kept.values("text")[:1])), default=None, output_field=TextField()),
        )
    )


_SHOWN_FOCUS, _SHOWN_THEME = PreparedModels(lambda: _shown(Q(theme=None))), PreparedModels(lambda: _shown(Q(theme=THEME)))


def progress_by_theme(themes: Iterable[ThemePart], written: Sequence[tuple[int | None, str]]) -> dict[int, Progress]:
    """How far each theme has come, by (theme, question) of what is written."""
    return {
        theme.pk: progress_of([question for pk, question in written if pk == theme.pk], is_assured=theme.is_assured) for theme in themes
    }


def focus_among(rows: Iterable[SelfReviewPassage]) -> SelfReviewPassage:
    """The focus; a row that is not saved yet where there is none."""
    return next((row for row in rows if row.theme_id is None), SelfReviewPassage(question=Question.FOCUS))


def last_written(rows: Iterable[SelfReviewPassage]) -> SelfReviewPassage | None:
    """The passage that was saved last, if any was."""
    return max((row for row in rows if row.saved_at is not None), key=lambda row: row.saved_at, default=None)  # type: ignore[arg-type, return-value]


def _file(seen: Seen, told: dict[str, Any], titles: dict[int, str]) -> FilePart:
    told["kind"] = KINDS[told["kind"]].words if told["kind"] in KINDS else "File"
    return FilePart(**told, theme=titles.get(told["theme_id"], ""), url=seen.url("attachment", attachment_id=told["pk"]))


def _read(told: Any) -> list[Any]:
    """Rows as PostgreSQL gives them in an array: read already, or as text."""
    return [json.loads(one) if isinstance(one, str) else one for one in told]

"""The pages on which a self-review is written: the whole at a glance, and one theme at a time."""

from collections.abc import Sequence
from dataclasses import dataclass

from reviews.assignments.queries.seeing import Seen, review_for
from reviews.assignments.rules.sight import Thing
from reviews.cycles.models import Review
from reviews.frameworks.models import Theme
from reviews.self_reviews.enums import Question
from reviews.self_reviews.models import SelfReviewPassage
from reviews.self_reviews.permissions import is_being_written, may_write
from reviews.self_reviews.queries.fields import focus_field, label_of, theme_field
from reviews.self_reviews.queries.parts import (
    FilePart,
    Parts,
    ThemePart,
    focus_among,
    last_written,
    parts_of,
    passages_shown,
    progress_by_theme,
)
from reviews.self_reviews.queries.ways import way
from reviews.self_reviews.rules.releases import missing_for_release
from reviews.self_reviews.rules.themes import Progress, asked_of
from reviews.writing.queries import Field, saved_in_words
from schools.tenancy.member import Member
from schools.web.answers import Answer, require
from schools.web.errors import NotFound, WrongStage
from schools.web.pages import Crumb, Kind, StatusPill, Stop, TimelineStep
from schools.web.registries import Section, sections_for

_PILLS = {
    Progress.EMPTY: StatusPill("Empty", Kind.WAITING),
    Progress.BEGUN: StatusPill("Begun", Kind.NOTE),
    Progress.WRITTEN: StatusPill("Written", Kind.DONE),
}


@dataclass(frozen=True, slots=True)
class ThemeLine:
    """A theme in the list: how far it has come, and who wrote last."""

    title: str
    url: str
    pill: StatusPill
    saved: str


@dataclass(frozen=True, slots=True)
class SelfReviewPage:
    """A self-review at a glance. `write` says whether anything can be written now; `missing` what a release still needs."""

    crumbs: tuple[Crumb, ...]
    host: str
    write: Answer
    is_released: bool
    themes: tuple[ThemeLine, ...]
    written: int
    focus: Field
    questions: tuple[str, ...]
    files: tuple[FilePart, ...]
    sections: tuple[Section, ...]
    missing: tuple[str, ...]
    urls: dict[str, str]


@dataclass(frozen=True, slots=True)
class Scale:
    """The framework's scale beside what is seen, where the trust uses one."""

    points: tuple[str, ...]
    chosen: str
    url: str


@dataclass(frozen=True, slots=True)
class ThemePage:
    """One theme with its passages, and the line of all themes."""

    crumbs: tuple[Crumb, ...]
    title: str
    prompt: str
    write: Answer
    fields: tuple[Field, ...]
    scale: Scale | None
    line: tuple[TimelineStep, ...]
    before: Crumb | None
    after: Crumb | None
    here: str
    back: str


def self_review_page(member: Member, review_id: int) -> SelfReviewPage:
    """Three queries, and what others' sections ask. Raises NotFound."""
    seen = review_for(member, review_id, Thing.SELF_REVIEW)
    parts = parts_of(seen)
    rows = passages_shown(member, review_id, None)
    focus = focus_among(rows)
    lines = tuple(_theme_lines(seen, parts, rows))
    names = ("enquiry_questions", "attachments", "preview_pack", "release_pack", "pack")
    return SelfReviewPage(
        crumbs=way(seen),
        host=seen.review.host.name,
        write=may_write(seen) and is_being_written(seen.review),
        is_released=seen.sees(Thing.PACK),
        themes=lines,
        written=sum(line.pill.kind == Kind.DONE for line in lines),
        focus=focus_field(seen, focus),
        questions=parts.questions,
        files=parts.files,
        sections=sections_for("self_review", member, review_id),
        missing=missing_for_release(focus.text, parts.questions),
        urls={name: seen.url(name) for name in names},
    )


def self_review_theme_page(member: Member, review_id: int, theme_id: int) -> ThemePage:
    """Three queries. Raises NotFound, also for a theme of another framework."""
    seen = review_for(member, review_id, Thing.SELF_REVIEW)
    parts = parts_of(seen)
    theme = parts.theme(theme_id)
    if theme is None:
        raise NotFound
    rows = passages_shown(member, review_id, theme_id)
    own = {row.question: row for row in rows if row.theme_id == theme_id}
    asked = [Question(question) for question in asked_of(is_assured=theme.is_assured)]
    line = tuple(_line(seen, parts, rows, theme))
    index = parts.themes.index(theme)
    return ThemePage(
        crumbs=way(seen, theme.title),
        title=theme.title,
        prompt=theme.prompt,
        write=may_write(seen) and is_being_written(seen.review),
        fields=tuple(theme_field(seen, theme, question, own.get(question, SelfReviewPassage(question=question))) for question in asked),
        scale=_scale(seen, theme, own.get(Question.SEES)),
        line=line,
        before=_neighbour(seen, parts, index - 1) if index else None,
        after=_neighbour(seen, parts, index + 1),
        here=seen.url("self_review_theme", theme_id=theme_id),
        back=seen.url("self_review"),
    )


def passage_door(member: Member, review_id: int, theme_id: int, question: str) -> tuple[Seen, str]:
    """Whether there is such a passage and this member sees it; with what it is called. Two queries. Raises NotFound."""
    seen = review_for(member, review_id, Thing.SELF_REVIEW)
    theme: Theme | None = Theme.objects.filter(framework=seen.review.cycle.framework_id, pk=theme_id).first()
    if theme is None or question not in asked_of(is_assured=theme.is_assured):
        raise NotFound
    return seen, f"{theme.title}: {label_of(Question(question), is_assured=theme.is_assured)}"


def focus_door(member: Member, review_id: int) -> Seen:
    """For those who see the self-review. One query. Raises NotFound."""
    return review_for(member, review_id, Thing.SELF_REVIEW)


def require_writing(seen: Seen) -> None:
    """Before a form is looked at, so that what is wrong with it is said only to who may write. Raises NotYours, WrongStage."""
    require(may_write(seen))
    require(is_being_written(seen.review), WrongStage)


def passage_row(review: Review, theme_id: int | None, question: str) -> SelfReviewPassage:
    """The passage as it is now; one that is not saved yet where there is none. One query."""
    rows = SelfReviewPassage.objects.select_related("saved_by__person")
    found: SelfReviewPassage | None = rows.filter(review=review, theme=theme_id, question=question).first()
    return found or SelfReviewPassage(question=question)


def _theme_lines(seen: Seen, parts: Parts, rows: Sequence[SelfReviewPassage]) -> list[ThemeLine]:
    progress = _progress(parts, rows)
    return [
        ThemeLine(
            title=theme.title,
            url=seen.url("self_review_theme", theme_id=theme.pk),
            pill=_PILLS[progress[theme.pk]],
            saved=saved_in_words(last) if (last := last_written(row for row in rows if row.theme_id == theme.pk)) else "",
        )
        for theme in parts.themes
    ]


def _line(seen: Seen, parts: Parts, rows: Sequence[SelfReviewPassage], here: ThemePart) -> list[TimelineStep]:
    progress = _progress(parts, rows)
    return [
        TimelineStep(
            label=theme.title,
            stop=Stop.NOW if theme is here else Stop.DONE if progress[theme.pk] == Progress.WRITTEN else Stop.AHEAD,
            detail=_PILLS[progress[theme.pk]].label,
            url="" if theme is here else seen.url("self_review_theme", theme_id=theme.pk),
        )
        for theme in parts.themes
    ]


def _progress(parts: Parts, rows: Sequence[SelfReviewPassage]) -> dict[int, Progress]:
    written = [(row.theme_id, row.question) for row in rows if row.is_written]  # type: ignore[attr-defined]  # annotated
    return progress_by_theme(parts.themes, written)


def _scale(seen: Seen, theme: ThemePart, row: SelfReviewPassage | None) -> Scale | None:
    framework = seen.review.cycle.framework
    if framework is None or not framework.uses_scale or theme.is_assured:
        return None
    return Scale(tuple(framework.scale), row.grade if row else "", seen.url("place_on_scale", theme_id=theme.pk))


def _neighbour(seen: Seen, parts: Parts, index: int) -> Crumb | None:
    if index >= len(parts.themes):
        return None
    theme = parts.themes[index]
    return Crumb(theme.title, seen.url("self_review_theme", theme_id=theme.pk))

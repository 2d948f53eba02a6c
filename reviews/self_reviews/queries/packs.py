"""The pack: what reviewers read of a self-review. One query function and one template make the preview and the page, so both are alike."""

from collections.abc import Sequence
from dataclasses import dataclass

from reviews.assignments.queries.seeing import Seen, review_for
from reviews.assignments.rules.sight import Thing
from reviews.self_reviews.enums import Question
from reviews.self_reviews.models import SelfReviewPassage
from reviews.self_reviews.permissions import is_being_sharpened, is_being_written, may_sharpen, may_write
from reviews.self_reviews.queries.fields import label_of
from reviews.self_reviews.queries.parts import FilePart, Parts, ThemePart, focus_among, parts_of, passages_of
from reviews.self_reviews.queries.ways import way
from reviews.self_reviews.rules.themes import asked_of
from reviews.writing.rules.wording import is_blank
from schools.history.queries import moment_in_words
from schools.tenancy.member import Member
from schools.web.answers import Answer
from schools.web.pages import Crumb


@dataclass(frozen=True, slots=True)
class PassagePart:
    """A passage that is written, to be read."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class ThemeToRead:
    """A theme with what the school wrote under it. `grade` is empty wherever no scale is used."""

    title: str
    is_assured: bool
    grade: str
    passages: tuple[PassagePart, ...]
    files: tuple[FilePart, ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """What the review team reads. Themes under which nothing stands are named in `left_open`."""

    host: str
    focus: str
    questions: tuple[str, ...]
    themes: tuple[ThemeToRead, ...]
    left_open: tuple[str, ...]
    files: tuple[FilePart, ...]


@dataclass(frozen=True, slots=True)
class PackPage:
    """The pack with its frame. `sharpen` leads to the questions, for those who may sharpen them now."""

    crumbs: tuple[Crumb, ...]
    pack: Pack
    released: str
    sharpen: str
    back: str
    release: Answer


def pack_page(member: Member, review_id: int) -> PackPage:
    """As the review team sees it. Three queries. Raises NotFound."""
    seen = review_for(member, review_id, Thing.PACK)
    can_sharpen = may_sharpen(seen) and is_being_sharpened(seen.review)
    released = seen.review.pack_released_at
    return PackPage(
        crumbs=way(seen, "Pack"),
        pack=_pack(seen),
        released=moment_in_words(released) if released else "",
        sharpen=seen.url("enquiry_questions") if can_sharpen else "",
        back=seen.url("self_review") if seen.sees(Thing.SELF_REVIEW) else "",
        release=Answer(),
    )


def preview_page(member: Member, review_id: int) -> PackPage:
    """The same, for those who write it and before anybody else may read it. Three queries. Raises NotFound."""
    seen = review_for(member, review_id, Thing.SELF_REVIEW)
    return PackPage(
        crumbs=way(seen, "As your peers will see it"),
        pack=_pack(seen),
        released="",
        sharpen="",
        back=seen.url("self_review"),
        release=may_write(seen) and is_being_written(seen.review),
    )


def _pack(seen: Seen) -> Pack:
    parts = parts_of(seen)
    rows = passages_of(seen.review.pk)
    themes = [_theme(seen, theme, parts, rows) for theme in parts.themes]
    said = tuple(theme for theme in themes if theme.passages or theme.files or theme.grade)
    return Pack(
        host=seen.review.host.name,
        focus=focus_among(rows).text,
        questions=parts.questions,
        themes=said,
        left_open=tuple(theme.title for theme in themes if theme not in said),
        files=tuple(file for file in parts.files if file.theme_id is None),
    )


def _theme(seen: Seen, theme: ThemePart, parts: Parts, rows: Sequence[SelfReviewPassage]) -> ThemeToRead:
    own = {row.question: row for row in rows if row.theme_id == theme.pk}
    asked = [Question(question) for question in asked_of(is_assured=theme.is_assured)]
    written = [(question, own[question].text) for question in asked if question in own and not is_blank(own[question].text)]
    framework = seen.review.cycle.framework
    uses_scale = framework is not None and framework.uses_scale
    return ThemeToRead(
        title=theme.title,
        is_assured=theme.is_assured,
        grade=own[Question.SEES].grade if uses_scale and Question.SEES in own else "",
        passages=tuple(PassagePart(label_of(question, is_assured=theme.is_assured), text) for question, text in written),
        files=tuple(file for file in parts.files if file.theme_id == theme.pk),
    )

"""The pages on which a draft is written: what it has so far, and each part of it to be changed."""

from dataclasses import dataclass
from typing import Any

from reviews.frameworks.models import Framework, Theme
from reviews.frameworks.permissions import may_keep_frameworks, may_see_framework
from reviews.frameworks.queries.addresses import address, crumbs_of, crumbs_to, framework_url
from reviews.frameworks.queries.moments import is_being_written
from reviews.frameworks.queries.texts import questions_of, theme_text, themes_of
from reviews.frameworks.rules.readiness import Readiness, readiness_of
from reviews.frameworks.rules.texts import MOST_QUESTIONS, MOST_THEMES, VersionText
from schools.tenancy.member import Member
from schools.web.answers import YES, Answer, no, require
from schools.web.errors import NotFound, WrongStage
from schools.web.pages import Crumb

NEW_QUESTION = "new_question"


@dataclass(frozen=True, slots=True)
class ThemeLine:
    """A theme of a draft with what can be done with it. `up` and `down` say whether it can go there."""

    pk: int
    title: str
    prompt: str
    is_assured: bool
    questions: int
    url: str
    move: str
    remove: str
    up: bool
    down: bool


@dataclass(frozen=True, slots=True)
class EditorPage:
    """A draft as far as it has come. `scale` is empty where it is off; `finish` says what is missing."""

    crumbs: tuple[Crumb, ...]
    name: str
    number: int
    about: str
    themes: tuple[ThemeLine, ...]
    scale: tuple[str, ...]
    readiness: Readiness
    finish: Answer
    add: Answer
    urls: dict[str, str]


@dataclass(frozen=True, slots=True)
class PartPage:
    """A part of a draft in a form: what it shows, whose it is, and the way back."""

    crumbs: tuple[Crumb, ...]
    heading: str
    name: str
    back: str
    initial: dict[str, Any]
    questions: tuple[int, ...] = ()
    has_room: bool = True


@dataclass(frozen=True, slots=True)
class ThemeRemovalPage:
    """A theme that is about to be taken out."""

    crumbs: tuple[Crumb, ...]
    question: str
    points: tuple[str, ...]
    back: str


def question_field(pk: int) -> str:
    """The name of a question's field."""
    return f"question_{pk}"


def theme_values(theme: Theme) -> dict[str, Any]:
    """What stands in a theme, by the names of its form's fields. One query, unless questions were prefetched."""
    words = {"title": theme.title, "prompt": theme.prompt, "kind": "assured" if theme.is_assured else "reviewed"}
    return words | {question_field(row.pk): row.text for row in questions_of(theme)} | {NEW_QUESTION: ""}


def draft_for(member: Member, edited_id: int) -> Framework:
    """A version that is being written. One query. Raises NotFound, NotYours, WrongStage."""
    row: Framework | None = Framework.objects.filter(pk=edited_id).first()
    if row is None or not may_see_framework(member, row):
        raise NotFound
    require(may_keep_frameworks(member))
    require(is_being_written(row), WrongStage)
    return row


def editor_url(member: Member, edited_id: int) -> str:
    """The address of a draft's editor. One query. Raises NotFound, NotYours, WrongStage."""
    return address(member, "edit_framework", edited_id=draft_for(member, edited_id).pk)


def theme_url(member: Member, edited_id: int, theme_id: int) -> str:
    """The address of a theme of a draft."""
    return address(member, "edit_theme", edited_id=edited_id, draft_theme_id=theme_id)


def editor_page(member: Member, edited_id: int) -> EditorPage:
    """Three queries. Raises NotFound, NotYours, WrongStage."""
    row = draft_for(member, edited_id)
    themes = themes_of([row.pk])
    readiness = readiness_of(VersionText(row.name, themes=tuple(theme_text(theme) for theme in themes)))
    names = ("edit_basics", "edit_scale", "add_theme", "finish_framework")
    return EditorPage(
        crumbs=crumbs_to(member, Crumb(row.name)),
        name=row.name,
        number=row.number,
        about=row.about,
        themes=tuple(_line(member, row, theme, place, len(themes)) for place, theme in enumerate(themes)),
        scale=tuple(row.scale) if row.uses_scale else (),
        readiness=readiness,
        finish=no(" ".join(readiness.missing)) if readiness.missing else YES,
        add=_room(len(themes)),
        urls={name: address(member, name, edited_id=row.pk) for name in names}
        | {"put_away": address(member, "put_away_framework", framework_id=row.pk), "read": framework_url(member, row.pk)},
    )


def basics_page(member: Member, edited_id: int) -> PartPage:
    """One query. Raises NotFound, NotYours, WrongStage."""
    return _part(member, draft_for(member, edited_id), "Name", lambda row: {"name": row.name, "about": row.about})


def scale_page(member: Member, edited_id: int) -> PartPage:
    """One query. Raises NotFound, NotYours, WrongStage."""

    def values(row: Framework) -> dict[str, Any]:
        return {"use": "on" if row.uses_scale else "off", "points": "\n".join(row.scale)}

    return _part(member, draft_for(member, edited_id), "Scale", values)


def new_theme_page(member: Member, edited_id: int) -> PartPage:
    """One query. Raises NotFound, NotYours, WrongStage."""
    return _part(member, draft_for(member, edited_id), "New theme", lambda row: {"kind": "reviewed"})


def theme_page(member: Member, edited_id: int, theme_id: int) -> PartPage:
    """Three queries. Raises NotFound, NotYours, WrongStage."""
    row = draft_for(member, edited_id)
    theme = _theme(row, theme_id)
    questions = tuple(question.pk for question in questions_of(theme))
    return PartPage(
        crumbs=crumbs_of(member, row, Crumb(theme.title)),
        heading=theme.title,
        name=row.name,
        back=address(member, "edit_framework", edited_id=row.pk),
        initial=theme_values(theme),
        questions=questions,
        has_room=len(questions) < MOST_QUESTIONS,
    )


def theme_removal_page(member: Member, edited_id: int, theme_id: int) -> ThemeRemovalPage:
    """Three queries. Raises NotFound, NotYours, WrongStage."""
    row = draft_for(member, edited_id)
    theme = _theme(row, theme_id)
    back = address(member, "edit_framework", edited_id=row.pk)
    number = len(questions_of(theme))
    with_it = {0: (), 1: ("Its example question goes with it.",)}.get(number, (f"Its {number} example questions go with it.",))
    points = (*with_it, "The words stay in the history; the draft goes on without them.")
    return ThemeRemovalPage(crumbs_of(member, row, Crumb("Take a theme out")), f"Take “{theme.title}” out?", points, back)


def _theme(row: Framework, theme_id: int) -> Theme:
    found: Theme | None = Theme.objects.filter(framework=row, pk=theme_id).prefetch_related("questions").first()
    if found is None:
        raise NotFound
    return found


def _part(member: Member, row: Framework, label: str, values: Any) -> PartPage:
    return PartPage(crumbs_of(member, row, Crumb(label)), label, row.name, address(member, "edit_framework", edited_id=row.pk), values(row))


def _room(themes: int) -> Answer:
    return no(f"A framework has up to {MOST_THEMES} themes. Take one out first.") if themes >= MOST_THEMES else YES


def _line(member: Member, row: Framework, theme: Theme, place: int, number: int) -> ThemeLine:
    def url(name: str) -> str:
        return address(member, name, edited_id=row.pk, draft_theme_id=theme.pk)

    return ThemeLine(
        pk=theme.pk,
        title=theme.title,
        prompt=theme.prompt,
        is_assured=theme.is_assured,
        questions=len(questions_of(theme)),
        url=url("edit_theme"),
        move=url("move_theme"),
        remove=url("remove_theme"),
        up=place > 0,
        down=place < number - 1,
    )

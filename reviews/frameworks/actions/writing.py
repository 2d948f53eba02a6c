"""Writing a draft: its name, its scale, its themes with their questions. Who changes what somebody else changed gets both to see."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.db import transaction

from reviews.frameworks.actions.doors import locked_draft, next_number, refuse_taken_name
from reviews.frameworks.models import ExampleQuestion, Framework, Theme
from reviews.frameworks.queries.editing import NEW_QUESTION, question_field, theme_values
from reviews.frameworks.queries.texts import questions_of
from reviews.frameworks.rules.readiness import scale_problem
from reviews.frameworks.rules.texts import MOST_QUESTIONS, MOST_THEMES, lines_of
from schools.history.queries import last_saved
from schools.tenancy.member import Member
from schools.web.errors import BadInput, NotFound
from schools.web.pages import OtherText
from schools.web.stale import clashing, touched

Others = dict[str, OtherText]
Values = Mapping[str, Any]


@transaction.atomic
def save_basics(*, by: Member, framework_id: int, values: Values, seen: Values) -> Others:
    """Name and what it is about. What somebody else changed since `seen` comes back, and nothing is saved.

    Raises NotFound, NotYours, WrongStage, BadInput for a name that is taken.
    """
    row = locked_draft(by, framework_id)
    now = {"name": row.name, "about": row.about}
    if clashes := clashing(now, values, seen):
        return {name: last_saved(row, now[name]) for name in clashes}
    wanted = now | {name: values[name] for name in touched(values, seen)}
    if wanted["name"] != row.name:
        refuse_taken_name(wanted["name"], row)
        row.number = next_number(wanted["name"])
    row.name, row.about = wanted["name"], wanted["about"]
    _count(row, "name", "about", "number")
    return {}


@transaction.atomic
def save_scale(*, by: Member, framework_id: int, values: Values, seen: Values) -> Others:
    """Whether there is a scale, and its points, one a line from lowest to highest. As `save_basics`."""
    row = locked_draft(by, framework_id)
    now = {"use": "on" if row.uses_scale else "off", "points": "\n".join(row.scale)}
    if clashes := clashing(now, values, seen):
        return {name: last_saved(row, now[name]) for name in clashes}
    wanted = now | {name: values[name] for name in touched(values, seen)}
    points, is_on = lines_of(wanted["points"]), wanted["use"] == "on"
    if problem := scale_problem(points, is_on):
        raise BadInput({"points": problem})
    row.scale, row.uses_scale = list(points), is_on
    _count(row, "scale", "uses_scale")
    return {}


@transaction.atomic
def add_theme(*, by: Member, framework_id: int, values: Values) -> Theme:
    """One more theme, as the last. Raises NotFound, NotYours, WrongStage, BadInput."""
    row = locked_draft(by, framework_id)
    themes = _themes(row)
    if len(themes) >= MOST_THEMES:
        raise BadInput({"": f"A framework has up to {MOST_THEMES} themes. Take one out first."})
    made: Theme = Theme.objects.create(framework=row, position=len(themes) + 1, **_words(values))
    _close_up(themes)
    _add_questions(made, [], [values[NEW_QUESTION]])
    _count(row)
    return made


@transaction.atomic
def save_theme(
    *, by: Member, framework_id: int, theme_id: int, values: Values, seen: Values, move: tuple[int, bool] | None = None
) -> Others:
    """A theme with its questions; an emptied question is taken out. `move` sends a question up (True) or down after the save.

    A question that somebody else took out meanwhile, and this person changed, is put again. Else as `save_basics`.
    """
    row = locked_draft(by, framework_id)
    theme = _theme(row, theme_id)
    questions = {question_field(question.pk): question for question in questions_of(theme)}
    now = theme_values(theme)
    asked = {name: value for name, value in values.items() if name in now}
    if clashes := clashing(now, asked, seen):
        return {name: last_saved(questions.get(name, theme), _told(name, now[name])) for name in clashes}
    wanted = now | {name: values[name] for name in touched(asked, seen)}
    _write_theme(theme, wanted)
    kept = _write_questions(questions, wanted)
    _add_questions(theme, kept, [values[name] for name in touched(values, seen) if name not in now or name == NEW_QUESTION])
    if move is not None:
        _exchange(kept, *move)
    _count(row)
    return {}


@transaction.atomic
def move_theme(*, by: Member, framework_id: int, theme_id: int, up: bool) -> None:
    """Change places with the theme before or after it; the first stays first. Raises NotFound, NotYours, WrongStage."""
    row = locked_draft(by, framework_id)
    themes = _themes(row)
    if theme_id not in {theme.pk for theme in themes}:
        raise NotFound
    _exchange(themes, theme_id, up)
    _count(row)


@transaction.atomic
def remove_theme(*, by: Member, framework_id: int, theme_id: int) -> str:
    """Take a theme out with its questions; their words stay in the history. Returns its title. Raises NotFound, NotYours, WrongStage."""
    row = locked_draft(by, framework_id)
    gone = _theme(row, theme_id)
    title = gone.title
    gone.delete()
    _close_up(_themes(row))
    _count(row)
    return title


def _themes(row: Framework) -> list[Theme]:
    return list(Theme.objects.filter(framework=row).order_by("position", "pk"))


def _theme(row: Framework, theme_id: int) -> Theme:
    found: Theme | None = Theme.objects.filter(framework=row, pk=theme_id).first()
    if found is None:
        raise NotFound
    return found


def _words(values: Values) -> dict[str, Any]:
    return {"title": values["title"], "prompt": values["prompt"], "is_assured": values["kind"] == "assured"}


def _told(name: str, value: str) -> str:
    if name != "kind":
        return value
    return "The school states it itself" if value == "assured" else "Reviewers look at it"


def _write_theme(theme: Theme, wanted: Values) -> None:
    words = _words(wanted)
    changed = [name for name, value in words.items() if getattr(theme, name) != value]
    for name in changed:
        setattr(theme, name, words[name])
    if changed:
        theme.save(update_fields=changed)


def _write_questions(questions: Mapping[str, ExampleQuestion], wanted: Values) -> list[ExampleQuestion]:
    """What is left of them, numbered from one."""
    for name, row in questions.items():
        if not wanted[name]:
            row.delete()
        elif wanted[name] != row.text:
            row.text = wanted[name]
            row.save(update_fields=["text"])
    kept = [row for name, row in questions.items() if wanted[name]]
    _close_up(kept)
    return kept


def _add_questions(theme: Theme, kept: list[ExampleQuestion], texts: Collection[str]) -> None:
    new = [text for text in texts if text]
    if len(kept) + len(new) > MOST_QUESTIONS:
        raise BadInput({NEW_QUESTION: f"A theme has up to {MOST_QUESTIONS} example questions. Take one out first."})
    for text in new:
        kept.append(ExampleQuestion.objects.create(theme=theme, position=len(kept) + 1, text=text))


def _exchange(rows: list[Any], pk: int, up: bool) -> None:
    index = next((index for index, row in enumerate(rows) if row.pk == pk), None)
    if index is None:
        return
    other = index - 1 if up else index + 1
    if 0 <= other < len(rows):
        rows[index], rows[other] = rows[other], rows[index]
        _close_up(rows)


def _close_up(rows: Sequence[Any]) -> None:
    """Number them from one, in this order."""
    for position, row in enumerate(rows, start=1):
        if row.position != position:
            row.position = position
            row.save(update_fields=["position"])


def _count(row: Framework, *names: str) -> None:
    row.version += 1
    row.save(update_fields=[*names, "version"])

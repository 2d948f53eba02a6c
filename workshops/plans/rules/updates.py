"""What an uploaded plan says: its columns, and for each row what would change or what is wrong with it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from schools.imports.rules.cells import plain, read_date
from workshops.plans.rules.lives import steps_by_hand
from workshops.plans.rules.readiness import wrong_due_date

# A cell of a file is read up to 2,000 letters, so what is longer would be cut.
LONGEST_TEXT = 1900
LONGEST_REASON = 300


class Column(StrEnum):
    """A column that we read; the value is its heading in the export."""

    ID = "ID"
    WHAT = "Action"
    STAGE = "Stage"
    UPDATE = "New update"
    EVIDENCE = "What shows it"
    DUE = "By when"


REQUIRED = (Column.ID, Column.STAGE, Column.UPDATE)
# As people read them; an impact review alone carries over.
STAGES: Mapping[str, str] = {"not_started": "Not started", "in_progress": "In progress", "done": "Done", "stopped": "Stopped"}
_NO_ACTION = "This row belongs to no action of this plan. New actions are added on its page."
_CODES = {plain(label): code for code, label in STAGES.items()}


@dataclass(frozen=True, slots=True)
class KnownAction:
    """An action as it stands."""

    what: str
    stage: str
    stage_label: str
    due_on: date | None
    # What was told of it last: a file that is uploaded twice tells it once.
    newest: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What a row changes. `to` and `due_on` are empty where they stay as they are."""

    line: int
    action_id: int
    what: str
    before: str
    to: str
    update: str
    evidence: str
    due_on: date | None


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, where: `line` as Excel numbers it; no column where it is the whole row."""

    line: int
    column: str
    value: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Checked:
    """All rows looked at. Only without problems may anything be taken over."""

    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]


def read_columns(heading: Sequence[str]) -> tuple[dict[Column, int], str]:
    """Where each column stands, counted from 0, and what is wrong with the headings, as a sentence."""
    known = {plain(column.value): column for column in Column}
    places: dict[Column, int] = {}
    for index, text in enumerate(heading):
        column = known.get(plain(text))
        if column is not None:
            places.setdefault(column, index)
    missing = [f"“{column}”" for column in REQUIRED if column not in places]
    wrong = (
        f"The first row must name the columns. Missing: {', '.join(missing)}. Download the plan anew and write into that."
        if missing
        else ""
    )
    return places, wrong


def check_rows(rows: Sequence[tuple[int, Mapping[str, str]]], known: Mapping[int, KnownAction], today: date) -> Checked:
    """Every row for itself, then rows against each other."""
    changes: list[Change] = []
    problems: list[Problem] = []
    seen: dict[int, int] = {}
    for line, cells in rows:
        text = cells.get(Column.ID, "")
        pk = int(text) if text.isdecimal() and len(text) < 13 else 0
        action = known.get(pk)
        if action is None:
            problems.append(
                Problem(line, Column.ID, text, "This row belongs to no action of this plan. New actions are added on its page.")
            )
            continue
        if first := seen.get(pk):
            problems.append(Problem(line, Column.ID, text, f"The same action stands in row {first}."))
            continue
        seen[pk] = line
        found = [Problem(line, column, cells.get(column, ""), why) for column, why in _wrong(cells, action, today)]
        problems += found
        if not found and (change := _change(line, pk, cells, action)):
            changes.append(change)
    return Checked(tuple(changes), tuple(problems))


def _wrong(cells: Mapping[str, str], action: KnownAction, today: date) -> Iterator[tuple[Column, str]]:
    if Column.WHAT in cells and plain(cells[Column.WHAT]) != plain(action.what):
        yield Column.WHAT, "An action's words are changed on its page, not in a file. Put back what stood here, or download the plan anew."
    to = _stage(cells, action)
    if to is None:
        yield Column.STAGE, f"This is not a stage. Write one of: {', '.join(STAGES.values())}."
    elif to != action.stage and to not in steps_by_hand(action.stage):
        yield Column.STAGE, f"The action stands at “{action.stage_label}”; from there it does not go on to “{STAGES[to]}”."
    yield from _wrong_words(cells, stops=to == "stopped" != action.stage)
    yield from _wrong_due(cells, action, today)


def _wrong_words(cells: Mapping[str, str], *, stops: bool) -> Iterator[tuple[Column, str]]:
    update, evidence = cells.get(Column.UPDATE, ""), cells.get(Column.EVIDENCE, "")
    for column, text in ((Column.UPDATE, update), (Column.EVIDENCE, evidence)):
        if text.startswith("="):
            yield column, "This is a formula. Put the words here that it shows."
        elif len(text) > LONGEST_TEXT:
            yield column, f"A file holds up to {LONGEST_TEXT:,} letters in a cell. Write longer ones on the action's page."
    if stops and not 0 < len(update) <= LONGEST_REASON:
        yield Column.UPDATE, f"Say here why it stopped, in up to {LONGEST_REASON} letters."
    elif evidence and not update:
        yield Column.UPDATE, "Say here what it is that this shows."


def _wrong_due(cells: Mapping[str, str], action: KnownAction, today: date) -> Iterator[tuple[Column, str]]:
    if Column.DUE not in cells:
        return
    text = cells[Column.DUE]
    due_on = read_date(text)
    if text and due_on is None:
        yield Column.DUE, "This is not a date. Write it like 01/09/2026."
    elif not text and action.due_on is not None:
        yield Column.DUE, "The date is missing. Put back what stood here, or another one."
    elif due_on != action.due_on and (wrong := wrong_due_date(due_on, today)):
        yield Column.DUE, wrong


def _change(line: int, pk: int, cells: Mapping[str, str], action: KnownAction) -> Change | None:
    to, due_on = _stage(cells, action) or action.stage, read_date(cells.get(Column.DUE, ""))
    update, evidence = cells.get(Column.UPDATE, ""), cells.get(Column.EVIDENCE, "")
    if to == action.stage and update == " ".join(action.newest.split()):
        update = evidence = ""
    moved, postponed = to if to != action.stage else "", due_on if due_on != action.due_on else None
    change = Change(line, pk, action.what, action.stage_label, moved, update, evidence, postponed)
    return change if change.to or change.update or change.due_on else None


def _stage(cells: Mapping[str, str], action: KnownAction) -> str | None:
    """The stage that a row wants; an ended action that was carried over says its own word."""
    text = cells.get(Column.STAGE, "")
    return action.stage if plain(text) == plain(action.stage_label) else _CODES.get(plain(text))

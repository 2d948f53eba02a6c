"""Reads a register file row by row: by heading, in UTF-8 (with or without a mark) or cp1252, telling good rows from bad ones."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from schools.register.errors import BadCell, WrongFile
from schools.register.rules.cells import Value
from schools.register.rules.shapes import SHAPES, Column, FileShape
from schools.register.rules.words import search_words

UTF_8_MARK = b"\xef\xbb\xbf"
UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# What a text's first line never holds: NUL and the other control characters but tab and line ends.
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\r\n")


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it can be stored: the values of the reading's fields, in their order."""

    line: int
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that is passed over. `line` is the line of the file at which it begins, the headings being line 1."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A file whose headings were understood. `rows` can be gone through once."""

    shape: FileShape
    fields: tuple[str, ...]
    rows: Iterator[Row | BadRow]


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where this file has what we read."""

    shape: FileShape
    width: int
    places: tuple[tuple[int, Column], ...]
    # Where, among the values of a row, stand its key and the words that it is found by.
    keys: tuple[int, ...]
    words: tuple[int, ...]

    @property
    def fields(self) -> tuple[str, ...]:
        own = tuple(column.field for _, column in self.places)
        return (*own, "search_words") if self.shape.words else own


def read_file(lines: Iterable[bytes], shape: FileShape) -> Reading:
    """Read the headings at once and the rows as they are asked for. Raises WrongFile where the headings are not this file's."""
    # Strict: else a quotation mark left open would swallow the rows up to the next one and make one good-looking row of them.
    table = csv.reader(_decoded(lines), strict=True)
    try:
        headings = next(table, [])
    except csv.Error:
        raise WrongFile("This is not a CSV file.") from None
    plan = _plan(headings, shape)
    return Reading(shape, plan.fields, _rows(table, plan))


def _decoded(lines: Iterable[bytes]) -> Iterator[str]:
    """Line by line, because files put together by hand hold lines of both encodings."""
    for index, line in enumerate(lines):
        if index == 0:
            if line.startswith(UTF_16_MARKS):
                raise WrongFile("This file is written in UTF-16. Save it as CSV in UTF-8 and try again.")
            line = line.removeprefix(UTF_8_MARK)
            if line.translate(None, _CONTROLS) != line:
                raise WrongFile("This is not a CSV file.")
        try:
            yield line.decode("utf-8")
        except UnicodeDecodeError:
            yield line.decode("cp1252", errors="replace")


def _plan(headings: list[str], shape: FileShape) -> _Plan:
    names = [heading.strip().casefold() for heading in headings]
    if not any(names):
        raise WrongFile("This file is empty.")
    places = []
    for column in shape.columns:
        found = [index for index, name in enumerate(names) if name in {heading.casefold() for heading in column.headings}]
        if len(found) > 1:
            raise WrongFile(f"The column {column.headings[0]} is there {len(found)} times.")
        places += [(index, column) for index in found]
    missing = [column.headings[0] for column in shape.columns if column.is_required and column not in [known for _, known in places]]
    if missing:
        raise WrongFile(f"This is not a file of {shape.name}: it lacks {_named(missing)}.{_hint(names, shape)}")
    fields = [column.field for _, column in places]
    keys, words = (tuple(index for index, field in enumerate(fields) if field in wanted) for wanted in (shape.key, shape.words))
    return _Plan(shape, len(names), tuple(places), keys, words)


def _named(columns: list[str]) -> str:
    return f"the column{'s' if len(columns) > 1 else ''} {', '.join(columns)}"


def _hint(names: list[str], shape: FileShape) -> str:
    for other in SHAPES.values():
        required = [column for column in other.columns if column.is_required]
        if other is not shape and all(set(names) & {heading.casefold() for heading in column.headings} for column in required):
            return f" It looks like the file of {other.name}."
    return ""


def _rows(table: Any, plan: _Plan) -> Iterator[Row | BadRow]:
    seen: dict[tuple[Value, ...], int] = {}
    while True:
        line = table.line_num + 1
        try:
            cells = next(table, None)
        except csv.Error:
            yield BadRow(line, f"has quotation marks that do not fit; lines {line} to {table.line_num} are passed over.")
            continue
        if cells is None:
            return
        if not any(cells):
            continue
        row = _row(line, table.line_num, cells, plan)
        if isinstance(row, Row):
            first = seen.setdefault(tuple(row.values[index] for index in plan.keys), line)
            row = row if first == line else BadRow(line, f"repeats what stands in line {first}.")
        yield row


def _row(line: int, last_line: int, cells: list[str], plan: _Plan) -> Row | BadRow:
    if len(cells) != plan.width:
        until = f" It goes on until line {last_line}: perhaps a quotation mark is missing." if last_line > line else ""
        return BadRow(line, f"has {len(cells)} cells where the headings are {plan.width}.{until}")
    values: list[Value] = []
    reasons = []
    for index, column in plan.places:
        try:
            values.append(column.read(cells[index]))
        except BadCell as bad:
            reasons.append(f"{column.headings[0]} {bad}")
    if reasons:
        return BadRow(line, " ".join(reasons))
    if plan.shape.words:
        values.append(search_words(*(str(values[index]) for index in plan.words)))
    return Row(line, tuple(values))

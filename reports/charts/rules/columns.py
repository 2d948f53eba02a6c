"""Columns that stand: groups of them by year, each in a field of its own, and a distribution in one."""

from collections.abc import Sequence
from dataclasses import dataclass

from reports.charts.rules.colours import LINE, Step
from reports.charts.rules.drawing import GAP, LEADING, SIZE, Drawing, Paper, foot
from reports.charts.rules.measuring import lines_of, width_of
from reports.charts.rules.wording import part_of, row_in_words
from reports.statistics.rules.figures import Figure, Row, Table

# More would stand too close for words below them.
MOST_ANSWERS = 7
_HIGH, _WITHHELD, _WIDEST = 72.0, 24.0, 44.0


@dataclass(frozen=True, slots=True)
class _Field:
    """Columns side by side: their heading, the words below each, their figures, and what one unit is high."""

    heading: tuple[str, ...]
    names: tuple[str, ...]
    figures: tuple[Figure, ...]
    scale: float


def columns(table: Table, width: float, steps: Sequence[Step]) -> tuple[Drawing, ...]:
    """A field for each row, with a column for each of its cells, the last of which is full and the others fainter.

    Figures of one unit are drawn to one scale, so that fields can be compared; those of another have their own.
    """
    pitch = _pitch(table.columns, [cell for row in table.rows for cell in row.cells])
    across = max(1, int((width + GAP * 2) // (pitch * len(table.columns) + GAP * 2)))
    room = (width + GAP * 2) / across - GAP * 2
    scales = _scales(table)
    fields = [_Field(lines_of(_heading(row), SIZE, room), table.columns, row.cells, scales[row.cells[0].unit]) for row in table.rows]
    paper = Paper(width)
    for start in range(0, len(fields), across):
        line = fields[start : start + across]
        heading = max(len(field.heading) for field in line) * LEADING
        paper.begin(
            heading + _HIGH + LEADING * 2 + GAP * 2, "; ".join(row_in_words(table, row) for row in table.rows[start : start + across])
        )
        for number, field in enumerate(line):
            x = number * (room + GAP * 2)
            paper.write_lines(field.heading, x, paper.y, is_strong=True)
            _field(paper, field, x, paper.y + heading, pitch, steps)
        paper.end(heading + _HIGH + LEADING * 2 + GAP * 2)
    return paper.drawings(table.title)


def distribution(table: Table, width: float, steps: Sequence[Step]) -> tuple[Drawing, ...]:
    """A column for the first figure of each row, all in one field as wide as there is room."""
    figures = tuple(row.cells[0] for row in table.rows)
    pitch = width / max(len(figures), 1)
    names = [lines_of(row.label, SIZE, pitch - GAP) for row in table.rows]
    below = max((len(lines) for lines in names), default=1) * LEADING
    paper = Paper(width)
    paper.begin(LEADING + _HIGH + below + GAP, "; ".join(row_in_words(table, row) for row in table.rows))
    largest = max((figure.value or 0 for figure in figures), default=0)
    _columns(paper, figures, 0, paper.y, pitch, [steps[0]] * len(figures), _HIGH / largest if largest else 0)
    for number, lines in enumerate(names):
        for count, line in enumerate(lines):
            paper.write(line, (number + 0.5) * pitch, foot(LEADING + _HIGH + count * LEADING + 2, LEADING), anchor="middle")
    paper.end(LEADING + _HIGH + below + GAP)
    return paper.drawings(table.title)


def _heading(row: Row) -> str:
    """With the unit where the label does not name it: there is no room for it at the columns."""
    unit = row.cells[0].unit
    return row.label if unit.lower() in row.label.lower() else f"{row.label} ({unit})"


def _pitch(names: Sequence[str], figures: Sequence[Figure]) -> float:
    """How far apart columns stand, so that no words above or below them meet."""
    return max(width_of(words, SIZE) for words in (*names, *(part_of(figure) for figure in figures))) + GAP


def _scales(table: Table) -> dict[str, float]:
    largest: dict[str, float] = {}
    for row in table.rows:
        unit = row.cells[0].unit
        largest[unit] = max(largest.get(unit, 0), *(cell.value or 0 for cell in row.cells))
    return {unit: _HIGH / value if value else 0 for unit, value in largest.items()}


def _field(paper: Paper, field: _Field, x: float, y: float, pitch: float, steps: Sequence[Step]) -> None:
    count = len(field.figures)
    # The newest year is the one that is read first.
    shades = [steps[min(count - 1 - number, len(steps) - 2)] for number in range(count)]
    _columns(paper, field.figures, x, y, pitch, shades, field.scale)
    for number, name in enumerate(field.names):
        paper.write(name, x + (number + 0.5) * pitch, foot(y + LEADING + _HIGH + 2, LEADING), anchor="middle")


def _columns(paper: Paper, figures: Sequence[Figure], x: float, y: float, pitch: float, shades: Sequence[Step], scale: float) -> None:
    ground = y + LEADING + _HIGH
    wide = min(pitch - GAP, _WIDEST)
    for number, (figure, shade) in enumerate(zip(figures, shades, strict=True)):
        middle = x + (number + 0.5) * pitch
        high = _WITHHELD if figure.is_withheld else (figure.value or 0) * scale
        if figure.is_withheld:
            paper.withheld(middle - wide / 2, ground - high, wide, high)
        elif high:
            paper.mark(middle - wide / 2, ground - high, wide, high, shade.fill)
        paper.write(part_of(figure), middle, ground - high - 4, anchor="middle")
    paper.mark(x, ground, pitch * len(figures), 0.8, LINE)

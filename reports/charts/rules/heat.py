"""Heat maps: a field for every cell, the darker the more, with its number in it."""

from collections.abc import Sequence
from dataclasses import replace

from reports.charts.rules.colours import BLACK, LINE, WHITE, Step
from reports.charts.rules.drawing import GAP, LEADING, SIZE, Drawing, Paper, foot, height_of
from reports.charts.rules.measuring import lines_of, width_of
from reports.charts.rules.wording import number_of, row_in_words
from reports.statistics.rules.figures import Figure, Row, Table

_LOWEST, _NARROWEST = 24.0, 64.0
# Narrower maps have their labels above the fields.
_ROOMY, _LABELS = 440.0, 0.34


def heat_map(table: Table, width: float, steps: Sequence[Step]) -> tuple[Drawing, ...]:
    """A row of fields for each row, columns that find no room in a map of their own below. Zero is white, and withheld is hatched."""
    left = width * _LABELS if width >= _ROOMY else 0.0
    most = max(1, int((width - left) // _NARROWEST))
    largest = max((cell.value or 0 for row in table.rows for cell in row.cells), default=0)
    drawings: list[Drawing] = []
    for start in range(0, len(table.columns), most):
        stop = start + most
        part = replace(
            table, columns=table.columns[start:stop], rows=tuple(replace(row, cells=row.cells[start:stop]) for row in table.rows)
        )
        drawings += _map(part, width, left, steps, largest)
    return tuple(drawings)


def _map(table: Table, width: float, left: float, steps: Sequence[Step], largest: float) -> tuple[Drawing, ...]:
    wide = (width - left) / len(table.columns)
    heads = [lines_of(column, SIZE, wide - GAP) for column in table.columns]
    head = max(len(lines) for lines in heads) * LEADING + GAP / 2
    paper = Paper(width)
    for row in table.rows:
        room = left - GAP if left else width
        label = height_of(row.label, room)
        high = max(label + GAP, _LOWEST) if left else _LOWEST
        above = 0.0 if left else label + GAP / 2
        # As if the heads stood above each row, so that there is room for them on a new sheet.
        if paper.begin(head + above + high, row_in_words(table, row)):
            for number, lines in enumerate(heads):
                paper.write_lines(lines, left + (number + 0.5) * wide, head - GAP / 2 - len(lines) * LEADING, anchor="middle")
            paper.end(head)
        paper.write_lines(lines_of(row.label, SIZE, room), 0, paper.y + (high - label) / 2 if left else paper.y + GAP / 4)
        paper.end(above)
        _fields(paper, row, left, wide, high, steps, largest)
        paper.end(high)
    return paper.drawings(table.title)


def _fields(paper: Paper, row: Row, left: float, wide: float, high: float, steps: Sequence[Step], largest: float) -> None:
    for number, figure in enumerate(row.cells):
        x, middle = left + number * wide, left + (number + 0.5) * wide
        words, colour = number_of(figure), BLACK
        if figure.is_withheld:
            paper.withheld(x + 1, paper.y + 1, wide - 2, high - 2)
            # The word stands on a ground of its own, as on hatching it could not be read.
            room = min(width_of(words, SIZE) + 4, wide - 2)
            paper.mark(middle - room / 2, paper.y + (high - LEADING) / 2, room, LEADING, WHITE)
        else:
            step = _step_of(figure, steps, largest)
            paper.mark(x + 1, paper.y + 1, wide - 2, high - 2, step.fill if step else WHITE, LINE)
            colour = step.words if step else BLACK
        paper.write(words, middle, foot(paper.y, high), anchor="middle", fill=colour)


def _step_of(figure: Figure, steps: Sequence[Step], largest: float) -> Step | None:
    """The faintest for the least above nothing, the full one for the most."""
    if not figure.value or not largest:
        return None
    return steps[len(steps) - 1 - min(int(figure.value / largest * len(steps)), len(steps) - 1)]

"""Which chart shows a table, and the chart as pages and PDFs take it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reports.charts.rules.bars import bars, stacks
from reports.charts.rules.colours import MOST_PARTS, Step, steps_of
from reports.charts.rules.columns import MOST_ANSWERS, columns, distribution
from reports.charts.rules.drawing import Drawing
from reports.charts.rules.heat import heat_map
from reports.statistics.rules.figures import Row, Table, TableKind
from schools.looks.rules import OUR_ACCENT

_Draw = Callable[[Table, float, Sequence[Step]], tuple[Drawing, ...]]
# How wide drawings for pages are: on a telephone they keep their size, and beside each other they grow a little.
SCREEN = 320.0
_YEAR = re.compile(r"\d{4}/\d{2}")


@dataclass(frozen=True, slots=True)
class Chart:
    """A table and what was drawn of it: nothing where it has no number, more than one where it would be too large."""

    table: Table
    drawings: tuple[Drawing, ...]


def chart_of(table: Table, width: float, accent: str = OUR_ACCENT) -> Chart:
    """The chart of a table, so wide; `accent` is the colour of its marks."""
    if not any(cell.value for row in table.rows for cell in row.cells):
        return Chart(table, ())
    return Chart(table, way_of(table)(turned(table), width, steps_of(accent)))


def turned(table: Table) -> Table:
    """A lone row that is drawn as bars with one for each of its columns; every other table as it is."""
    if len(table.rows) > 1 or len(table.columns) == 1 or way_of(table) is not bars:
        return table
    (row,) = table.rows
    rows = (Row(f"{row.label}: {column[:1].lower()}{column[1:]}", (cell,)) for column, cell in zip(table.columns, row.cells, strict=True))
    return replace(table, columns=("",), rows=tuple(rows))


def way_of(table: Table) -> _Draw:
    """Parts of a whole follow each other, answers on a scale and years stand side by side, one figure a row and a lone row lie as bars,
    and everything else is a heat map, which also is what more parts than there are colours become."""
    if table.kind == TableKind.PARTS and len(table.columns) <= MOST_PARTS:
        return stacks
    if table.kind == TableKind.SCALE and len(table.rows) <= MOST_ANSWERS:
        return distribution
    if all(_YEAR.fullmatch(column) for column in table.columns):
        return columns
    return bars if len(table.columns) == 1 or len(table.rows) == 1 else heat_map

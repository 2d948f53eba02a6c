"""Bars that lie: one figure a row, or the parts of a whole one after the other."""

from collections.abc import Sequence

from reports.charts.rules.colours import INK, LINE, WHITE, Step
from reports.charts.rules.drawing import GAP, LEADING, SIZE, Drawing, Paper, foot, height_of
from reports.charts.rules.measuring import lines_of, width_of
from reports.charts.rules.wording import number_of, row_in_words, whole_of
from reports.statistics.rules.figures import Figure, Row, Table

_THICK, _THICKER, _SWATCH, _WITHHELD = 16.0, 22.0, 10.0, 36.0
# Narrower charts have their labels above the bars, unless all of them find room beside.
_ROOMY, _LABELS = 440.0, 0.36


def bars(table: Table, width: float, steps: Sequence[Step]) -> tuple[Drawing, ...]:
    """A bar for the first figure of each row, within a frame as long as its whole where it has one; beside it the figure in words."""
    figures = [row.cells[0] for row in table.rows]
    left = _room_beside(table, width)
    words = max((width_of(figure.shown, SIZE) for figure in figures), default=0)
    largest = max((whole_of(figure) for figure in figures), default=0)
    scale = max(width - left - words - GAP, 0) / largest if largest else 0
    paper = Paper(width)
    for row, figure in zip(table.rows, figures, strict=True):
        room = left - GAP * 2 if left else width
        label = height_of(row.label, room)
        height = max(label, _THICK) + GAP if left else label + _THICK + GAP * 1.5
        paper.begin(height, row_in_words(table, row))
        paper.write_lines(lines_of(row.label, SIZE, room), 0, paper.y)
        _bar(paper, figure, left, paper.y if left else paper.y + label + 1, scale, steps[0].fill)
        paper.end(height)
    return paper.drawings(table.title)


def _room_beside(table: Table, width: float) -> float:
    """How wide labels with the space after them are where they stand beside the bars; 0 where they stand above."""
    widest = max((width_of(row.label, SIZE) for row in table.rows), default=0) + GAP * 2
    return min(widest, width * _LABELS) if width >= _ROOMY or widest <= width * _LABELS else 0.0


def _bar(paper: Paper, figure: Figure, x: float, y: float, scale: float, fill: str) -> None:
    length = whole_of(figure) * scale
    if figure.of:
        paper.mark(x, y, figure.of * scale, _THICK, WHITE, LINE)
    if figure.value:
        paper.mark(x, y, figure.value * scale, _THICK, fill)
    if figure.is_withheld:
        length = _WITHHELD
        paper.withheld(x, y, length, _THICK)
    paper.write(figure.shown, x + length + (GAP if length else 0), foot(y, _THICK))


def stacks(table: Table, width: float, steps: Sequence[Step]) -> tuple[Drawing, ...]:
    """A bar for each row, in which its cells follow each other; below it, in the same order, what each part is. At most as many columns as
    there are steps."""
    paper = Paper(width)
    for row in table.rows:
        label = height_of(row.label, width)
        parts = _laid_out(table, row, width)
        height = label + _THICKER + GAP / 2 + (parts[-1][1] + 1) * LEADING + GAP * 1.5
        paper.begin(height, row_in_words(table, row))
        paper.write_lines(lines_of(row.label, SIZE, width), 0, paper.y, is_strong=True)
        _stack(paper, row, paper.y + label + 1, steps)
        below = paper.y + label + _THICKER + GAP / 2 + 2
        for figure, step, (x, line, words) in zip(row.cells, steps, parts, strict=False):
            top = below + line * LEADING
            _swatch(paper, figure, x, top + (LEADING - _SWATCH) / 2, step)
            paper.write(words, x + _SWATCH + 4, foot(top, LEADING))
        paper.end(height)
    return paper.drawings(table.title)


def _laid_out(table: Table, row: Row, width: float) -> list[tuple[float, int, str]]:
    """Where what each part is stands: how far from the left and in which line. A line is begun where there is no room on the last."""
    found: list[tuple[float, int, str]] = []
    x, line = 0.0, 0
    for column, figure in zip(table.columns, row.cells, strict=True):
        words = f"{column}: {number_of(figure)}"
        needed = _SWATCH + 4 + width_of(words, SIZE)
        if x and x + needed > width:
            x, line = 0.0, line + 1
        found.append((x, line, words))
        x += needed + GAP * 2
    return found


def _stack(paper: Paper, row: Row, y: float, steps: Sequence[Step]) -> None:
    """Parts are drawn to scale but for withheld ones, which are all of one length."""
    hidden = sum(figure.is_withheld for figure in row.cells) * _WITHHELD
    total = sum(figure.value or 0 for figure in row.cells)
    scale = (paper.width - hidden) / total if total else 0
    if not total:
        paper.mark(0, y, paper.width - 0.5, _THICKER, WHITE, LINE)
    x = 0.0
    for figure, step in zip(row.cells, steps, strict=False):
        length = _WITHHELD if figure.is_withheld else (figure.value or 0) * scale
        if figure.is_withheld:
            paper.withheld(x, y, length, _THICKER)
        elif length:
            paper.mark(x, y, length, _THICKER, step.fill, WHITE)
            if length > width_of(number_of(figure), SIZE) + GAP:
                paper.write(number_of(figure), x + length / 2, foot(y, _THICKER), anchor="middle", fill=step.words, is_strong=True)
        x += length


def _swatch(paper: Paper, figure: Figure, x: float, y: float, step: Step) -> None:
    if figure.is_withheld:
        paper.withheld(x, y, _SWATCH, _SWATCH)
    else:
        paper.mark(x, y, _SWATCH, _SWATCH, step.fill, INK)

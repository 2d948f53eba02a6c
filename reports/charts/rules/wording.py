"""Figures as they stand in a chart, where the whole or the unit is told elsewhere."""

from dataclasses import replace

from reports.statistics.rules.figures import Figure, Row, Table


def number_of(figure: Figure) -> str:
    """The number alone: "12", "4.2", "withheld"."""
    return replace(figure, of=None, unit="").shown


def part_of(figure: Figure) -> str:
    """The number and its whole: "12 of 15"."""
    return replace(figure, unit="").shown


def row_in_words(table: Table, row: Row) -> str:
    """For a title: "Reading: working well 7 of 15 schools, even better if withheld"."""
    if len(table.columns) < 2:
        return f"{row.label}: {row.cells[0].shown}"
    return f"{row.label}: " + ", ".join(f"{column} {cell.shown}" for column, cell in zip(table.columns, row.cells, strict=True))


def whole_of(figure: Figure) -> float:
    """How long a bar would have to be for this figure: its whole where it has one."""
    return max(figure.value or 0, figure.of or 0)

"""What a figure is called, and what it counts, where it stands alone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reports.statistics.rules.figures import Chapter, Figure


@dataclass(frozen=True, slots=True)
class Named:
    """A figure with its name, what it counts, and the title of the chapter that it stands in."""

    figure: Figure
    label: str
    definition: str
    chapter: str


def named_in(chapters: Iterable[Chapter]) -> Iterator[Named]:
    """Every figure, in the order of reading. A cell is called after its table, row and column, and counts what its table does."""
    for chapter in chapters:
        for figure in chapter.figures:
            yield Named(figure, figure.label, figure.definition, chapter.title)
        for table in chapter.tables:
            for row in table.rows:
                for figure, column in zip(row.cells, table.columns, strict=True):
                    label = f"{table.title}: {row.label}, {column[:1].lower()}{column[1:]}"
                    yield Named(figure, label, table.definition, chapter.title)

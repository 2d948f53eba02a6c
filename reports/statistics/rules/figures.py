"""The shape of figures: what is counted, how it is defined, of which rows it was made; and how it stands in words."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Self

WITHHELD, UNKNOWN = "withheld", "not known"


class ChapterKey(StrEnum):
    """The parts in which a year is told, in the order in which they are read."""

    PARTICIPATION = "participation"
    THEMES = "themes"
    COMMITMENTS = "commitments"
    PRACTICE = "practice"
    EXCELLENCE = "excellence"
    CAPACITY = "capacity"
    VOICE = "voice"
    YEARS = "years"


class TableKind(StrEnum):
    """What a table's rows and columns are to each other, which says how it is drawn."""

    PLAIN = "plain"
    # The cells of a row are the parts of one whole.
    PARTS = "parts"
    # The rows are the answers on a scale, in order.
    SCALE = "scale"


@dataclass(frozen=True, slots=True)
class Source:
    """The rows a figure was made of: the code of their kind (`review`, `finding`, `action` ...) and their ids, in order."""

    kind: str
    ids: tuple[int, ...] = ()

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> Self:
        """What `asdict` made of one, back from the database."""
        return cls(kept["kind"], tuple(kept["ids"]))


@dataclass(frozen=True, slots=True)
class Figure:
    """One number. `value` is None where it is withheld because it is small (`is_withheld`), or where nobody can know it yet.

    `of` is the whole that a count is part of; `unit` follows the number ("schools", "days", "out of 5"). A withheld figure has no `of` from
    which it could be reckoned and no ids in its source.
    """

    key: str
    label: str
    definition: str
    value: int | float | None
    of: int | None = None
    unit: str = ""
    is_withheld: bool = False
    source: Source = Source("")

    @property
    def shown(self) -> str:
        """As it stands on a page: "12 of 15 schools", "4.2 out of 5", "withheld"."""
        if self.value is None:
            return WITHHELD if self.is_withheld else UNKNOWN
        number = f"{self.value:,}" if isinstance(self.value, int) else f"{self.value:,.1f}"
        return " ".join(part for part in (number, f"of {self.of:,}" if self.of is not None else "", self.unit) if part)

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> Self:
        """What `asdict` made of one, back from the database."""
        return cls(**{**kept, "source": Source.from_json(kept["source"])})


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: one cell a column."""

    label: str
    cells: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Figures side by side, which a chart draws. `definition` says what is counted, once for all cells."""

    key: str
    title: str
    definition: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    kind: TableKind = TableKind.PLAIN

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> Self:
        """What `asdict` made of one, back from the database."""
        rows = tuple(Row(row["label"], tuple(Figure.from_json(cell) for cell in row["cells"])) for row in kept["rows"])
        return cls(kept["key"], kept["title"], kept["definition"], tuple(kept["columns"]), rows, TableKind(kept["kind"]))


@dataclass(frozen=True, slots=True)
class Chapter:
    """One part of a year: single figures and tables. `note` is a sentence where there is nothing to count, or something to know."""

    key: ChapterKey
    title: str
    figures: tuple[Figure, ...] = ()
    tables: tuple[Table, ...] = ()
    note: str = ""

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> Self:
        """What `asdict` made of one, back from the database."""
        figures = tuple(Figure.from_json(figure) for figure in kept["figures"])
        return cls(ChapterKey(kept["key"]), kept["title"], figures, tuple(Table.from_json(table) for table in kept["tables"]), kept["note"])


@dataclass(frozen=True, slots=True)
class YearFigures:
    """All of an academic year (the calendar year it began in) of one trust. `limits` are sentences on what the figures do not say."""

    year: int
    chapters: tuple[Chapter, ...]
    limits: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """For a JSON column; `from_json` gives an equal value back."""
        return asdict(self)

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> Self:
        """A frozen report's figures, as they were."""
        return cls(kept["year"], tuple(Chapter.from_json(chapter) for chapter in kept["chapters"]), tuple(kept["limits"]))

    def every_figure(self) -> tuple[Figure, ...]:
        """Single ones and cells, in the order of reading."""
        return tuple(
            figure
            for chapter in self.chapters
            for figure in (*chapter.figures, *(cell for table in chapter.tables for row in table.rows for cell in row.cells))
        )

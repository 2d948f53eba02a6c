"""What the slides for the meeting say: the year at a glance, charts, what is asked, what is not known. Whole texts go into the notes."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reports.charts.rules.choosing import chart_of, turned
from reports.impact.enums import SectionKey
from reports.impact.queries.reading import ImpactSection, ReleasedImpact
from reports.impact_pdf.queries.manuscripts import day_of, foot_of
from reports.impact_pdf.rules import WIDE, Tile, cut, drawn_part, fitted, glance_of, in_parts
from reports.statistics.rules.figures import Row, Table

# The chapters that tell a board most; the report has all.
_TELLING = (
    SectionKey.PARTICIPATION, SectionKey.THEMES, SectionKey.COMMITMENTS, SectionKey.PRACTICE, SectionKey.VOICE, SectionKey.YEARS,
)  # fmt: skip
_MOST_ROWS, _MOST_COLUMNS = 10, 5
# Words of 20 and 24 points on a slide's width, all in the measure of drawings, and the lines that find room.
_SIZE, _LARGE, _ROOM, _GLANCE_LINES, _LINES = 26.7, 32.0, 1130.0, 8, 11
_SMALL, _SMALL_LINES, _LONGEST_LABEL = 17.3, 3, 48


@dataclass(frozen=True, slots=True)
class ChartSlide:
    """A native chart. `told` says for whoever does not see it what it shows; `below` what it cannot show; `notes` is for who speaks."""

    title: str
    table: Table
    told: str
    below: str
    notes: str


@dataclass(frozen=True, slots=True)
class WordsSlide:
    """Lines, numbered or not, with what finds no room in the notes."""

    title: str
    lines: tuple[str, ...]
    notes: str
    tiles: tuple[Tile, ...] = ()


@dataclass(frozen=True, slots=True)
class Deck:
    """All slides, in the order in which they are shown, after the one with the title."""

    title: str
    trust: str
    year: str
    for_board: str
    foot: str
    slides: tuple[WordsSlide | ChartSlide, ...]


def deck_of(report: ReleasedImpact) -> Deck:
    """No query."""
    return Deck(
        title=f"Peer review {report.year_in_words}",
        trust=report.trust,
        year=report.year_in_words,
        for_board=f"For the board meeting on {day_of(report.board_on)}" if report.board_on else "",
        foot=foot_of(report),
        slides=tuple(_slides(report)),
    )


def _slides(report: ReleasedImpact) -> Iterator[WordsSlide | ChartSlide]:
    chapters = tuple(section.chapter for section in report.sections if section.chapter is not None)
    summary = report.text_of(SectionKey.SUMMARY)
    tiles = glance_of(chapters)
    if summary or tiles:
        yield WordsSlide("The year at a glance", fitted(summary.split("\n\n"), _SIZE, _ROOM, _GLANCE_LINES), summary, tiles)
    yield from (slide for section in report.sections if section.key in _TELLING for slide in _chart_slide(section, report.look.accent))
    yield from _words("What we ask of the board", tuple(f"{number}. {ask}" for number, ask in enumerate(report.asks, start=1)))
    yield from _words("What we do not know", report.limits)


def _words(title: str, texts: tuple[str, ...]) -> Iterator[WordsSlide]:
    """As many slides as the texts need. One text that is longer than a slide is cut, and whole in the notes."""
    for number, part in enumerate(in_parts(texts, _LARGE, _ROOM, _LINES)):
        shown = tuple(line for text in part for line in fitted([text], _LARGE, _ROOM, _LINES))
        yield WordsSlide(title if number == 0 else f"{title}, continued", shown, "\n\n".join(part))


def _chart_slide(section: ImpactSection, accent: str) -> Iterator[ChartSlide]:
    """Of the first table with numbers, as much as can be read from the back of a room."""
    tables = [
        table for table in map(drawn_part, section.chapter.tables if section.chapter else ()) if chart_of(table, WIDE, accent).drawings
    ]
    for table in tables[:1]:
        shown = turned(_of_one_unit(_part(table)))
        left_out = [row for row in table.rows if len(table.rows) > 1 and row.label not in {one.label for one in shown.rows}]
        labelled = replace(shown, rows=tuple(replace(row, label=cut(row.label, _LONGEST_LABEL)) for row in shown.rows))
        below = fitted(_below(shown, left_out), _SMALL, _ROOM, _SMALL_LINES)
        told = chart_of(shown, WIDE, accent).drawings[0].title
        title = section.heading if section.heading == table.title else f"{section.heading}: {table.title}"
        yield ChartSlide(title, labelled, told, "\n".join(below), f"{table.definition}\n\n{section.text}".strip())


def _part(table: Table) -> Table:
    columns = table.columns[:_MOST_COLUMNS]
    return replace(table, columns=columns, rows=tuple(Row(row.label, row.cells[: len(columns)]) for row in table.rows[:_MOST_ROWS]))


def _of_one_unit(table: Table) -> Table:
    """The rows of the unit that most have: one axis cannot measure two. Those without a number have none."""
    most = Counter(unit for row in table.rows if (unit := _unit(row)) is not None).most_common(1)[0][0]
    return replace(table, rows=tuple(row for row in table.rows if _unit(row) in (None, most)))


def _unit(row: Row) -> str | None:
    """As of many: one person and two people are of one unit."""
    return next(("people" if cell.unit == "person" else cell.unit.removesuffix("s") for cell in row.cells if cell.value is not None), None)


def _below(table: Table, left_out: list[Row]) -> Iterator[str]:
    withheld = [
        _named(table, row, column) for row in table.rows for column, cell in zip(table.columns, row.cells, strict=True) if cell.is_withheld
    ]
    if withheld:
        yield f"Withheld because it is small: {'; '.join(withheld)}."
    if left_out:
        yield "Not drawn: " + "; ".join(f"{row.label}, {row.cells[-1].shown}" for row in left_out) + "."


def _named(table: Table, row: Row, column: str) -> str:
    return row.label if len(table.columns) == 1 else f"{row.label}, {column}"

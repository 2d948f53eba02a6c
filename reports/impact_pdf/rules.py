"""How a report is set out: which figures stand large, which charts stand side by side, what finds room, file names."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from reports.charts.rules.choosing import Chart, chart_of, way_of
from reports.charts.rules.heat import heat_map
from reports.charts.rules.measuring import lines_of, width_of
from reports.review_pdf.rules import in_a_file_name
from reports.statistics.rules.figures import Chapter, Figure, Table
from reports.statistics.rules.years import MAIN

# How wide the text of a page is in the measure of drawings, and half of it less the space between two.
WIDE, HALF = 612.0, 292.0
# A drawing of half the width that is higher than this would leave a hole beside it.
_HIGHEST_HALF = 300.0
# More columns of a heat map would break their words there.
_MOST_HALF = 3
# So many letters of words stand on a page together with what belongs to them; more may run over pages, and has nothing beside it.
_FEW_LETTERS = 1600
# So many figures of a chapter stand large, main ones first; all stand in the annex.
_MOST_TILES = 4
# What tells the year at a glance.
_AT_A_GLANCE = ("participation.reviewed", "commitments.kept", "practice.confirmed", "capacity.people")
# What is drawn of two long tables; all stands in the annex.
_DRAWN_WORDS = 6
_DRAWN_YEARS = (*_AT_A_GLANCE, "participation.workshops", "participation.checked_back")


@dataclass(frozen=True, slots=True)
class Tile:
    """A figure that stands large: its number, what follows it ("of 15 schools"), and what it is."""

    number: str
    rest: str
    label: str


class Place(StrEnum):
    """Where a chart stands."""

    # Over the whole width of the text; one of two side by side; beside the words.
    WIDE = "wide"
    HALF = "half"
    BESIDE = "beside"


# What stands beside the words comes first, so that pairs are not parted.
_ORDER_OF_PLACES = (Place.BESIDE, Place.HALF, Place.WIDE)


@dataclass(frozen=True, slots=True)
class Placed:
    """A chart and its place."""

    chart: Chart
    place: Place


def tiles_of(figures: Iterable[Figure]) -> tuple[Tile, ...]:
    """The first that say a number, those before others that years are compared by."""
    known = [figure for figure in figures if figure.value is not None]
    return tuple(tile_of(figure) for figure in sorted(known, key=lambda figure: figure.key not in MAIN)[:_MOST_TILES])


def tile_of(figure: Figure) -> Tile:
    """One figure, parted."""
    number = replace(figure, of=None, unit="").shown
    return Tile(number, figure.shown.removeprefix(number).strip(), figure.label)


def glance_of(chapters: Iterable[Chapter]) -> tuple[Tile, ...]:
    """Of each chapter that tells the year its main figure, where it is known."""
    found = {figure.key: figure for chapter in chapters for figure in chapter.figures if figure.value is not None}
    return tuple(tile_of(found[key]) for key in _AT_A_GLANCE if key in found)


def drawn_part(table: Table) -> Table:
    """What is drawn of a table: all of it, but of words only those said most, of years only the figures that tell most, and no noughts
    of support."""
    if table.key == "voice.words":
        return replace(table, rows=table.rows[:_DRAWN_WORDS])
    if table.key == "excellence.by_stage":
        return replace(table, rows=tuple(row for row in table.rows if any(cell.value != 0 for cell in row.cells)))
    if table.key != "years.main":
        return table
    telling = tuple(row for row in table.rows if row.cells[0].key.removeprefix("years.").rpartition(".")[0] in _DRAWN_YEARS)
    return replace(table, rows=telling or table.rows[: len(_DRAWN_YEARS)])


def placed(tables: Iterable[Table], accent: str, *, has_room_beside: bool) -> tuple[Placed, ...]:
    """Charts of half the width where they find room in it: two side by side, and one that is left alone beside the words if there is room.
    All others go over the whole width. Tables without a number are left to the annex."""
    drawn = [(table, half) for table in map(drawn_part, tables) if (half := chart_of(table, HALF, accent)).drawings]
    low = [table for table, half in drawn if _finds_room(half)]
    places = dict.fromkeys((table.key for table in low), Place.HALF)
    if len(low) % 2:
        places[low[0].key] = Place.BESIDE if has_room_beside else Place.WIDE
    found = []
    for table, half in drawn:
        place = places.get(table.key, Place.WIDE)
        found.append(Placed(chart_of(table, WIDE, accent) if place == Place.WIDE else half, place))
    return tuple(sorted(found, key=lambda one: _ORDER_OF_PLACES.index(one.place)))


def _finds_room(chart: Chart) -> bool:
    is_broad = way_of(chart.table) is heat_map and len(chart.table.columns) > _MOST_HALF
    return len(chart.drawings) == 1 and chart.drawings[0].height <= _HIGHEST_HALF and not is_broad


def is_kept_whole(text: str) -> bool:
    """Whether a section of so much text stands on one page."""
    return len(text) <= _FEW_LETTERS


def fitted(texts: Iterable[str], size: float, room: float, most: float, *, between: float = 0) -> tuple[str, ...]:
    """As many of the texts as find room in so many lines, reckoned without breaks and with so many lines between two of them; the last may
    be cut after a word, and then says so.

    >>> fitted(["One two.", "Three four five."], 10, 80, 2)
    ('One two.', 'Three four \u2026')
    """
    found: list[str] = []
    for text in texts:
        lines = lines_of(text, size, room)
        if len(lines) > most:
            return (*found, _cut(lines, size, room, int(most))) if most >= 1 else tuple(found)
        found.append(" ".join(text.split()))
        most -= len(lines) + between
    return tuple(found)


def _cut(lines: Sequence[str], size: float, room: float, most: int) -> str:
    """So many lines, the last of them with room for the sign that there is more."""
    last = lines_of(lines[most - 1], size, room - width_of(" \u2026", size))[0]
    return " ".join((*lines[: most - 1], last, "\u2026"))


def in_parts(texts: Iterable[str], size: float, room: float, most: int) -> tuple[tuple[str, ...], ...]:
    """The texts in their order, as many together as find room in so many lines; one that is longer stands alone."""
    parts: list[list[str]] = []
    left = 0
    for text in texts:
        needed = len(lines_of(text, size, room))
        if not parts or needed > left:
            parts.append([])
            left = most
        parts[-1].append(text)
        left -= needed
    return tuple(tuple(part) for part in parts)


def cut(text: str, most: int) -> str:
    """So many letters at most, and a sign where there are more.

    >>> cut("Three Valleys", 8)
    'Three V\u2026'
    """
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}\u2026"


def file_name(trust: str, year: str, number: int, what: str, suffix: str) -> str:
    """What a file is called where it is saved, on whatever system.

    >>> file_name("Ash: Trust", "2025/26", 2, "impact report", "pdf")
    'Ash Trust - impact report 2025-26 - v2.pdf'
    """
    return f"{in_a_file_name(trust) or 'Trust'} - {what} {year.replace('/', '-')} - v{number}.{suffix}"

"""A released impact report on one page, for whoever reads nothing else. What finds no room is left to the report, and cut words say so."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate

from reports.charts.rules.measuring import lines_of
from reports.documents.manuscripts import Manuscript
from reports.impact.enums import SectionKey
from reports.impact.queries.reading import ReleasedImpact
from reports.impact_pdf.queries.manuscripts import Cover, cover_of, day_of, foot_of, released
from reports.impact_pdf.rules import Place, Placed, Tile, fitted, glance_of, placed
from reports.statistics.rules.figures import Chapter, ChapterKey

TEMPLATE, STYLE = "reports/pdf/impact_summary.html", "reports/impact_summary.css"
# Letters in the measure of drawings (96 to the inch), the room that lines have in it, and how many lines there may be of each.
_SIZE, _BESIDE_CHARTS, _ACROSS, _IN_A_BOX = 13.4, 300.0, 600.0, 530.0
_NAME, _NAME_LINES, _SUMMARY_LINES, _ASK_LINES, _LIMIT_LINES = 20.0, 2, 16, 9, 4
# The room of a tile's label, and how much of a line stands between two paragraphs and two asks.
_TILE, _TILE_SIZE, _TILE_LINES, _PARAGRAPHS, _ASKS = 140.0, 12.7, 3, 0.5, 0.2
# Which chapters' charts tell most, and how high they may be together with what stands between them.
_TELLING = (ChapterKey.COMMITMENTS, ChapterKey.PRACTICE, ChapterKey.PARTICIPATION, ChapterKey.CAPACITY)
_CHARTS_ROOM, _BETWEEN = 310.0, 50.0


@dataclass(frozen=True, slots=True)
class SummaryPage:
    """Everything on the page. `foot` stands at its bottom."""

    title: str
    cover: Cover
    name: str
    released_on: date
    for_board: str
    tiles: tuple[Tile, ...]
    words: tuple[str, ...]
    charts: tuple[Placed, ...]
    asks: tuple[str, ...]
    limits: str
    foot: str


def impact_summary(report_id: int) -> Manuscript:
    """Inside the trust. Raises NotThere for a version that is not out."""
    return Manuscript(TEMPLATE, page_of(released(report_id)), STYLE)


def page_of(report: ReleasedImpact) -> SummaryPage:
    """No query."""
    chapters = tuple(section.chapter for section in report.sections if section.chapter is not None)
    charts = tuple(_charts(chapters, report.look.accent))
    asks = fitted(report.asks, _SIZE, _IN_A_BOX, _ASK_LINES, between=_ASKS)
    words = report.text_of(SectionKey.SUMMARY).split("\n\n")
    return SummaryPage(
        title=f"Summary of the impact report {report.year_in_words}: {report.trust}",
        cover=cover_of(report),
        name=" ".join(fitted([report.trust], _NAME, _ACROSS, _NAME_LINES)),
        released_on=report.released_on,
        for_board=f"For the board meeting on {day_of(report.board_on)}" if report.board_on else "",
        tiles=tuple(_low(tile) for tile in glance_of(chapters)),
        words=fitted(words, _SIZE, _BESIDE_CHARTS if charts else _ACROSS, _SUMMARY_LINES, between=_PARAGRAPHS),
        charts=charts,
        asks=asks,
        limits=_limits(report, asks),
        foot=foot_of(report),
    )


def _limits(report: ReleasedImpact, asks: tuple[str, ...]) -> str:
    """One after the other, in their own lines and those that the asks have left."""
    used = sum(len(lines_of(ask, _SIZE, _IN_A_BOX)) + _ASKS for ask in asks)
    return "".join(fitted([" ".join(report.limits)], _SIZE, _ACROSS, _LIMIT_LINES + _ASK_LINES - used))


def _low(tile: Tile) -> Tile:
    return replace(tile, label=" ".join(fitted([tile.label], _TILE_SIZE, _TILE, _TILE_LINES)))


def _charts(chapters: tuple[Chapter, ...], accent: str) -> Iterator[Placed]:
    """As many as find room beside the words, one a chapter."""
    tables = {chapter.key: chapter.tables[:1] for chapter in chapters}
    lone = [one for key in _TELLING for one in placed(tables.get(key, ()), accent, has_room_beside=True) if one.place == Place.BESIDE]
    heights = accumulate(one.chart.drawings[0].height + _BETWEEN for one in lone)
    for one, height in zip(lone, heights, strict=True):
        if height <= _CHARTS_ROOM:
            yield one

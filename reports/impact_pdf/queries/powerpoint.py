"""A deck as a PowerPoint file: its charts are the program's own, so that who speaks can change them. Imported only when asked for."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.enum.text import PP_ALIGN
from pptx.util import Pt

from reports.charts.rules.bars import stacks
from reports.charts.rules.choosing import way_of
from reports.charts.rules.colours import INK, steps_of
from reports.charts.rules.columns import columns, distribution
from reports.impact_pdf.queries.slides import ChartSlide, Deck, WordsSlide
from reports.impact_pdf.rules import Tile
from reports.statistics.rules.figures import Table
from schools.looks.rules import Logo, Look
from schools.web.sheets import fit_for_xml

# In points, sixteen to nine.
_WIDE, _HIGH, _EDGE = 960, 540, 56
_TITLE_ONLY = 5


def as_powerpoint(deck: Deck, look: Look) -> bytes:
    """No query."""
    book = Presentation()
    _widen(book, Pt(_WIDE), Pt(_HIGH))
    book.core_properties.title = fit_for_xml(f"{deck.title}: {deck.trust}")
    book.core_properties.author = fit_for_xml(deck.trust)
    book.core_properties.language = "en-GB"
    _cover(book, deck, look)
    for slide in deck.slides:
        made = _slide(book, slide.title, slide.notes, deck.foot, look)
        if isinstance(slide, ChartSlide):
            _chart(made, slide, look)
        else:
            _words(made, slide, look)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _widen(book: Any, width: int, height: int) -> None:
    """The library's own template is four to three; its layouts are stretched, so that slides that are added later fit too."""
    across, down = width / book.slide_width, height / book.slide_height
    book.slide_width, book.slide_height = width, height
    for page in (book.slide_master, *book.slide_layouts):
        for shape in page.placeholders:
            shape.left, shape.width = int(shape.left * across), int(shape.width * across)
            shape.top, shape.height = int(shape.top * down), int(shape.height * down)


def _cover(book: Any, deck: Deck, look: Look) -> None:
    made = book.slides.add_slide(book.slide_layouts[_TITLE_ONLY])
    made.background.fill.solid()
    made.background.fill.fore_color.rgb = _rgb(look.accent)
    _place(made.shapes.title, _EDGE, 190, _WIDE - 2 * _EDGE, 80)
    _say(made.shapes.title.text_frame, [deck.title], 48, look.on_accent, is_strong=True)
    lines = [text for text in ("Annual impact report for trustees", deck.trust, deck.for_board) if text]
    _box(made, lines, _EDGE, 280, _WIDE - 2 * _EDGE, 180, 20, look.on_accent)
    if look.logo:
        _logo(made, look.logo, deck.trust)


def _logo(made: Any, logo: Logo, trust: str) -> None:
    """On a white card, as on paper, at most so large."""
    scale = min(190 / logo.width, 64 / logo.height)
    width, height = logo.width * scale, logo.height * scale
    card = made.shapes.add_shape(1, Pt(_EDGE), Pt(60), Pt(width + 24), Pt(height + 20))
    card.fill.solid()
    card.fill.fore_color.rgb = _rgb("#ffffff")
    card.line.fill.background()
    _describe(card, "")
    picture = made.shapes.add_picture(BytesIO(logo.png), Pt(_EDGE + 12), Pt(70), Pt(width), Pt(height))
    _describe(picture, f"Logo of {trust}")


def _slide(book: Any, title: str, notes: str, foot: str, look: Look) -> Any:
    """With its title, the notes for who speaks, and at its foot whose it is."""
    made = book.slides.add_slide(book.slide_layouts[_TITLE_ONLY])
    _place(made.shapes.title, _EDGE, 28, _WIDE - 2 * _EDGE, 64)
    _say(made.shapes.title.text_frame, [title], 28 if len(title) <= 60 else 22, look.accent, is_strong=True)
    _box(made, [foot], _EDGE, _HIGH - 36, _WIDE - 2 * _EDGE, 24, 11, INK)
    made.notes_slide.notes_text_frame.text = fit_for_xml(notes)
    return made


def _words(made: Any, slide: WordsSlide, look: Look) -> None:
    top = 110
    if slide.tiles:
        _tiles(made, slide.tiles, top, look)
        top += 150
    if slide.lines:
        size = 20 if slide.tiles else 24
        _box(made, slide.lines, _EDGE, top, _WIDE - 2 * _EDGE, _HIGH - top - 50, size, INK, after=size // 2)


def _tiles(made: Any, tiles: Sequence[Tile], top: float, look: Look) -> None:
    wide = (_WIDE - 2 * _EDGE) / len(tiles)
    for number, tile in enumerate(tiles):
        frame = _box(made, [tile.number, tile.rest, tile.label], _EDGE + number * wide, top, wide - 12, 120, 15, INK)
        for run in frame.paragraphs[0].runs:
            _letters(run, 40, look.accent, is_strong=True)


def _chart(made: Any, slide: ChartSlide, look: Look) -> None:
    data, is_stacked = CategoryChartData(), way_of(slide.table) is stacks
    data.categories = [fit_for_xml(row.label) for row in slide.table.rows]
    for number, name in enumerate(slide.table.columns):
        values = [row.cells[number].value for row in slide.table.rows]
        # A part of nothing has no length, and its label would lie on another's.
        data.add_series(fit_for_xml(name), [value or None for value in values] if is_stacked else values)
    below = 60 if slide.below else 0
    room = (Pt(_EDGE), Pt(100), Pt(_WIDE - 2 * _EDGE), Pt(_HIGH - 100 - 50 - below))
    frame = made.shapes.add_chart(_kind_of(slide.table), *room, data)
    _describe(frame, slide.told)
    _dress(frame.chart, slide.table, look)
    if slide.below:
        _box(made, slide.below.split("\n"), _EDGE, _HIGH - 50 - below, _WIDE - 2 * _EDGE, below, 13, INK)


def _kind_of(table: Table) -> Any:
    way = way_of(table)
    if way is stacks:
        return XL_CHART_TYPE.BAR_STACKED
    return XL_CHART_TYPE.COLUMN_CLUSTERED if way in (columns, distribution) else XL_CHART_TYPE.BAR_CLUSTERED


def _dress(chart: Any, table: Table, look: Look) -> None:
    """Numbers at the marks and no axis, rows in the order of the table, the trust's colour in steps of lightness."""
    way, count = way_of(table), len(table.columns)
    chart.font.size, chart.font.color.rgb = Pt(14), _rgb(INK)
    chart.has_title = False
    chart.has_legend = count > 1
    if chart.has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    chart.value_axis.visible = chart.value_axis.has_major_gridlines = False
    chart.value_axis.minimum_scale = 0
    chart.category_axis.reverse_order = way not in (columns, distribution)
    steps = steps_of(look.accent)
    plot = chart.plots[0]
    chart.category_axis.format.line.fill.background()
    # A lone bar would fill the slide.
    plot.gap_width, plot.has_data_labels = 50 if len(table.rows) > 1 else 200, True
    plot.data_labels.show_value = True
    for number, series in enumerate(plot.series):
        # Years: the newest is full; all else begins with the full colour.
        step = steps[min(count - 1 - number if way is columns else number, len(steps) - 1)]
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = _rgb(step.fill)
        if way is stacks:
            series.data_labels.show_value = True
            series.data_labels.font.size = Pt(14)
            series.data_labels.font.color.rgb = _rgb(step.words)


def _box(
    made: Any, lines: Sequence[str], left: float, top: float, width: float, height: float, size: int, colour: str, after: int = 0
) -> Any:
    frame = made.shapes.add_textbox(Pt(left), Pt(top), Pt(width), Pt(height)).text_frame
    frame.word_wrap = True
    _say(frame, lines, size, colour, after=after)
    return frame


def _say(frame: Any, lines: Sequence[str], size: int, colour: str, *, is_strong: bool = False, after: int = 0) -> None:
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment, paragraph.space_after = PP_ALIGN.LEFT, Pt(after)
        run = paragraph.add_run()
        run.text = fit_for_xml(line)
        _letters(run, size, colour, is_strong=is_strong)


def _letters(run: Any, size: int, colour: str, *, is_strong: bool) -> None:
    run.font.size, run.font.bold, run.font.color.rgb = Pt(size), is_strong, _rgb(colour)
    run._r.get_or_add_rPr().set("lang", "en-GB")


def _place(shape: Any, left: float, top: float, width: float, height: float) -> None:
    shape.left, shape.top, shape.width, shape.height = Pt(left), Pt(top), Pt(width), Pt(height)


def _describe(shape: Any, words: str) -> None:
    """For whoever does not see it; no words where there is nothing to see."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", fit_for_xml(words))


def _rgb(colour: str) -> Any:
    return RGBColor.from_string(colour.removeprefix("#"))

"""The slides, read back: native charts with the numbers of the report, told in words, too; nothing withheld stands in any sheet."""

from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from config.gallery.charts import COMMITMENTS, PARTICIPATION
from reports.impact_pdf.queries.powerpoint import as_powerpoint
from reports.impact_pdf.queries.slides import deck_of
from tests.reports.impact_pdf.samples import ASKS, BARE, EVERYDAY, LONG, SAID, SUMMARY


def read(report: Any) -> Any:
    return Presentation(BytesIO(as_powerpoint(deck_of(report), report.look)))


@pytest.fixture(scope="module")
def book() -> Any:
    return read(EVERYDAY)


def charts(book: Any) -> dict[str, Any]:
    return {slide.shapes.title.text_frame.text: shape for slide in book.slides for shape in slide.shapes if shape.has_chart}


def words(slide: Any) -> str:
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def test_every_slide_has_a_title_of_its_own_and_the_deck_says_whose_it_is(book: Any) -> None:
    titles = [slide.shapes.title.text_frame.text for slide in book.slides]
    assert titles[:2] == ["Peer review 2025/26", "The year at a glance"]
    assert titles[-2:] == ["What we ask of the board", "What we do not know"]
    assert len(set(titles)) == len(titles)
    assert 5 <= len(charts(book)) <= 6
    assert (book.core_properties.title, book.core_properties.language) == ("Peer review 2025/26: Three Valleys Learning Trust", "en-GB")


def test_charts_are_native_and_hold_the_numbers_of_the_report(book: Any) -> None:
    chart = charts(book)["Commitments kept: What became of commitments"].chart
    assert list(chart.plots[0].categories) == [row.label for row in COMMITMENTS.rows]
    for number, series in enumerate(chart.plots[0].series):
        assert series.name == COMMITMENTS.columns[number]
        assert list(series.values) == [row.cells[number].value or None for row in COMMITMENTS.rows]


def test_what_is_withheld_is_named_and_stands_in_no_sheet(book: Any) -> None:
    shape = charts(book)["Who took part, and how it was done: Schools by step of the cycle"]
    sheet = load_workbook(BytesIO(shape.chart.part.chart_workbook.xlsx_part.blob)).worksheets[0]
    told = {row[0]: row[1] for row in sheet.iter_rows(min_row=2, values_only=True)}
    assert told == {row.label: row.cells[0].value for row in PARTICIPATION.rows}
    assert told["Paused or cancelled"] is None
    assert "Withheld because it is small: Paused or cancelled." in words(book.slides[2])


def test_charts_and_logo_are_told_in_words_and_wear_the_trusts_colour(book: Any) -> None:
    shape = charts(book)["Who took part, and how it was done: Schools by step of the cycle"]
    assert "Held the Improvement Workshop: 12 of 15 schools" in shape._element.xpath(".//p:cNvPr")[0].get("descr")
    assert str(shape.chart.plots[0].series[0].format.fill.fore_color.rgb) == "7A1F5C"
    (picture,) = [one for one in book.slides[0].shapes if one.shape_type == MSO_SHAPE_TYPE.PICTURE]
    assert picture._element.xpath(".//p:cNvPr")[0].get("descr") == "Logo of Three Valleys Learning Trust"
    assert str(book.slides[0].background.fill.fore_color.rgb) == "7A1F5C"


def test_asks_are_numbered_and_whole_texts_stand_in_the_notes(book: Any) -> None:
    told = words(book.slides[-2])
    assert [ask for number, ask in enumerate(ASKS, start=1) if f"{number}. {ask}" not in told] == []
    assert book.slides[1].notes_slide.notes_text_frame.text == SUMMARY


def test_long_asks_go_on_and_nothing_of_them_is_lost() -> None:
    book = read(LONG)
    asked = [slide for slide in book.slides if slide.shapes.title.text_frame.text.startswith("What we ask of the board")]
    assert len(asked) > 1
    assert "".join(slide.notes_slide.notes_text_frame.text for slide in asked).count((SAID * 3).strip()) == len(LONG.asks)


def test_a_report_that_says_nothing_is_a_title() -> None:
    assert [slide.shapes.title.text_frame.text for slide in read(BARE).slides] == ["Peer review 2025/26"]

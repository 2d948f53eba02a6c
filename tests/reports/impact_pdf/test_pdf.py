"""The report and its summary as PDF, set once and read back: every figure and word is in them, the summary is one page."""

from itertools import takewhile
from typing import Any

import pikepdf
import pytest

from reports.impact.enums import SectionKey
from reports.impact_pdf.queries.manuscripts import pages_of
from tests.reports.impact_pdf.conftest import PRINTED, REPORTS, SUMMARIES, Made, faults_of, text_of, words_of
from tests.reports.impact_pdf.samples import ASKS, CHAPTERS, EVERYDAY, LONG, QUOTATIONS, SAID, SUMMARY, WORDS


@pytest.mark.parametrize("name", [*REPORTS, *(f"{name} summary" for name in SUMMARIES)])
def test_it_passes_pdf_ua_and_is_whole(made: Made, name: str) -> None:
    assert faults_of(made(name)) == []


def test_every_figure_can_be_read_back_with_what_it_is_and_how_it_is_counted(made: Made) -> None:
    told = words_of(text_of(made("everyday"), "-layout"))
    shown = [figure.shown for figure in EVERYDAY.figures.every_figure()]
    assert [words for words in shown if words not in told] == []
    flat = "".join(text_of(made("everyday"), "-raw").split())
    meant = [words for chapter in CHAPTERS for figure in chapter.figures for words in (figure.label, figure.definition)]
    meant += [words for chapter in CHAPTERS for table in chapter.tables for words in (table.title, table.definition)]
    assert [words for words in meant if "".join(words.split()) not in flat] == []


def test_every_word_can_be_read_back_and_none_that_was_taken_back(made: Made) -> None:
    told = words_of(text_of(made("everyday")))
    typed = [*SUMMARY.split("\n\n"), *ASKS, WORDS[SectionKey.LIMITS], WORDS[SectionKey.CAPACITY], "it is planned for October", SAID.strip()]
    typed += ["Talk about texts & <reading> stands out.", *EVERYDAY.limits, EVERYDAY.because, "meeting on 15 July 2026"]
    typed += [words for one in QUOTATIONS[:2] for words in (one.text, f"{one.school}, {one.origin}")]
    typed += [f"{line.area}" for line in EVERYDAY.cross_map[1:]]
    assert [words for words in typed if words not in told] == []
    assert "Taken back." not in told
    # Arabic is read back from the right, so its words are looked for one by one.
    assert "الابتدائية" in told or "االبتدائية" in told


@pytest.mark.parametrize("name", REPORTS)
def test_every_page_says_whose_it_is_which_version_and_which_page(made: Made, name: str) -> None:
    pages = text_of(made(name)).split("\f")[:-1]
    for number, text in enumerate(pages, start=1):
        assert f"Version {REPORTS[name].number}, 7 July 2026" in words_of(text)
        assert f"Page {number} of {len(pages)}" in words_of(text)


def test_it_is_about_four_pages_between_cover_and_annexes(made: Made) -> None:
    pages = text_of(made("everyday")).split("\f")
    (annex,) = [number for number, text in enumerate(pages, start=1) if words_of(text).startswith("Annex: every figure")]
    assert annex - 2 == 4


@pytest.mark.parametrize("name", ["everyday", "long", "pushed down"])
def test_no_chart_is_parted_from_its_title_nor_cut_by_a_pages_end(made: Made, name: str) -> None:
    # After the cover, and before the annex, where tables have the same words.
    pages = [words_of(text) for text in text_of(made(name), "-raw").split("\f")][1:]
    pages = list(takewhile(lambda page: "Annex: every figure" not in page, pages))
    charts = [one.chart for section in pages_of(PRINTED[name]).sections for one in (*section.beside, *section.charts)]
    parts = [[chart.table.title, *(line.text for line in drawing.words)] for chart in charts for drawing in chart.drawings]
    assert len(parts) > 5
    assert [part[0] for part in parts if not any(all(words in page for words in part) for page in pages)] == []


def test_ten_thousand_words_are_all_there(made: Made) -> None:
    assert words_of(text_of(made("long"))).count("Leaders told us that") >= LONG.text_of(SectionKey.SUMMARY).count("Leaders told us that")


def test_charts_are_told_in_words_and_sections_are_bookmarks(made: Made) -> None:
    with pikepdf.open(made("everyday")) as opened:
        info: Any = opened.docinfo
        assert str(info.Title) == "Annual impact report 2025/26: Three Valleys Learning Trust"
        alternatives = {str(one.Alt) for one in opened.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"}
        with opened.open_outline() as outline:
            bookmarks = [str(item.title) for item in outline.root[0].children]
    assert "Logo of Three Valleys Learning Trust" in alternatives
    assert any("Held the Improvement Workshop: 12 of 15 schools" in words for words in alternatives)
    assert bookmarks[:2] == ["Summary", "What we ask of the board"]
    assert bookmarks[-1] == "Annex: versions of this report"


@pytest.mark.parametrize("name", SUMMARIES)
def test_a_summary_is_one_page(made: Made, name: str) -> None:
    with pikepdf.open(made(f"{name} summary")) as opened:
        assert len(opened.pages) == 1


def test_a_summary_says_the_year_at_a_glance_and_what_is_asked(made: Made) -> None:
    told = words_of(text_of(made("everyday summary")))
    shown = [*ASKS, *SUMMARY.split("\n\n"), "of 92 commitments", "For the board meeting on 15 July 2026", EVERYDAY.limits[-1]]
    assert [words for words in shown if words not in told] == []

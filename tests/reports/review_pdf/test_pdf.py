"""The PDF itself, set once and read back: what was typed is in it, it passes PDF/UA, and every page says what it belongs to."""

import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import page as page_validation
import pikepdf
import pytest

from reports.documents.engine import set_pages
from reports.documents.manuscripts import Manuscript
from reports.review_pdf.queries.manuscripts import STYLE, TEMPLATE, pages_of
from reviews.review_reports.enums import SectionKey
from reviews.review_reports.queries.reading import ReleasedReport
from tests.reports.review_pdf.samples import BARE, EVERYDAY, LONG, LONG_WORD, QUESTIONS, SEEN, WORDS
from tests.sharing import folder_of_all_workers, made_once

Made = Callable[[str], Path]
REPORTS: dict[str, ReleasedReport] = {"everyday": EVERYDAY, "long": LONG, "bare": BARE}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The file of a sample, set when it is first asked for."""
    folder = folder_of_all_workers(tmp_path_factory)

    def content(name: str) -> bytes:
        return set_pages(Manuscript(TEMPLATE, pages_of(REPORTS[name]), STYLE), lambda: None).content

    return lambda name: made_once(folder / f"review {name}.pdf", lambda: content(name))


def text_of(path: Path, *options: str) -> str:
    told = subprocess.run(["pdftotext", *options, path, "-"], capture_output=True, text=True, check=True)
    return told.stdout


def words_of(text: str) -> str:
    return " ".join(text.split())


def outline_of(opened: pikepdf.Pdf) -> list[tuple[str, list[str]]]:
    with opened.open_outline() as outline:
        return [(str(item.title), [str(child.title) for child in item.children]) for item in outline.root]


@pytest.mark.parametrize("name", REPORTS)
def test_it_passes_pdf_ua_and_is_whole(made: Made, name: str) -> None:
    report = page_validation.validate_pdf(made(name), profile="ua1")
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert report.rules.passed == report.rules.total > 0
    subprocess.run(["qpdf", "--check", made(name)], capture_output=True, check=True)


def test_everything_that_was_typed_can_be_read_back(made: Made) -> None:
    told = words_of(text_of(made("everyday")))
    typed = [*WORDS[SectionKey.CONTEXT].split("\n\n"), SEEN.strip(), *QUESTIONS, "in Year 2", "Look again in ninety days."]
    typed += [WORDS[key] for key in (SectionKey.PEOPLE, SectionKey.EXCELLENCE, SectionKey.HOST_RESPONSE, SectionKey.SHARING)]
    assert [text for text in typed if text not in told] == []
    # Too long for a line: it is broken, and nothing of it is lost.
    assert LONG_WORD in "".join(told.split())
    facts = [
        "12 to 13 November 2026, in person",
        "Gethin Rees, Birch School, led the review",
        "Łucja Wójcik",
        EVERYDAY.because,
    ]
    assert [fact for fact in facts if fact not in told] == []


def test_the_table_of_evidence_is_in_it(made: Made) -> None:
    told = words_of(text_of(made("everyday"), "-layout"))
    for cell in ("Activities", "Learning walk (8)", "fewer than 3", "Something else"):
        assert cell in told


@pytest.mark.parametrize("name", REPORTS)
def test_every_page_says_whose_it_is_which_version_and_which_page(made: Made, name: str) -> None:
    pages = text_of(made(name)).split("\f")[:-1]
    foot = f"{REPORTS[name].school} · Peer review report · Version {REPORTS[name].number}, 27 November 2026"
    for number, text in enumerate(pages, start=1):
        assert foot in words_of(text)
        assert f"Page {number} of {len(pages)}" in words_of(text)


def test_it_has_language_title_and_bookmarks(made: Made) -> None:
    with pikepdf.open(made("everyday")) as opened:
        info: Any = opened.docinfo
        assert (str(opened.Root.Lang), str(info.Title)) == ("en-GB", f"Peer review report: {EVERYDAY.school}")
        assert outline_of(opened)[0] == (EVERYDAY.school, [str(key.label) for key in SectionKey])


def test_a_long_report_runs_over_many_pages(made: Made) -> None:
    with pikepdf.open(made("long")) as opened:
        assert len(opened.pages) >= 12


def test_a_report_that_says_nothing_is_one_page(made: Made) -> None:
    with pikepdf.open(BytesIO(made("bare").read_bytes())) as opened:
        assert len(opened.pages) == 1

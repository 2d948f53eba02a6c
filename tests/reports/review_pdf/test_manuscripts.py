"""From a released report to the page that is set."""

from dataclasses import replace

from reports.review_pdf.queries.manuscripts import EvidenceLine, pages_of
from reports.review_pdf.rules import Shape
from reviews.review_reports.enums import SectionKey
from tests.reports.review_pdf.samples import BARE, EVERYDAY, QUESTIONS, WORDS, sections


def test_sections_stand_in_their_order_with_questions_as_headings() -> None:
    page = pages_of(EVERYDAY)
    assert [section.key for section in page.sections] == SectionKey.values
    (well,) = [section for section in page.sections if section.key == SectionKey.WORKING_WELL]
    assert [block.lines[0] for block in well.blocks if block.shape == Shape.HEADING] == list(QUESTIONS)


def test_evidence_is_told_in_numbers_by_question() -> None:
    page = pages_of(EVERYDAY)
    assert page.evidence == (
        EvidenceLine("Question 1", QUESTIONS[0], "5", "14", ("Learning walk (8)", "Pupil voice (6)")),
        EvidenceLine("Question 2", QUESTIONS[1], "2", "7", ("Work study (7)",)),
        EvidenceLine("Something else", "", "fewer than 3", "fewer than 3", ()),
    )
    assert page.chart_title == "Notes of evidence: Question 1, 14; Question 2, 7; Something else, fewer than 3"


def test_evidence_is_told_even_where_nobody_wrote_what_was_looked_at() -> None:
    words: dict[SectionKey, str] = {key: text for key, text in WORDS.items() if key != SectionKey.LOOKED_AT}
    keys = [section.key for section in pages_of(replace(EVERYDAY, sections=sections(words))).sections]
    assert keys == SectionKey.values


def test_a_report_that_says_nothing_has_no_empty_parts() -> None:
    page = pages_of(BARE)
    assert (page.sections, page.evidence, page.bars, page.team, page.place) == ((), (), (), (), "")
    assert [fact.label for fact in page.facts] == ["Cycle", "Version"]
    assert page.foot.endswith("Version 1, 27 November 2026")

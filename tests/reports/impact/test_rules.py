"""Quotations keep their words, boards their week, sections their order."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.impact.enums import Consent, ImpactReportStage, SectionKey
from reports.impact.rules.areas import AREAS, AreaLine, cross_map
from reports.impact.rules.changed import changed_sections
from reports.impact.rules.facts import Facts, facts_from
from reports.impact.rules.lives import NEXT_CONSENTS, NEXT_STAGES, Part, missing_of, moved
from reports.impact.rules.moments import send_by, why_late, year_in_words, year_to_tell
from reports.impact.rules.wording import is_quoted_from, items_of, paragraphs_of
from reports.statistics.rules.figures import ChapterKey
from tests.factories.impact_reports import figures

KEYS = tuple(SectionKey.values)


def test_every_stage_and_consent_has_a_row_and_every_chapter_a_section() -> None:
    assert {*NEXT_STAGES} == {*ImpactReportStage.values}
    assert {*NEXT_CONSENTS} == {*Consent.values}
    assert {key.value for key in ChapterKey} < {*KEYS}
    assert {key for _, keys in AREAS for key in keys} <= {*KEYS}


@pytest.mark.parametrize(
    ("quotation", "is_so"),
    [
        ("We read  every day.", True),
        ("We read … Pupils ask for more.", True),
        ("… [...] Pupils ask", True),
        ("Pupils ask for more. … We read", False),
        ("We write every day.", False),
        ("…", False),
        ("", False),
    ],
)
def test_a_quotation_is_the_sources_own_words(quotation: str, is_so: bool) -> None:
    assert is_quoted_from(quotation, "We read\nevery day. It took time. Pupils ask for more.") is is_so


@given(st.lists(st.text("abc ", min_size=1).filter(str.strip), min_size=1, max_size=6), st.data())
def test_any_cut_is_a_quotation(words: list[str], data: st.DataObject) -> None:
    kept = data.draw(st.lists(st.integers(0, len(words) - 1), min_size=1, unique=True).map(sorted))
    assert is_quoted_from(" … ".join(words[place] for place in kept), " ".join(words))


def test_lines_are_items_and_blank_lines_part_paragraphs() -> None:
    assert items_of("1. Fund cover.\n\n\u2013 Ask again.\nVisit a school.\n") == ("Fund cover.", "Ask again.", "Visit a school.")
    assert paragraphs_of("One,\nstill one.\n\n\nTwo.") == ("One,\nstill one.", "Two.")
    assert items_of(" \n") == paragraphs_of("\n") == ()


def test_the_board_has_a_week() -> None:
    board = date(2026, 12, 10)
    assert send_by(board) == date(2026, 12, 3)
    assert [why_late(board, board - timedelta(days=days)) == "" for days in (8, 7, 6)] == [True, True, False]
    assert why_late(board, board) == "The board meets today. It should have the report a week ahead."
    assert why_late(board, board - timedelta(days=1)).startswith("The board meets tomorrow.")
    assert why_late(board, board + timedelta(days=1)) == "The board has met already, on the day that is set here."
    assert why_late(None, board).startswith("No day")


@pytest.mark.parametrize(
    ("today", "year"), [(date(2026, 4, 30), 2024), (date(2026, 5, 1), 2025), (date(2026, 8, 31), 2025), (date(2026, 9, 1), 2025)]
)
def test_the_year_to_tell_is_one_to_look_back_on(today: date, year: int) -> None:
    assert year_to_tell(today) == year
    assert year_in_words(year) == f"{year}/{year - 1999}"


@given(st.permutations(KEYS), st.sampled_from(KEYS), st.sampled_from((-1, 1)))
def test_moving_loses_no_section_and_moves_one_place(order: list[str], key: str, step: int) -> None:
    after = moved(order, key, step)
    assert sorted(after) == sorted(order)
    assert after.index(key) == min(max(order.index(key) + step, 0), len(order) - 1)
    assert [each for each in after if each != key] == [each for each in order if each != key]


def test_only_what_is_nothing_without_words_is_missed() -> None:
    parts = [Part(key.value, str(key.label), " ", is_chosen=True) for key in SectionKey]
    assert missing_of(parts) == ("“Summary” says nothing yet.", "“What we ask of the board” says nothing yet.")


def test_the_map_says_what_the_report_says_nothing_of() -> None:
    lines = cross_map([("participation", "Who took part"), ("capacity", "Capacity")], figures().chapters)
    by_area = {line.area: line for line in lines}
    assert by_area["Finance and operations"] == AreaLine("Finance and operations", (), ())
    assert by_area["Workforce"].headings == ("Capacity",)
    assert [figure.shown for figure in by_area["Governance and leadership"].figures] == ["12 of 15 schools", "withheld"]
    assert all(not line.headings for line in cross_map([], figures().chapters))


def test_what_is_kept_comes_back_equal() -> None:
    facts = Facts("Ash", "Ann", "Ben", "Cat", cross_map([("years", "Year on year")], figures().chapters))
    assert facts_from(facts.as_json()) == facts


def test_a_later_version_says_what_reads_otherwise() -> None:
    assert changed_sections({"a": "one", "b": "two", "c": "three"}, {"b": "2", "a": "one", "d": ""}) == ("b", "d", "c")

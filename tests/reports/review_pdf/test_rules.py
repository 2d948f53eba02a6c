"""Blocks of what was typed, bars, and names of files."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from reports.review_pdf.rules import BAR_STEP, LONGEST_BAR, Block, Shape, bars_of, blocks_of, file_name


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("", ()),
        (" \n\n ", ()),
        ("One.\nStill one.\r\n\r\nTwo.", (Block(Shape.PARAGRAPH, ("One.\nStill one.",)), Block(Shape.PARAGRAPH, ("Two.",)))),
        ("- a\n\u2022 b\n* c", (Block(Shape.BULLETS, ("a", "b", "c")),)),
        (
            "Seen:\n1. a\n2) b\nand",
            (Block(Shape.PARAGRAPH, ("Seen:",)), Block(Shape.NUMBERS, ("a", "b")), Block(Shape.PARAGRAPH, ("and",))),
        ),
        ("3. c\n4. d\n9. i", (Block(Shape.NUMBERS, ("c", "d"), 3), Block(Shape.NUMBERS, ("i",), 9))),
        ("-5 degrees\n1.5 hours\n2026. A year", (Block(Shape.PARAGRAPH, ("-5 degrees\n1.5 hours\n2026. A year",)),)),
        ("One\u2028Two\x0c\x00\u200b\n\nThree", (Block(Shape.PARAGRAPH, ("One\nTwo",)), Block(Shape.PARAGRAPH, ("Three",)))),
        ("How?\n\nWell.", (Block(Shape.HEADING, ("How?",)), Block(Shape.PARAGRAPH, ("Well.",)))),
    ],
)
def test_text_falls_into_blocks(text: str, blocks: tuple[Block, ...]) -> None:
    assert blocks_of(text, {"How?"}) == blocks


@given(some.lists(some.text("ab1.-\u2022) \n", max_size=30)).map("\n".join))
def test_no_word_that_was_typed_is_lost(text: str) -> None:
    set_again = " ".join(line for block in blocks_of(text) for line in block.lines)
    assert re.findall("[ab]+", set_again) == re.findall("[ab]+", text)


def test_bars_are_as_long_as_their_numbers() -> None:
    bars = bars_of([("Question 1", 10, "10"), ("Question 2", 5, "5"), ("Something else", None, "fewer than 3")])
    assert [(bar.label, bar.words, bar.top, bar.length) for bar in bars] == [
        ("Question 1", "10", 0, LONGEST_BAR),
        ("Question 2", "5", BAR_STEP, LONGEST_BAR / 2),
        ("Something else", "fewer than 3", 2 * BAR_STEP, 0),
    ]


@pytest.mark.parametrize("values", [[], [("Question 1", 10, "10")], [("Question 1", None, "few"), ("Question 2", 0, "0")]])
def test_where_nothing_can_be_compared_there_is_no_chart(values: list[tuple[str, int | None, str]]) -> None:
    assert bars_of(values) == ()


@pytest.mark.parametrize(
    ("school", "name"),
    [
        ("Ysgol Llŷn", "Ysgol Llŷn - peer review report - v2.pdf"),
        ('../St "A"\n:B?', "St A B - peer review report - v2.pdf"),
        ("...", "School - peer review report - v2.pdf"),
        ("x" * 300, f"{'x' * 100} - peer review report - v2.pdf"),
    ],
)
def test_a_files_name_is_fit_for_every_system(school: str, name: str) -> None:
    assert file_name(school, 2) == name


def test_a_paragraph_knows_whether_it_is_written_from_the_right() -> None:
    text = "(1) مدرسة النور\n\nSchool of Light, النور\n\n2026"
    assert [block.is_from_right for block in blocks_of(text)] == [True, False, False]

"""Cells of the register, as they really come."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from schools.register.errors import BadCell
from schools.register.rules import cells
from schools.register.rules.words import readable_name, search_prefixes, search_words


@pytest.mark.parametrize(
    ("read", "cell", "value"),
    [
        (cells.day, "01-09-2024", date(2024, 9, 1)),
        (cells.day, "1/9/2024", date(2024, 9, 1)),
        (cells.day, " ", None),
        (cells.number(25), "11", 11),
        (cells.number(25), " 07 ", 7),
        (cells.number(25), "", None),
        (cells.number(25), "SUPP", None),
        (cells.percentage, "35.6", Decimal("35.6")),
        (cells.percentage, "35.65%", Decimal("35.7")),
        (cells.percentage, "100", Decimal(100)),
        (cells.percentage, "Not recorded", None),
        (cells.metres(700_000), "528230", 528230),
        (cells.metres(700_000), "0", None),
        (cells.text(20), "  St   Ann's\t", "St Ann's"),
        (cells.text(20), "Not applicable", ""),
        (cells.words(20), "Ash", "Ash"),
        (cells.key, "0100025", 100025),
        (cells.one_of(frozenset({1, 2})), "2", 2),
        (cells.is_word("open"), "Open", True),
        (cells.is_word("open"), "Created in error", False),
    ],
)
def test_what_a_cell_means(read: Callable[[str], object], cell: str, value: object) -> None:
    assert read(cell) == value


@pytest.mark.parametrize(
    ("read", "cell", "reason"),
    [
        (cells.day, "2024-09-01", "not a date"),
        (cells.day, "31-02-2024", "not a day of the calendar"),
        (cells.day, "00/00/0000", "not a day of the calendar"),
        (cells.number(25), "-1", "from 0 to 25"),
        (cells.number(25), "26", "from 0 to 25"),
        (cells.number(25), "1.5", "not a whole number"),
        (cells.number(25), "٣", "not a whole number"),
        (cells.number(25), "9" * 5000, "not a whole number"),
        (cells.percentage, "101", "not a percentage"),
        (cells.percentage, "1e2", "not a percentage"),
        (cells.text(5), "abcdef", "6 letters"),
        (cells.text(5), "a\x00b", "NUL"),
        (cells.words(20), "", "is empty"),
        (cells.words(20), "Not recorded", "is empty"),
        (cells.words(200), '=HYPERLINK("x")', "as a formula does"),
        (cells.key, "", "is empty"),
        (cells.key, "0", "from 1"),
        (cells.key, "abc", '"abc" is not a whole number'),
        (cells.one_of(frozenset({1, 2})), "9", "none of the codes 1, 2"),
        (cells.one_of(frozenset({1, 2})), "", "none of the codes"),
    ],
)
def test_what_a_cell_cannot_mean(read: Callable[[str], object], cell: str, reason: str) -> None:
    with pytest.raises(BadCell, match=reason):
        read(cell)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("St. Mary's C of E Primary, Hebden-Bridge", "st marys c of e primary hebden bridge"),
        ("Saint Thomas à Becket", "st thomas a becket"),
        ("Turves Green Boys\u2019 School", "turves green boys school"),
        ("Ysgol Llŷr & Bowen", "ysgol llyr and bowen"),
    ],
)
def test_names_are_found_however_they_are_typed(name: str, words: str) -> None:
    assert search_words(name) == words


def test_what_is_typed_becomes_beginnings_of_words() -> None:
    assert search_prefixes("st mary hal") == "st:* & mary:* & hal:*"
    assert search_prefixes(" '); drop & | ! :* ") == "drop:* & and:*"
    assert search_prefixes(" ' ") == ""


@pytest.mark.parametrize(
    ("register", "readable"),
    [
        ("BRADFORD DIOCESAN ACADEMIES TRUST", "Bradford Diocesan Academies Trust"),
        ("THE SCHOOLS OF THE VALLEY", "The Schools of the Valley"),
        ("GLF SCHOOLS", "GLF Schools"),
        ("REACH2 ACADEMY TRUST", "REACH2 Academy Trust"),
        ("E-ACT", "E-Act"),
        ("THE ABBEY SCHOOL (FAVERSHAM)", "The Abbey School (Faversham)"),
        ("LEATHERSELLERS' FEDERATION", "Leathersellers' Federation"),
        ("ST. ANNE'S CE TRUST", "St. Anne's CE Trust"),
        ("Redland Green School", "Redland Green School"),
    ],
)
def test_a_name_in_capitals_becomes_readable(register: str, readable: str) -> None:
    assert readable_name(register) == readable

"""Single cells: what they may say."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from hypothesis import given
from hypothesis import strategies as st

from schools.imports.rules.cells import Names, plain, read_date, read_email, read_yes, unfit


@pytest.mark.parametrize(
    ("text", "email"),
    [
        ("ann@example.org", "ann@example.org"),
        ("Ann.Reed@Example.ORG", "ann.reed@example.org"),
        ("Ann Reed <ann@example.org>", "ann@example.org"),
        ("mailto:ann@example.org", "ann@example.org"),
        ("o'neill+pr@st-marys.sch.uk", "o'neill+pr@st-marys.sch.uk"),
        ("ann@", ""),
        ("@example.org", ""),
        ("ann@example", ""),
        ("ann@@example.org", ""),
        ("ann reed@example.org", ""),
        ("ann..reed@example.org", ""),
        ("ann@-example.org", ""),
        ("ann@example.org, ben@example.org", ""),
        ("siân@example.org", ""),
        ("x" * 65 + "@example.org", ""),
        ("a@" + "x." * 130 + "org", ""),
        ("", ""),
    ],
)
def test_an_address_is_read_or_refused(text: str, email: str) -> None:
    assert read_email(text) == email


@given(st.one_of(st.emails(), st.text("ab.@-_'+ é", max_size=30)))
def test_an_address_that_we_take_is_one_that_forms_take_too(text: str) -> None:
    email = read_email(text)
    if email:
        try:
            validate_email(email)
        except ValidationError:
            pytest.fail(f"{email} is refused elsewhere")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-09-01", date(2026, 9, 1)),
        ("2026-09-01 00:00", date(2026, 9, 1)),
        ("1/9/2026", date(2026, 9, 1)),
        ("01.09.2026", date(2026, 9, 1)),
        ("1-09-2026", date(2026, 9, 1)),
        ("1 September 2026", date(2026, 9, 1)),
        ("1st Sept 2026", date(2026, 9, 1)),
        ("31/02/2026", None),
        ("09/31/2026", None),
        ("1/9/26", None),
        ("soon", None),
        ("1 Smarch 2026", None),
        ("45900", None),
        ("", None),
    ],
)
def test_a_date_is_read_day_first_or_refused(text: str, day: date | None) -> None:
    assert read_date(text) == day


@given(st.dates(date(1000, 1, 1)))
def test_a_date_is_read_back(day: date) -> None:
    assert (
        read_date(day.isoformat()) == read_date(f"{day.day}/{day.month}/{day.year}") == read_date(f"{day.day} {day:%B} {day.year}") == day
    )


@pytest.mark.parametrize(("text", "answer"), [("Yes", True), ("x", True), ("", False), ("No", False), ("-", False), ("maybe", None)])
def test_yes_and_no(text: str, answer: bool | None) -> None:
    assert read_yes(text) is answer


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("=1+1", "formula"),
        ("+44 1632", "formula"),
        ("-Ann", "formula"),
        ("@cmd", "formula"),
        ("#REF!", "Excel shows an error"),
        ("#N/A", "Excel shows an error"),
        ("Ann\x07", "cannot be shown"),
        ("Ann\ue000", "cannot be shown"),
        ("x" * 21, "21 letters; we take up to 20"),
        ("Ann", ""),
        ("-", ""),
        ("Siân Llŷr-O'Neill", ""),
        ("#1 school", ""),
    ],
)
def test_what_no_cell_may_say(text: str, why: str) -> None:
    assert why in unfit(text, 20) if why else unfit(text, 20) == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Castle Hill Primary School", "castle hill primary"),
        ("St. Mary's", "St Mary\u2019s School"),
        ("The Beacon", "Beacon Academy"),
        ("The Academy", "the  academy"),
    ],
)
def test_names_that_mean_the_same(one: str, other: str) -> None:
    assert plain(one) == plain(other)


SCHOOLS = Names({"Castle Hill Primary School": 1, "Beckside Primary School": 2, "St Mary's School": 3, "St Mary's Academy": 4, "77": 4})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("castle hill primary", 1),
        ("Castle Hill", 1),
        ("CASTLE", 1),
        ("Cast", None),
        ("Castel Hill", None),
        ("St Marys", None),
        ("St Mary's Academy", 4),
        ("77", 4),
        ("", None),
        ("?", None),
    ],
)
def test_a_name_is_found_only_where_it_can_mean_no_other(text: str, found: int | None) -> None:
    assert SCHOOLS.find(text) == found


def test_the_nearest_name_is_offered_and_nothing_far_fetched() -> None:
    assert SCHOOLS.nearest("Castel Hill") == "Castle Hill Primary School"
    assert SCHOOLS.nearest("Xylophone") == ""

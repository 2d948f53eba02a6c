"""Tables: what an address may ask, and the addresses that a table gives back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schools.web.tables import Column, Filter, PageLink, TableAsk, TablePage, TableShape, order_by, read_ask

SHAPE = TableShape(
    columns=(Column("name", "Name", is_sortable=True), Column("school", "School", is_sortable=True), Column("roles", "Roles")),
    things="people",
    thing="person",
    default_sort="name",
    filters=(Filter("words", "Name"), Filter("school", "School", (("7", "Alder Bank"), ("8", "Beckside")))),
    page_size=10,
)


def page_of(query: dict[str, str], total: int) -> TablePage[int]:
    ask = read_ask(query, SHAPE).within(total)
    return TablePage(SHAPE, ask, tuple(range(total)[ask.start : ask.stop]), total)


def test_an_empty_address_asks_for_the_first_page_in_the_usual_order() -> None:
    assert read_ask({}, SHAPE) == TableAsk(sort="name", page_size=10, page=1, filters=())


def test_an_address_says_sort_filters_and_page() -> None:
    ask = read_ask({"sort": "-school", "words": "  siân ", "school": "8", "page": "3"}, SHAPE)
    assert ask == TableAsk(sort="-school", page_size=10, page=3, filters=(("words", "siân"), ("school", "8")))


@pytest.mark.parametrize(("total", "words"), [(1, "1 person"), (10, "10 people"), (11, "1 to 10 of 11 people")])
def test_a_table_counts_in_plain_words(total: int, words: str) -> None:
    assert page_of({}, total).counted == words


def test_the_singular_is_the_plural_without_its_s_unless_told() -> None:
    assert TablePage(replace(SHAPE, things="schools", thing=""), read_ask({}, SHAPE), (1,), 1).counted == "1 school"


@pytest.mark.parametrize(
    "query",
    [
        {"sort": "roles"},
        {"sort": "password"},
        {"school": "999"},
        {"page": "0"},
        {"page": "-2"},
        {"page": "9" * 30},
        {"page": "²"},
        {"other": "x"},
    ],
)
def test_what_makes_no_sense_is_passed_over(query: dict[str, str]) -> None:
    assert read_ask(query, SHAPE) == read_ask({}, SHAPE)


def test_a_search_is_cut_and_loses_what_the_database_refuses() -> None:
    assert read_ask({"words": "a\x00b" + "c" * 500}, SHAPE).value("words") == "ab" + "c" * 98


@given(st.dictionaries(st.sampled_from(["sort", "page", "words", "school"]), st.text(max_size=40)), st.integers(0, 500))
def test_any_address_gives_rows_that_exist_and_links_that_ask_the_same(query: dict[str, str], total: int) -> None:
    page = page_of(query, total)
    assert (len(page.rows) > 0) == (total > 0)
    assert page.rows == tuple(range(page.first - 1, page.last) if total else ())
    assert sum(link.is_here for link in page.pages) == 1


def test_a_page_beyond_the_last_is_the_last() -> None:
    page = page_of({"page": "99"}, 23)
    assert (page.ask.page, page.rows, page.after) == (3, (20, 21, 22), "")


def test_a_head_turns_the_order_when_pressed_again_and_keeps_the_filters() -> None:
    heads = page_of({"sort": "school", "words": "a&b", "page": "2"}, 30).heads
    assert [(head.url, head.aria_sort) for head in heads] == [
        ("?words=a%26b", ""),
        ("?words=a%26b&sort=-school", "ascending"),
        ("", ""),
    ]


def test_the_filter_form_offers_each_order_both_ways() -> None:
    assert page_of({}, 1).sorts == (
        ("name", "Name"),
        ("-name", "Name, last first"),
        ("school", "School"),
        ("-school", "School, last first"),
    )


def test_the_usual_is_left_out_of_addresses() -> None:
    page = page_of({"page": "2"}, 30)
    assert (page.before, page.after, page.heads[0].url) == ("?", "?page=3", "?sort=-name")


def test_pages_far_away_are_left_out() -> None:
    page = page_of({"page": "6"}, 200)
    assert [link.number for link in page.pages] == [1, 0, 5, 6, 7, 0, 20]
    assert page.pages[3] == PageLink(6, "?page=6", True)


def test_a_single_page_left_out_would_save_nothing() -> None:
    assert [link.number for link in page_of({"page": "4"}, 70).pages] == [1, 2, 3, 4, 5, 6, 7]


def test_the_order_ends_with_the_row_itself() -> None:
    fields = {"name": ("person__name",), "school": ("school__name", "-starts_on")}
    assert order_by(read_ask({}, SHAPE), fields) == ("person__name", "pk")
    assert order_by(read_ask({"sort": "-school"}, SHAPE), fields) == ("-school__name", "starts_on", "pk")


def test_a_shape_that_cannot_work_is_refused() -> None:
    with pytest.raises(ValueError, match="1 to 100"):
        TableShape(SHAPE.columns, "people", "name", page_size=101)
    with pytest.raises(ValueError, match="not a sortable"):
        TableShape(SHAPE.columns, "people", "roles")

"""The trust's picture: filters in the address, numbers that lead to their lists, files, who looks, and what it costs."""

import csv
import io
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest
from django.db import transaction
from django.test import Client
from openpyxl import load_workbook
from pytest_django import DjangoDbBlocker

from reports.picture.queries.lists import all_named
from reports.picture.queries.picture import Drawn, drawn_for
from reports.picture.rules.filters import Filters, Offer, is_offered, read_filters
from reports.picture.rules.stuck import stuck
from reports.statistics.queries.facts import facts_of
from schools.tenancy.enums import Role
from schools.tenancy.standing import acting_in
from tests.factories import people, trusts
from tests.queries import queries_of
from tests.reports.statistics.trust_year import YEAR, TrustYear, a_whole_review, make_trust_year

OFFERS = (Offer("cycle", "Cycle", "All", (("7", "Autumn"),)), Offer("mode", "Way of visiting", "All", (("virtual", "Online"),)))
django_db = pytest.mark.django_db


def test_address_is_read_and_what_it_asks_wrongly_is_told() -> None:
    filters, problems = read_filters({"cycle": "7", "mode": "by boat"}, 2025, OFFERS)
    assert filters == Filters(2025, cycle=7)
    assert problems == ("There is no such way of visiting in this year, so all are shown.",)
    assert filters.as_query == "year=2025&cycle=7"


@pytest.mark.parametrize("filters", [Filters(2025), Filters(2024, 1, 2, 3, "in_person")])
def test_filters_go_into_an_address_and_come_back(filters: Filters) -> None:
    assert Filters.from_path(filters.as_path) == filters


@pytest.mark.parametrize("path", ["", "2025", "2025-c1-s2-t3", "25-c0-s0-t0-m", "2025-c0-s0-t0-mX", "2025-c9999999999-s0-t0-m"])
def test_addresses_that_nobody_made_are_none(path: str) -> None:
    assert Filters.from_path(path) is None


def test_only_what_is_offered_can_be_asked() -> None:
    asked = [Filters(2025), Filters(2025, cycle=7, mode="virtual"), Filters(2025, cycle=8), Filters(2025, mode="in_person")]
    assert [is_offered(one, OFFERS) for one in asked] == [True, True, False, False]


@pytest.fixture(scope="module")
def made(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[TrustYear]:
    """Made once: no test changes it."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_trust_year()
        transaction.set_rollback(True)


def drawn(made: TrustYear, **query: object) -> Drawn:
    with acting_in(made.trust.pk), transaction.atomic():
        found = drawn_for({"year": str(YEAR), **{name: str(value) for name, value in query.items()}})
    assert found is not None
    return found


def values(one: Drawn, start: str) -> dict[str, float | None]:
    return {told.figure.key: told.figure.value for told in all_named(one) if told.figure.key.startswith(start)}


@django_db
def test_parts_of_a_picture_add_up_to_the_whole(made: TrustYear) -> None:
    """By school and by cycle each finding, action and late check-back stands in one part."""
    whole = drawn(made)
    for name in ("school", "cycle"):
        choices = next(field.choices for field in whole.fields if field.name == name)
        parts = [drawn(made, **{name: value}) for value, _ in choices]
        for key in ("themes.findings", "commitments.made", "stuck.check_backs", "stuck.actions"):
            assert sum(values(part, key).get(key) or 0 for part in parts) == (values(whole, key).get(key) or 0), (name, key)


@django_db
def test_heat_map_says_each_finding_once_and_schools_by_name(made: TrustYear) -> None:
    whole = drawn(made)
    tables = [table for chapter in whole.chapters for table in chapter.tables if table.key.startswith("schools.")]
    assert [table.title for table in tables] == ["Working well, by school and theme", "Even better if, by school and theme"]
    for table in tables:
        assert all(before.label <= after.label for before, after in pairwise(table.rows))
    ids = [pk for table in tables for row in table.rows for cell in row.cells for pk in cell.source.ids]
    assert (len(ids), len(set(ids))) == (sum(v or 0 for v in values(whole, "schools.").values()), len(ids))


@django_db
def test_paused_reviews_are_stuck_as_paused_alone(made: TrustYear) -> None:
    with acting_in(made.trust.pk), transaction.atomic():
        (facts,) = facts_of((YEAR,))
    found = {figure.key: set(figure.source.ids) for figure in stuck(facts, date(YEAR + 2, 1, 1))}
    paused = {review.pk for review in facts.held if review.is_paused}
    assert found["stuck.paused"] == paused
    assert all(not paused & ids for key, ids in found.items() if key not in {"stuck.paused", "stuck.actions"})


@django_db
def test_every_number_leads_to_its_list_under_the_same_filters(client: Client, made: TrustYear) -> None:
    people.sign_in(client, made.lead)
    one = drawn(made, school=made.schools["always"].pk)
    page = client.get(f"/ash/picture/?{one.filters.as_query}").content.decode()
    for key in ("commitments.made", "stuck.check_backs", "themes.findings"):
        url = f"/ash/picture/{one.filters.as_path}/{key}/"
        assert f'href="{url}"' in page
        assert client.get(url).status_code == 200
    assert client.get(f"/ash/picture/{one.filters.as_path}/no.such/").status_code == 404
    assert client.get(f"/ash/picture/{Filters(YEAR, school=made.schools['always'].pk + 500).as_path}/themes.findings/").status_code == 404


@django_db
def test_files_hold_every_number_of_the_page(client: Client, made: TrustYear) -> None:
    people.sign_in(client, made.lead)
    told = [(one.label, one.figure.value) for one in all_named(drawn(made))]
    lines = list(csv.reader(io.StringIO(client.get(f"/ash/picture/picture.csv?year={YEAR}").content.decode("utf-8-sig"))))
    sheet = load_workbook(io.BytesIO(client.get(f"/ash/picture/picture.xlsx?year={YEAR}").content)).active
    assert sheet is not None
    assert [line[1] for line in lines[1:]] == [label for label, _ in told]
    assert [row[1] for row in sheet.iter_rows(min_row=2, values_only=True)] == [label for label, _ in told]
    assert [line[2] for line in lines[1:]] == ["not known" if value is None else f"{round(value, 1)}" for _, value in told]


@django_db
def test_leads_and_the_central_team_look_and_nobody_else(client: Client, made: TrustYear) -> None:
    who = {role: people.member(made.trust, role) for role in (Role.CENTRAL_TEAM, Role.TRUSTEE)} | {
        Role.SCHOOL_LEADER: people.head(made.trust, made.schools["always"])
    }
    found = {role: people.sign_in(client, member).get("/ash/picture/").status_code for role, member in who.items()}
    assert found == {Role.CENTRAL_TEAM: 200, Role.TRUSTEE: 403, Role.SCHOOL_LEADER: 403}


@django_db
def test_before_the_first_cycle_the_page_says_what_it_will_show(client: Client) -> None:
    people.sign_in(client, people.member(trusts.trust("fern")))
    page = client.get("/fern/picture/?year=never").content.decode()
    assert "Nothing to show yet" in page
    assert client.get("/fern/picture/picture.csv").status_code == 404


@django_db
def test_unknown_year_is_told_and_the_newest_shown(client: Client, made: TrustYear) -> None:
    page = people.sign_in(client, made.lead).get("/ash/picture/?year=1999&school=x").content.decode()
    assert "There is no such year, so" in page
    assert "There is no such school in this year, so all are shown." in page


@django_db
def test_the_picture_takes_the_same_queries_for_one_school_and_for_three(client: Client) -> None:
    numbers = set()
    for schools in (1, 3):
        trust = trusts.trust()
        lead = people.member(trust)
        for _ in range(schools):
            a_whole_review(trust, YEAR)
        people.sign_in(client, lead)
        numbers.add(len(queries_of(client, f"/{trust.slug}/picture/")))
    assert numbers == {7}

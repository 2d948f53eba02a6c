"""Every figure equals what plain SQL finds in the rows, and reading them takes the same queries for one school as for three."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from reports.statistics.queries.facts import facts_of
from reports.statistics.queries.years import year_figures
from reviews.cycles.rules.years import first_day, last_day
from schools.demo.actions import make_demo
from schools.models import Trust
from schools.tenancy.standing import acting_in
from tests.factories import trusts
from tests.reports.statistics.by_sql import FIGURES, sql_of
from tests.reports.statistics.trust_year import YEAR, a_whole_review, make_trust_year

pytestmark = pytest.mark.django_db


def found_by_sql(key: str, year: int) -> tuple[Any, ...]:
    sql, named = sql_of(key)
    days: dict[str, Any] = {"year": year, "first": first_day(year), "last": last_day(year), "as_of": last_day(year)}
    with connection.cursor() as cursor:
        cursor.execute(sql, days | named)
        row = cursor.fetchone()
    return tuple(None if number is None else round(float(number), 1) for number in row)


def told(year: int) -> Iterator[tuple[str, int, tuple[Any, ...]]]:
    """Every figure with the key under which SQL knows it, its year, and its numbers."""
    for figure in year_figures(year, is_withholding=False).every_figure():
        key, of_year = figure.key, year
        if key.startswith("years."):
            key, of_year = key.removeprefix("years.").rsplit(".", 1)[0], int(key.rsplit(".", 1)[1])
        yield key, of_year, (figure.value, figure.of)


def assert_as_by_sql(trust_id: int, year: int) -> set[str]:
    """The statements that were asked."""
    asked = set()
    with acting_in(trust_id), transaction.atomic():
        for key, of_year, (value, of) in told(year):
            found = found_by_sql(key, of_year)
            # Where a year has nothing of a kind, its chapter tells no figure: SQL finds none either.
            expected = (0 if value is None and key != "voice.rating" else value, *((of,) if of else ()))
            assert found[: len(expected)] == tuple(float(number) if number is not None else None for number in expected), (key, of_year)
            assert of or len(found) == 1 or not found[1], (key, of_year)
            asked.add(sql_of(key)[0])
    return asked


def test_every_figure_equals_an_independent_computation_by_plain_sql() -> None:
    """A key without SQL fails, and so does SQL that no figure asks for."""
    made = make_trust_year()
    make_trust_year("birch")
    assert len(assert_as_by_sql(made.trust.pk, YEAR)) == len(set(FIGURES.values()))


def test_every_figure_of_the_demo_equals_an_independent_computation_by_plain_sql(settings: Settings) -> None:
    settings.DEMO_IS_ALLOWED = True
    make_demo()
    # Its last finished year, beside which its main figures of two earlier ones stand.
    assert_as_by_sql(Trust.objects.get(slug="three-valleys").pk, YEAR)


def test_facts_take_the_same_queries_for_one_school_and_for_three() -> None:
    numbers = []
    for schools in (1, 3):
        trust = trusts.trust()
        for _ in range(schools):
            a_whole_review(trust, YEAR)
        with acting_in(trust.pk), transaction.atomic(), CaptureQueriesContext(connection) as captured:
            assert len(facts_of(range(YEAR - 2, YEAR + 1))[-1].reviews) == schools
        numbers.append(len([query for query in captured.captured_queries if "SELECT" in query["sql"]]))
    assert numbers == [1, 1]

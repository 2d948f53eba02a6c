"""Plans that the server keeps: one for all values, in every trust that trust's rows alone, and none behind a pool."""

from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from schools.models import Trust
from schools.tenancy.prepared import SUBJECT, TODAY, Prepared, Sql
from schools.tenancy.standing import acting_in
from tests.factories import trusts

pytestmark = pytest.mark.django_db

# Only the wall says of which trust.
EVERY = Prepared(lambda: Sql("SELECT name FROM schools_school WHERE name <> %s AND name LIKE '%%e%%' AND id <> %s", ("50%s", SUBJECT), 1))


def found(trust: Trust, **values: Any) -> list[str]:
    with acting_in(trust.pk):
        return [name for (name,) in EVERY.rows(**values)]


def kept() -> list[tuple[int, int]]:
    """How often the plan that is kept was used, and how often another was made of its statement."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT generic_plans, custom_plans FROM pg_prepared_statements WHERE statement LIKE '%%FROM schools_school WHERE name%%'"
        )
        return list(cursor.fetchall())


@pytest.fixture
def both() -> list[Trust]:
    """Two trusts with a school each."""
    made = [trusts.trust("ash"), trusts.trust("birch")]
    for trust in made:
        trusts.school(trust, f"{trust.slug.title()} Preschool")
    return made


def test_one_plan_serves_every_number_and_shows_each_trust_its_own(both: list[Trust]) -> None:
    ash, birch = both
    assert [found(ash, subject=0), found(birch, subject=2**40), found(ash, subject=-1)] == [
        ["Ash Preschool"], ["Birch Preschool"], ["Ash Preschool"],
    ]  # fmt: skip
    assert kept() == [(3, 0)]


def test_after_a_mistake_the_statement_is_planned_anew(both: list[Trust]) -> None:
    found(both[0], subject=0)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT 1 / 0")
    assert found(both[0], subject=0) == ["Ash Preschool"]


def test_behind_a_pool_no_plan_is_kept_and_the_rows_are_the_same(both: list[Trust], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(connection.settings_dict, "DISABLE_SERVER_SIDE_CURSORS", True)
    params = connection.get_connection_params()
    assert (params["prepare_threshold"], "options" in params) == (None, False)
    monkeypatch.setattr(connection.connection, "prepare_threshold", None)
    assert found(both[1], subject=0) == ["Birch Preschool"]
    assert kept() == []


def test_a_day_is_a_day_to_the_server() -> None:
    next_day = Prepared(lambda: Sql("SELECT %s + 1", (TODAY,), 1))
    assert next_day.rows(today=date(2026, 2, 28)) == [(date(2026, 3, 1),)]

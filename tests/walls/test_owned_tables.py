"""With the application's own scoping off, the database alone keeps trusts apart: one test per owned table, found by walking the models."""

from collections.abc import Iterator

import pytest
from django.db import Error, connection, models, transaction
from django_scopes import scopes_disabled

from schools.models import Trust
from schools.tenancy.models import OwnedForeignKey
from schools.tenancy.owned import history_models, owned_keys, owned_models
from schools.tenancy.standing import acting_in
from tests.walls.rows import as_owner, drop_checks, make_row, sql

pytestmark = pytest.mark.django_db

Model = type[models.Model]


@pytest.fixture(autouse=True)
def nothing_stays(db: None) -> Iterator[None]:
    """Made-up rows link to nothing, so they go before the test case checks its foreign keys."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def ours() -> int:
    return Trust.objects.create(slug="ours", name="Ours").pk


@pytest.fixture
def theirs() -> int:
    return Trust.objects.create(slug="theirs", name="Theirs").pk


def table(model: Model) -> str:
    return model._meta.db_table


def refused(model: Model, statement: str) -> str:
    """The database's words when it refuses; fails if it does not."""
    with pytest.raises(Error) as caught, transaction.atomic():
        sql(statement)
    return str(caught.value)


@pytest.mark.parametrize("model", owned_models(), ids=table)
def test_a_forgotten_filter_finds_no_foreign_row(model: Model, ours: int, theirs: int) -> None:
    with as_owner():
        drop_checks(model)
        make_row(model, theirs)
    with scopes_disabled():
        with acting_in(theirs):
            assert sql(f'SELECT count(*) FROM "{table(model)}"') == [(1,)]
        with acting_in(ours), scopes_disabled():
            assert model._base_manager.count() == 0
            assert sql(f'SELECT count(*) FROM "{table(model)}"') == [(0,)]
        assert model._base_manager.count() == 0


@pytest.mark.parametrize("model", owned_models(), ids=table)
def test_a_row_cannot_be_written_for_another_trust_nor_moved_there(model: Model, ours: int, theirs: int) -> None:
    with as_owner():
        drop_checks(model)
        row = make_row(model, ours)
    with acting_in(ours):
        with pytest.raises(Error, match="row-level security policy"), transaction.atomic():
            make_row(model, theirs)
        refused(model, f'UPDATE "{table(model)}" SET trust_id = {theirs}')
    with as_owner():
        refused(model, f'UPDATE "{table(model)}" SET trust_id = {theirs} WHERE "{model._meta.pk.column}" = {row}')
        assert sql(f'SELECT trust_id FROM "{table(model)}"') == [(ours,)]


@pytest.mark.parametrize(
    ("model", "field"),
    [pytest.param(model, field, id=f"{table(model)}.{field.name}") for model in owned_models() for field in owned_keys(model)],
)
def test_a_link_cannot_lead_into_another_trust(model: Model, field: OwnedForeignKey, ours: int, theirs: int) -> None:
    target = field.remote_field.model
    with as_owner():
        drop_checks(model)
        drop_checks(target)
        foreign = make_row(target, theirs)
    with acting_in(ours):
        make_row(model, ours, **{field.column: foreign})
        constraint = f"{table(model)}_{field.column}_same_trust"[:63]
        assert constraint in refused(model, f'SET CONSTRAINTS "{constraint}" IMMEDIATE')


@pytest.mark.parametrize("model", history_models(), ids=table)
def test_history_can_only_be_added_to(model: Model, ours: int) -> None:
    with as_owner():
        make_row(model, ours)
    with acting_in(ours):
        assert "permission denied" in refused(model, f"UPDATE \"{table(model)}\" SET pgh_label = 'changed'")
        assert "permission denied" in refused(model, f'DELETE FROM "{table(model)}"')
        assert "permission denied" in refused(model, f'TRUNCATE "{table(model)}"')


def test_the_tests_act_as_the_runtime_role() -> None:
    assert sql("SELECT current_user") == [("app",)]
    assert connection.settings_dict["OPTIONS"]["assume_role"] == "app"

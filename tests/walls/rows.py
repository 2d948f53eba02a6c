"""Makes a row in any owned table straight from the catalogue, so that wall tests need no list of tables and no factory.

Only inside a test's transaction, which is rolled back: the owner first drops the table's CHECK constraints, as a made-up row means
nothing. Foreign keys are deferred and never checked, unless a test asks for one by name.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection
from django.db.models import Model

_VALUES = {
    "bigint": "1",
    "integer": "1",
    "smallint": "1",
    "numeric": "1",
    "double precision": "1",
    "boolean": "false",
    "date": "'2026-09-01'",
    "timestamp with time zone": "now()",
    "time without time zone": "'09:00'",
    "interval": "'1 day'",
    "jsonb": "'{}'",
    "uuid": "gen_random_uuid()",
    "inet": "'127.0.0.1'",
    "bytea": "''",
    "ARRAY": "'{}'",
    "tsvector": "''",
}


@contextmanager
def as_owner() -> Iterator[None]:
    """The role that makes tables and looks past policies; the runtime role again afterwards."""
    sql("RESET ROLE")
    try:
        yield
    finally:
        sql("SET ROLE app")


def sql(statement: str, *params: Any) -> list[tuple[Any, ...]]:
    """Run a statement past Django's models; rows if it gives any."""
    with connection.cursor() as cursor:
        cursor.execute(statement, list(params))
        return cursor.fetchall() if cursor.description else []


def drop_checks(model: type[Model]) -> None:
    """As the owner, before any row is written: let a made-up row in."""
    table = model._meta.db_table
    for (name,) in sql("SELECT conname FROM pg_constraint WHERE conrelid = %s::regclass AND contype IN ('c', 'x')", table):
        sql(f'ALTER TABLE "{table}" DROP CONSTRAINT "{name}"')


def make_row(model: type[Model], trust_id: int, **columns: int) -> int:
    """Insert a row of made-up values in the trust; returns its primary key."""
    table, key = model._meta.db_table, model._meta.pk.column
    values = {name: _VALUES.get(kind, "'x'") for name, kind in _needed_columns(table)} | {"trust_id": str(trust_id)}
    values |= {name: str(value) for name, value in columns.items()}
    names = ", ".join(f'"{name}"' for name in values)
    return int(sql(f'INSERT INTO "{table}" ({names}) VALUES ({", ".join(values.values())}) RETURNING "{key}"')[0][0])


def _needed_columns(table: str) -> list[tuple[Any, ...]]:
    return sql(
        "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = %s AND is_nullable = 'NO' "
        "AND column_default IS NULL AND is_identity = 'NO' AND is_generated = 'NEVER'",
        table,
    )

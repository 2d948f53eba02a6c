"""Storing what a register file said: many rows at once, repeatable, and nothing of it if anything fails on the way."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from django.db import connection, models, transaction
from django.utils import timezone
from psycopg import sql

from schools.register.models import Establishment, EstablishmentLink, Group, RegisterFile
from schools.register.rules.files import Reading, Row

TABLES: dict[str, type[models.Model]] = {"establishments": Establishment, "groups": Group, "links": EstablishmentLink}
# Rows a statement: few enough to hold in memory, enough for the round trips not to count.
BATCH = 4000
# Any number of our own: imports of the register wait for each other under it.
IMPORT_LOCK = 7302


@dataclass(frozen=True, slots=True)
class Stored:
    """How many rows were new, were changed, or stood there already."""

    new: int
    changed: int
    same: int


@transaction.atomic
def store(*, reading: Reading, rows: Iterable[Row]) -> Stored:
    """Bring the reading's table to what its good rows say. What the file does not speak of, rows and columns, stays as it is."""
    statement = _upsert(TABLES[reading.shape.name]._meta, reading)
    read = new = changed = 0
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [IMPORT_LOCK])
        for batch in _batches(rows):
            columns = [list(column) for column in zip(*(row.values for row in batch), strict=True)]
            cursor.execute(statement, columns)
            written = cursor.fetchone()
            read, new, changed = read + len(batch), new + written[0], changed + written[1]
    RegisterFile.objects.update_or_create(name=reading.shape.name, defaults={"read_at": timezone.now()})
    return Stored(new, changed, read - new - changed)


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    rest = iter(rows)
    while batch := list(islice(rest, BATCH)):
        yield batch


def _upsert(target: "models.options.Options[models.Model]", reading: Reading) -> sql.Composed:
    """One statement for a batch, which takes a list a column. Equal rows are left alone; `xmax` is 0 only in a row that is new."""
    key, given = reading.shape.key, reading.fields
    missing = [field for field in target.concrete_fields if field.column not in given and not isinstance(field, models.AutoField)]
    types = [sql.SQL(str(target.get_field(field).db_type(connection))) for field in given]
    return sql.SQL(
        "WITH stored AS (INSERT INTO {target} AS old ({columns}) SELECT {values} FROM unnest({lists}) AS incoming ({given}) "
        "ON CONFLICT ({key}) DO {change} RETURNING xmax = 0 AS is_new) "
        "SELECT count(*) FILTER (WHERE is_new), count(*) FILTER (WHERE NOT is_new) FROM stored"
    ).format(
        target=sql.Identifier(target.db_table),
        columns=_names((*given, *(str(field.column) for field in missing))),
        # A file that lacks a column leaves it unknown in new rows, and as it was in old ones.
        values=sql.SQL(", ").join([_names(given), *(sql.Literal(None if field.null else "") for field in missing)]),
        lists=sql.SQL(", ").join(sql.SQL("%s::{}[]").format(kind) for kind in types),
        given=_names(given),
        key=_names(key),
        change=_change(tuple(field for field in given if field not in key)),
    )


def _change(facts: tuple[str, ...]) -> sql.Composable:
    if not facts:
        return sql.SQL("NOTHING")
    return sql.SQL("UPDATE SET ({facts}) = ROW ({news}) WHERE ({olds}) IS DISTINCT FROM ({news})").format(
        facts=_names(facts), news=_names(facts, "excluded"), olds=_names(facts, "old")
    )


def _names(fields: Iterable[str], table: str = "") -> sql.Composed:
    return sql.SQL(", ").join(sql.Identifier(*((table, field) if table else (field,))) for field in fields)

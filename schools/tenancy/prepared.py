"""Queries that Django writes once for a process and PostgreSQL plans once for a connection: for pages that are asked for often.

The ORM takes some 6 ms of a page to write the query for a member's standing, PostgreSQL 3 ms to plan it and a third of one to answer it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import chain, zip_longest
from typing import Any, NamedTuple, TypedDict, Unpack
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.backends.utils import CursorWrapper
from django.db.models import BooleanField, F, Func, QuerySet, Value
from django_scopes import scope

from schools.tenancy.standing import standing

# Stand for the values until the query runs; none of them is ever a real id or day. SCHOOLS and YEARS stand for lists.
PERSON, TRUST, SUBJECT = -71_001, -71_002, -71_003
MEMBER, CYCLE, HOST, THEME, SCHOOLS = -71_011, -71_012, -71_013, -71_014, -71_015
GUEST, KEY = -71_016, UUID(int=71_001)
YEARS = -71_017
TODAY, FIRST_DAY, LAST_DAY = date(1, 1, 1), date(1, 1, 2), date(1, 1, 3)


class Values(TypedDict, total=False):
    """What a query may be about, besides the trust one stands in. A query that asks for what it is not given raises KeyError.

    `subject` is a row's id, `member` a membership's, `guest` a participant's, `key` what a browser holds; `schools` may be none, and
    `years` are academic years, by the calendar year in which they begin.
    """

    person: int
    subject: int
    member: int
    cycle: int
    host: int
    theme: int
    schools: tuple[int, ...]
    today: date
    days: tuple[date, date]
    guest: int
    key: UUID
    years: tuple[int, ...]


class Place(NamedTuple):
    """Where a value comes into the SQL: its type there, and the value as text, so that one plan serves small numbers and large."""

    kind: str
    told: Callable[[Values], str | None]


def _several(numbers: tuple[int, ...]) -> str:
    return f"{{{','.join(map(str, numbers))}}}"


_PLACES: Mapping[Any, Place] = {
    PERSON: Place("bigint", lambda values: str(values["person"])),
    TRUST: Place("bigint", lambda values: None if (trust := standing().trust_id) is None else str(trust)),
    SUBJECT: Place("bigint", lambda values: str(values["subject"])),
    MEMBER: Place("bigint", lambda values: str(values["member"])),
    CYCLE: Place("bigint", lambda values: str(values["cycle"])),
    HOST: Place("bigint", lambda values: str(values["host"])),
    THEME: Place("bigint", lambda values: str(values["theme"])),
    SCHOOLS: Place("bigint[]", lambda values: _several(values["schools"])),
    TODAY: Place("date", lambda values: values["today"].isoformat()),
    FIRST_DAY: Place("date", lambda values: values["days"][0].isoformat()),
    LAST_DAY: Place("date", lambda values: values["days"][1].isoformat()),
    GUEST: Place("bigint", lambda values: str(values["guest"])),
    KEY: Place("uuid", lambda values: str(values["key"])),
    YEARS: Place("bigint[]", lambda values: _several(values["years"])),
}


def is_one_of(name: str, several: int) -> Func:
    """For a filter: whether a column's number is among those that come with the run, of which there may be none."""
    return Func(F(name), Value(several), template="%(expressions)s)", arg_joiner=" = ANY(", output_field=BooleanField())


class Sql(NamedTuple):
    """A query as a cursor takes it, and how many columns it gives."""

    text: str
    params: tuple[Any, ...]
    width: int


@dataclass(frozen=True, slots=True)
class Written:
    """A query in which all that never varies is written out: pieces of text, and between each two of them one of the places."""

    pieces: tuple[str, ...]
    between: tuple[int, ...]
    places: tuple[Place, ...]
    width: int

    def sql(self, first: int = 1) -> str:
        """As a planned cursor takes it, with its values counted from `first`."""
        values = (f"${first + number}::{self.places[number].kind}" for number in self.between)
        return "".join(chain.from_iterable(zip_longest(self.pieces, values, fillvalue="")))

    def filled(self, values: Values) -> list[str | None]:
        """The values of one run."""
        return [place.told(values) for place in self.places]


def written(sql: Sql) -> Written:
    """Write out what never varies. Whoever runs it has a connection, which knows how that is quoted."""
    quoting: Any = connection.ops
    params, pieces = iter(sql.params), [""]
    between: list[Place] = []
    for part in re.split("(%[%s])", sql.text):
        if part != "%s":
            pieces[-1] += "%" if part == "%%" else part
        elif isinstance(param := next(params), int | date | UUID) and param in _PLACES:
            between.append(_PLACES[param])
            pieces.append("")
        else:
            pieces[-1] += quoting.compose_sql("%s", [param])
    places = tuple(dict.fromkeys(between))
    return Written(tuple(pieces), tuple(map(places.index, between)), places, sql.width)


def planned_cursor() -> CursorWrapper:
    """A cursor for a statement whose text never varies."""
    ours: Any = connection
    cursor: CursorWrapper = ours.planned_cursor()
    return cursor


class Prepared:
    """A query over PERSON, TODAY and what else stands for `Values`, or SQL of one's own.

    Owned rows are those of the trust one then stands in; `in_no_trust` leaves that to the policies.
    """

    def __init__(self, build: Callable[[], "QuerySet[Any, Any] | Sql"], *, in_no_trust: bool = False) -> None:
        self._build = build
        self._scope = {"_enabled": False} if in_no_trust else {"trust": TRUST}
        self._written: Written | None = None

    @property
    def written(self) -> Written:
        """Its SQL, written at first use."""
        if self._written is None:
            with scope(**self._scope):
                built = self._build()
                self._written = written(built if isinstance(built, Sql) else _sql(built))
        return self._written

    def rows(self, **values: Unpack[Values]) -> list[tuple[Any, ...]]:
        """The rows as the database gives them: JSON comes as text."""
        with planned_cursor() as cursor:
            cursor.execute(self.written.sql(), self.written.filled(values))
            return list(cursor.fetchall())

    def about(self, **values: Unpack[Values]) -> "Inquiry":
        """The query with what it is asked of, to be asked together with others."""
        return Inquiry(self, values)


def _sql(rows: "QuerySet[Any, Any]") -> Sql:
    compiler: Any = rows.query.get_compiler(DEFAULT_DB_ALIAS)
    text, params = compiler.as_sql()
    return Sql(text, tuple(params), compiler.col_count)


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A prepared query and what it is asked of. Many of them take one statement (`together.answers_to`)."""

    prepared: Prepared
    values: Values

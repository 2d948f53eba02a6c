"""Queries whose SQL Django writes once for a process: for pages that are asked for often, where writing costs more than running.

The ORM takes some 6 ms of a page to write the query for a member's standing, PostgreSQL 1 ms to answer it (`make bench ONLY=pages`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypedDict, Unpack
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import BooleanField, F, Func, QuerySet, Value
from django_scopes import scope

from schools.tenancy.standing import standing

# Stand for the values until the query runs; none of them is ever a real id or day.
PERSON, TRUST, SUBJECT = -71_001, -71_002, -71_003
TODAY, FIRST_DAY, LAST_DAY = date(1, 1, 1), date(1, 1, 2), date(1, 1, 3)


class Values(TypedDict, total=False):
    """What a query may be about, besides the trust one stands in. A query that asks for what it is not given raises KeyError.

    `subject` is a row's id, `member` a membership's, `guest` a participant's, `key` what a browser holds; `schools` may be none.
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


# As those above. SCHOOLS stands for a list of ids.
MEMBER, CYCLE, HOST, THEME, SCHOOLS = -71_011, -71_012, -71_013, -71_014, -71_015
GUEST, KEY = -71_016, UUID(int=71_001)
_STANDS_FOR: Mapping[Any, Callable[[Values], Any]] = {
    PERSON: lambda values: values["person"],
    TRUST: lambda values: standing().trust_id,
    SUBJECT: lambda values: values["subject"],
    MEMBER: lambda values: values["member"],
    CYCLE: lambda values: values["cycle"],
    HOST: lambda values: values["host"],
    THEME: lambda values: values["theme"],
    SCHOOLS: lambda values: list(values["schools"]),
    TODAY: lambda values: values["today"],
    FIRST_DAY: lambda values: values["days"][0],
    LAST_DAY: lambda values: values["days"][1],
    GUEST: lambda values: values["guest"],
    KEY: lambda values: values["key"],
}


def is_one_of(name: str, several: int) -> Func:
    """For a filter: whether a column's id is among those that come with the run, of which there may be none."""
    return Func(F(name), Value(several), template="%(expressions)s)", arg_joiner=" = ANY(", output_field=BooleanField())


@dataclass(frozen=True, slots=True)
class Written:
    """SQL with what it takes, of which some stands for values; and how many columns it gives."""

    sql: str
    params: tuple[Any, ...]
    width: int

    def filled(self, values: Values) -> list[Any]:
        """The parameters of one run."""
        return [_STANDS_FOR[one](values) if isinstance(one, int | date | UUID) and one in _STANDS_FOR else one for one in self.params]


class Prepared:
    """A query over PERSON, TODAY and what else stands for `Values`, or SQL of one's own.

    Owned rows are those of the trust one then stands in; `in_no_trust` leaves that to the policies.
    """

    def __init__(self, build: Callable[[], "QuerySet[Any, Any] | Written"], *, in_no_trust: bool = False) -> None:
        self._build = build
        self._scope = {"_enabled": False} if in_no_trust else {"trust": TRUST}
        self._written: Written | None = None

    @property
    def written(self) -> Written:
        """Its SQL, written at first use."""
        if self._written is None:
            with scope(**self._scope):
                built = self._build()
                self._written = built if isinstance(built, Written) else _write(built)
        return self._written

    def rows(self, **values: Unpack[Values]) -> list[tuple[Any, ...]]:
        """The rows as the database gives them: JSON comes as text."""
        with connection.cursor() as cursor:
            cursor.execute(self.written.sql, self.written.filled(values))
            return cursor.fetchall()

    def about(self, **values: Unpack[Values]) -> "Inquiry":
        """The query with what it is asked of, to be asked together with others."""
        return Inquiry(self, values)


def _write(rows: "QuerySet[Any, Any]") -> Written:
    compiler: Any = rows.query.get_compiler(DEFAULT_DB_ALIAS)
    sql, params = compiler.as_sql()
    return Written(sql, tuple(params), compiler.col_count)


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A prepared query and what it is asked of. Many of them take one statement (`together.answers_to`)."""

    prepared: Prepared
    values: Values

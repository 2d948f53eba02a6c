"""Queries whose SQL Django writes once for a process: for the few that run before every page, where writing costs more than running.

The ORM takes some 6 ms of a page to write the query for a member's standing, PostgreSQL 1 ms to answer it (`make bench ONLY=pages`).
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import QuerySet
from django_scopes import scope

from schools.tenancy.standing import standing

# Stand for the values until the query runs; none of them is ever a real id or day.
PERSON, TRUST, SUBJECT = -71_001, -71_002, -71_003
TODAY, FIRST_DAY, LAST_DAY = date(1, 1, 1), date(1, 1, 2), date(1, 1, 3)


class Prepared:
    """A query over PERSON and TODAY, and where it needs them SUBJECT (a row's id) and the days FIRST_DAY and LAST_DAY.

    Owned rows are those of the trust one then stands in; `in_no_trust` leaves that to the policies.
    """

    def __init__(self, build: Callable[[], "QuerySet[Any, Any]"], *, in_no_trust: bool = False) -> None:
        self._build = build
        self._scope = {"_enabled": False} if in_no_trust else {"trust": TRUST}
        self._written: tuple[str, tuple[Any, ...]] | None = None

    def rows(
        self, *, person: int = 0, today: date = date.max, subject: int = 0, days: tuple[date, date] = (date.max, date.max)
    ) -> list[tuple[Any, ...]]:
        """The rows as the database gives them: JSON comes as text."""
        if self._written is None:
            with scope(**self._scope):
                self._written = self._build().query.sql_with_params()
        sql, params = self._written
        values: dict[int | date, int | date | None] = {
            PERSON: person,
            TRUST: standing().trust_id,
            SUBJECT: subject,
            TODAY: today,
            FIRST_DAY: days[0],
            LAST_DAY: days[1],
        }
        with connection.cursor() as cursor:
            cursor.execute(sql, [values.get(param, param) if isinstance(param, int | date) else param for param in params])
            return cursor.fetchall()

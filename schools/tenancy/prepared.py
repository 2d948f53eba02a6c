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
PERSON, TRUST = -71_001, -71_002
TODAY = date(1, 1, 1)


class Prepared:
    """A query over PERSON and TODAY. Owned rows are those of the trust one then stands in; `in_no_trust` leaves that to the policies."""

    def __init__(self, build: Callable[[], "QuerySet[Any, Any]"], *, in_no_trust: bool = False) -> None:
        self._build = build
        self._scope = {"_enabled": False} if in_no_trust else {"trust": TRUST}
        self._written: tuple[str, tuple[Any, ...]] | None = None

    def rows(self, *, person: int, today: date) -> list[tuple[Any, ...]]:
        """The rows as the database gives them: JSON comes as text."""
        if self._written is None:
            with scope(**self._scope):
                self._written = self._build().query.sql_with_params()
        sql, params = self._written
        values: dict[int | date, int | date | None] = {PERSON: person, TRUST: standing().trust_id, TODAY: today}
        with connection.cursor() as cursor:
            cursor.execute(sql, [values.get(param, param) if isinstance(param, int | date) else param for param in params])
            return cursor.fetchall()

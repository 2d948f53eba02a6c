"""Counts inserted rows by table, as they pass by."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

_INSERT = re.compile(r'INSERT INTO "(\w+)"')


@contextmanager
def tally(connection: BaseDatabaseWrapper) -> Iterator[Counter[str]]:
    """Of everything that is inserted by this connection meanwhile; versions that triggers write are not seen."""
    rows: Counter[str] = Counter()

    def count(execute: Any, sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        done = execute(sql, params, many, context)
        if found := _INSERT.match(sql):
            rows[found[1]] += context["cursor"].rowcount
        return done

    with connection.execute_wrapper(count):
        yield rows

"""Questions of several nouns, asked of the database in one statement: a page on which many have something to say waits once."""

import json
from collections.abc import Sequence
from typing import Any

from django.db import connection

from schools.tenancy.prepared import Inquiry, Written

# Rows as JSON has them: a day and a moment are text, an array is a list, an object a dictionary.
Rows = Sequence[Sequence[Any]]


def answers_to(inquiries: Sequence[Inquiry]) -> list[Rows]:
    """The rows of each inquiry, in the order of its query. One statement, none where nothing is asked."""
    if not inquiries:
        return []
    asked = [(inquiry.prepared.written, inquiry.values) for inquiry in inquiries]
    sql = f"SELECT {', '.join(_as_json(written) for written, _ in asked)}"
    with connection.cursor() as cursor:
        cursor.execute(sql, [param for written, values in asked for param in written.filled(values)])
        return [json.loads(told) if told else [] for told in cursor.fetchone()]


def _as_json(written: Written) -> str:
    columns = ", ".join(f"c{number}" for number in range(written.width))
    return f"(SELECT json_agg(json_build_array({columns}))::text FROM ({written.sql}) AS asked({columns}))"  # noqa: S608 - holds no value: what varies is a parameter

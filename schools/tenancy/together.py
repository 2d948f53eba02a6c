"""Questions of several nouns, asked of the database in one statement: a page on which many have something to say waits once."""

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from schools.tenancy.prepared import Inquiry, Prepared, planned_cursor

# Rows as JSON has them: a day and a moment are text, an array is a list, an object a dictionary.
Rows = Sequence[Sequence[Any]]


def answers_to(inquiries: Sequence[Inquiry]) -> list[Rows]:
    """The rows of each inquiry, in the order of its query. One statement, none where nothing is asked."""
    if not inquiries:
        return []
    with planned_cursor() as cursor:
        sql = _statement(tuple(inquiry.prepared for inquiry in inquiries))
        cursor.execute(sql, [value for inquiry in inquiries for value in inquiry.prepared.written.filled(inquiry.values)])
        return [json.loads(told) if told else [] for told in cursor.fetchone()]


# As many as there are pages on which several have something to say, and kinds of members.
@cache
def _statement(several: tuple[Prepared, ...]) -> str:
    answers, first = [], 1
    for prepared in several:
        columns = ", ".join(f"c{number}" for number in range(prepared.written.width))
        sql = prepared.written.sql(first)
        answers.append(f"(SELECT json_agg(json_build_array({columns}))::text FROM ({sql}) AS asked({columns}))")  # noqa: S608 - holds no value
        first += len(prepared.written.places)
    return f"SELECT {', '.join(answers)}"

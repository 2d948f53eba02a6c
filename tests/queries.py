"""Counts what a page asks of the database: without what begins and ends its transactions, which in a test are savepoints."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

MOST = 8


def queries_of(client: Client, url: str) -> list[str]:
    """The statements of one GET that answers 200, session and signed-in person included."""
    with CaptureQueriesContext(connection) as captured:
        response = client.get(url)
    assert response.status_code == 200, (url, response.status_code)
    statements = [query["sql"] for query in captured.captured_queries]
    return [sql for sql in statements if not sql.startswith(("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE SAVEPOINT"))]

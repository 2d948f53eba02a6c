"""The demo as whoever starts it meets it."""

from django.db import connection

from schools.demo.actions import make_demo


def demo() -> None:
    """Made, and counted by the database, as the launcher has it done: without, pages of many reviews take a minute."""
    make_demo()
    with connection.cursor() as cursor:
        for statement in ("RESET ROLE", "ANALYZE", "SET ROLE app"):
            cursor.execute(statement)

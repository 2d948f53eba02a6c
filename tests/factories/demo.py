"""The demo as whoever starts it meets it."""

from django.db import connection

from schools.demo.actions import make_demo


def demo() -> None:
    """Made, and counted by the database, as the launcher has it done."""
    make_demo()
    count_rows()


def count_rows() -> None:
    """By the database, which without would plan pages of many reviews for empty tables: they take a minute."""
    with connection.cursor() as cursor:
        for statement in ("RESET ROLE", "ANALYZE", "SET ROLE app"):
            cursor.execute(statement)

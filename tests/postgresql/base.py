"""Connects as the owner, who makes and empties test databases; `assume_role` makes each connection `app` once the tables stand."""

from collections.abc import Iterable

from django.db.backends.postgresql.operations import DatabaseOperations as PostgresOperations

from schools.tenancy.postgresql import base


class DatabaseOperations(PostgresOperations):
    def execute_sql_flush(self, sql_list: Iterable[str]) -> None:
        """Emptying tables between tests is the owner's; the runtime role may not truncate."""
        with self.connection.cursor() as cursor:
            cursor.execute("RESET ROLE")
        super().execute_sql_flush(sql_list)
        if role := self.connection.settings_dict["OPTIONS"].get("assume_role"):
            with self.connection.cursor() as cursor:
                cursor.execute(f"SET ROLE {role}")


class DatabaseWrapper(base.DatabaseWrapper):
    ops_class = DatabaseOperations

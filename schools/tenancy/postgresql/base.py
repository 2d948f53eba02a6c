"""The connection that tells PostgreSQL at each BEGIN where the code stands; the name `base` is Django's."""

from django.db.backends.postgresql import base

from schools.tenancy.standing import NOWHERE, standing


class DatabaseWrapper(base.DatabaseWrapper):
    """Sends the standing as the transaction's first statement.

    Middleware cannot do it: ATOMIC_REQUESTS opens the transaction only around the view, so an earlier SET LOCAL is lost, and a
    session-level SET would stay on a pooled connection for the next trust.
    """

    def _set_autocommit(self, autocommit: bool) -> None:
        now = standing()
        if autocommit or now == NOWHERE:
            super()._set_autocommit(autocommit)  # type: ignore[misc]
            return
        with self.wrap_database_errors:
            # The driver stays out of it: it would send a BEGIN of its own first, a way there and back that every page would wait for.
            self.connection.execute(f"BEGIN; {now.as_sql()}")

"""The connection that tells PostgreSQL at each BEGIN where the code stands, and lets it keep plans; the name `base` is Django's."""

from typing import Any

import psycopg
from django.db.backends.postgresql import base, operations
from django.db.backends.utils import CursorWrapper

from schools.tenancy.standing import NOWHERE, standing

# Never of itself does the driver have a plan kept: what Django writes is another statement each time.
NEVER = 2**31


class PlannedCursor(base.CursorMixin, psycopg.RawCursor[Any]):
    """Takes a statement as the server does, with $1 where the first value comes. Where connections are kept, the server keeps its plan."""

    def execute(self, query: Any, params: Any = None, **how: Any) -> Any:
        keeps_plans = self.connection.prepare_threshold is not None
        return super().execute(query, params, **how | {"prepare": keeps_plans})


class DatabaseOperations(operations.DatabaseOperations):
    """Knows what a planned cursor executed, for whoever counts or logs statements; the driver does not keep it there."""

    def last_executed_query(self, cursor: Any, sql: Any, params: Any) -> str:
        return f"{sql} -- {params}" if isinstance(cursor, PlannedCursor) else super().last_executed_query(cursor, sql, params)


class DatabaseWrapper(base.DatabaseWrapper):
    """Sends the standing as the transaction's first statement.

    Middleware cannot do it: ATOMIC_REQUESTS opens the transaction only around the view, so an earlier SET LOCAL is lost, and a
    session-level SET would stay on a pooled connection for the next trust.
    """

    ops_class = DatabaseOperations

    def get_connection_params(self) -> dict[str, Any]:
        params = super().get_connection_params()
        # A pool hands the connection on, and with it what is kept there.
        if not self.settings_dict.get("DISABLE_SERVER_SIDE_CURSORS"):
            # A plan that is kept fits all values from the first time on; of itself the server plans the first five times anew. Nor is it to
            # compile what it takes for costly: no page asks for so many rows that this would be won back.
            options = f"{params.get('options', '')} -c plan_cache_mode=force_generic_plan -c jit=off"
            params |= {"prepare_threshold": NEVER, "options": options.strip()}
        return params

    def planned_cursor(self) -> CursorWrapper:
        """A cursor for statements whose text never varies."""
        self.close_if_health_check_failed()
        self.ensure_connection()
        # The stubs leave it out.
        ours: Any = self
        with self.wrap_database_errors:
            cursor: CursorWrapper = ours._prepare_cursor(PlannedCursor(self.connection))
        return cursor

    def _set_autocommit(self, autocommit: bool) -> None:
        now = standing()
        if autocommit or now == NOWHERE:
            super()._set_autocommit(autocommit)  # type: ignore[misc]
            return
        with self.wrap_database_errors:
            # The driver stays out of it: it would send a BEGIN of its own first, a way there and back that every page would wait for.
            self.connection.execute(f"BEGIN; {now.as_sql()}")

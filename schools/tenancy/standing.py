"""Where the running code stands: in which trust, as which person. The database is told at every BEGIN.

Nothing here asks whether the person may stand there; middleware, task base and commands do, and then enter.
"""

import json
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace

from django.db import connection
from django_scopes import scope
from psycopg.pq import TransactionStatus

from schools.tenancy.errors import NoTrust


@dataclass(frozen=True, slots=True)
class Standing:
    """Who acts where. `request_id` names the request, for the history's rows and the log."""

    trust_id: int | None = None
    person_id: int | None = None
    request_id: uuid.UUID | None = None

    def as_sql(self) -> str:
        """The settings as literals: a pooled or distributed PostgreSQL passes `SET LOCAL` on, but not `set_config()`."""
        who = json.dumps({"person": self.person_id}) if self.person_id else ""
        values = {
            "app.trust_id": _digits(self.trust_id),
            "app.person_id": _digits(self.person_id),
            "pghistory.context_id": str(self.request_id or ""),
            "pghistory.context_metadata": who,
            # Without it every row's trigger of history fails once inside, which costs as much as all rows that wait for their checks.
            "pgtrigger.ignore": "{}",
        }
        return "; ".join(f"SET LOCAL {name} = '{value}'" for name, value in values.items())


NOWHERE = Standing()
_standing: ContextVar[Standing] = ContextVar("standing", default=NOWHERE)


def _digits(number: int | None) -> str:
    return "" if number is None else str(int(number))


def standing() -> Standing:
    """Where the running code stands now."""
    return _standing.get()


def current_trust_id() -> int:
    """The trust entered by `acting_in`. Raises NoTrust outside of it."""
    trust_id = _standing.get().trust_id
    if trust_id is None:
        raise NoTrust("No trust has been entered; wrap this in acting_in(trust).")
    return trust_id


@contextmanager
def acting_in(trust_id: int) -> Iterator[None]:
    """Enter a trust: scoped queries see its rows, and the database shows no others."""
    with scope(trust=trust_id), _stand(replace(_standing.get(), trust_id=trust_id)):
        yield


@contextmanager
def acting_as(person_id: int | None, request_id: uuid.UUID | None = None) -> Iterator[None]:
    """Say who acts. Before a trust is entered this opens the person's own memberships, and nothing else."""
    now = _standing.get()
    with _stand(replace(now, person_id=person_id, request_id=request_id or now.request_id)):
        yield


@contextmanager
def _stand(new: Standing) -> Iterator[None]:
    token = _standing.set(new)
    _tell_open_transaction()
    try:
        yield
    finally:
        _standing.reset(token)
        _tell_open_transaction()


def _tell_open_transaction() -> None:
    """A transaction that began before keeps the old setting unless it is told. A broken one rolls back and needs no telling."""
    if not connection.in_atomic_block or connection.connection is None:
        return
    if connection.connection.info.transaction_status == TransactionStatus.INERROR:
        return
    connection.connection.execute(_standing.get().as_sql())

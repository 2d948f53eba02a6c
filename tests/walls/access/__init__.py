"""The access table: every address of the product, and what it answers to whom. An address without a row fails the wall test.

A row is a method and the statuses for: nobody signed in, a member of another trust, Partnership Lead, central team, the host's head, a
reviewer (a leader of another school, on the review's team and cleared), a staff member of the host, a trustee. POST goes with an empty
form: 200 shows the form again with its errors, 302 did something or asks to sign in. One file an app, or a noun of a large one.
"""

from collections.abc import Callable
from typing import Any

from tests.walls.access import (
    agendas,
    assignments,
    cycles,
    findings,
    frameworks,
    impact_reviews,
    plans,
    preparations,
    reports,
    review_reports,
    rooms,
    schools,
    searching,
    self_reviews,
    timetables,
    visits,
)
from tests.walls.access.rows import PEOPLE, Row, Rows
from tests.walls.access.schools import LIBRARY
from tests.walls.world import World

_PARTS = (
    schools,
    frameworks,
    cycles,
    assignments,
    timetables,
    self_reviews,
    preparations,
    visits,
    findings,
    review_reports,
    rooms,
    searching,
    plans,
    agendas,
    impact_reviews,
    reports,
)

ACCESS: Rows = {name: rows for part in _PARTS for name, rows in part.ACCESS.items()}
KEYS: dict[str, Callable[[World], Any]] = {name: key for part in _PARTS for name, key in part.KEYS.items()}
# All that parts say of a key, which must be the same: an address names a row by it, whichever part the address is in.
SAID = [(name, key) for part in _PARTS for name, key in part.KEYS.items()]

__all__ = ["ACCESS", "KEYS", "LIBRARY", "PEOPLE", "SAID", "Row"]

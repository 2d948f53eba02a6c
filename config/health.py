"""Whether the installation is alive, and whether it is ready to serve: for the reverse proxy and whoever watches it.

Nothing here says more than which part is missing: the pages are open to everybody.
"""

import time
from collections.abc import Callable

from django.contrib.auth.decorators import login_not_required
from django.core.cache import cache
from django.db import Error as DatabaseAway
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.transaction import non_atomic_requests
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from schools.outbox.tasks import HEARTBEAT

# The beat asks a worker for a sign of life every ten seconds.
OLDEST_SIGN_OF_LIFE = 60


def _database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return bool(cursor.fetchone())


def _redis() -> bool:
    return cache.add("readyz", 1, 1) in (True, False)


def _worker() -> bool:
    return time.time() - float(cache.get(HEARTBEAT, 0)) < OLDEST_SIGN_OF_LIFE


def _migrations() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


PARTS: dict[str, Callable[[], bool]] = {"database": _database, "redis": _redis, "worker": _worker, "migrations": _migrations}


def _is_well(part: Callable[[], bool]) -> bool:
    from redis.exceptions import RedisError  # noqa: PLC0415 - its package is large, and no page but this one needs it

    try:
        return part()
    except (DatabaseAway, RedisError):
        return False


@require_safe
@login_not_required
@non_atomic_requests
def healthz(request: HttpRequest) -> HttpResponse:
    """Alive: this process answers."""
    return HttpResponse("alive\n", content_type="text/plain")


@require_safe
@login_not_required
@non_atomic_requests
def readyz(request: HttpRequest) -> JsonResponse:
    """Ready: 200 when database, Redis, a worker and the migrations are all there, else 503; says which part is not."""
    parts = {name: _is_well(part) for name, part in PARTS.items()}
    return JsonResponse(parts, status=200 if all(parts.values()) else 503)

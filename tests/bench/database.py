"""Databases of a benchmark's own: made anew by the owner or kept for the next run, filled through the runtime role."""

import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Callable
from urllib.parse import quote, urlsplit, urlunsplit

import psycopg
from psycopg import sql

from config.launch.places import CHECKOUT
from tests.bench.figures import Figure


def url_of(name: str, *, as_owner: bool = False) -> str:
    """The address of another database on the run's server."""
    parts = urlsplit(os.environ["DATABASE_OWNER_URL" if as_owner else "DATABASE_URL"])
    return urlunsplit(parts._replace(path=f"/{quote(name)}"))


def make_database(name: str) -> None:
    """Empty, whatever it held before."""
    copy_database("template1", name)


def copy_database(source: str, name: str) -> None:
    """Whatever `name` held before."""
    with psycopg.connect(url_of("postgres", as_owner=True), autocommit=True) as connection:
        # DROP ... WITH (FORCE) is refused while autovacuum is there, which is the server's own and goes away for a plain DROP.
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s AND backend_type = 'client backend'", [name]
        )
        connection.execute(f'DROP DATABASE IF EXISTS "{name}"')
        connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{source}"')


def migrate(settings: str, *more: str, **environment: str) -> None:
    """Make the tables, as the owner."""
    subprocess.run(
        [sys.executable, "manage.py", "migrate", "--verbosity", "0", *more],
        env={**os.environ, **environment, "DATABASE_ROLE": "owner", "DJANGO_SETTINGS_MODULE": settings}, cwd=CHECKOUT, check=True,
    )  # fmt: skip


def keep_database(name: str, said: str, fill: Callable[[], list[Figure]]) -> list[Figure]:
    """Fill an empty database, unless one with the same migrations and of the same description stands there; what filling it took."""
    wanted = f"{said}; {_migrations()}"
    with psycopg.connect(url_of("postgres", as_owner=True), autocommit=True) as connection:
        found = connection.execute("SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s", [name]).fetchone()
        if found == (wanted,):
            return []
        make_database(name)
        took = fill()
        # At the end: what was filled in part is made anew.
        connection.execute(sql.SQL("COMMENT ON DATABASE {} IS {}").format(sql.Identifier(name), sql.Literal(wanted)))
    return took


def _migrations() -> str:
    files = sorted(CHECKOUT.glob("*/migrations/*.py"))
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in files)).hexdigest()[:16]


def count(name: str) -> float:
    """Let the database learn what there is, as it does by itself in time; how many seconds that takes."""
    began = time.perf_counter()
    with psycopg.connect(url_of(name, as_owner=True), autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")
    return time.perf_counter() - began


def megabytes_of(name: str) -> float:
    """How large it is on disk."""
    with psycopg.connect(url_of(name, as_owner=True)) as connection:
        found = connection.execute("SELECT pg_database_size(current_database())").fetchone()
    return float(found[0]) / 1e6 if found else 0.0

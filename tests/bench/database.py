"""Databases of a benchmark's own: made anew by the owner, filled through the runtime role."""

import os
import subprocess
import sys
from urllib.parse import quote, urlsplit, urlunsplit

import psycopg

from config.launch.places import CHECKOUT


def url_of(name: str, *, as_owner: bool = False) -> str:
    """The address of another database on the run's server."""
    parts = urlsplit(os.environ["DATABASE_OWNER_URL" if as_owner else "DATABASE_URL"])
    return urlunsplit(parts._replace(path=f"/{quote(name)}"))


def make_database(name: str) -> None:
    """Empty, whatever it held before."""
    with psycopg.connect(url_of("postgres", as_owner=True), autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        connection.execute(f'CREATE DATABASE "{name}"')


def migrate(settings: str, *more: str, **environment: str) -> None:
    """Make the tables, as the owner."""
    subprocess.run(
        [sys.executable, "manage.py", "migrate", "--verbosity", "0", *more],
        env={**os.environ, **environment, "DATABASE_ROLE": "owner", "DJANGO_SETTINGS_MODULE": settings}, cwd=CHECKOUT, check=True,
    )  # fmt: skip

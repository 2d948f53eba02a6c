"""Asks what runs and what the database says, and ends processes roughly."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import psutil
import psycopg

from config.launch.places import CHECKOUT
from config.launch.processes import wait_for_end

SECONDS_TO_END = 40
USE = """
import sys
from pathlib import Path
from config.launch.services import services
with services("test", Path({var!r})) as running:
    print(running.database_url, flush=True)
    sys.stdin.read()
"""


def servers_of(var: Path) -> list[psutil.Process]:
    """Every process that names this folder or works in it."""
    return [process for process, _ in _seen(var)]


def command_lines_of(var: Path) -> list[list[str]]:
    """As those processes were begun: read at once, as PostgreSQL's own come and go."""
    return [words for _, words in _seen(var)]


def _seen(var: Path) -> Iterator[tuple[psutil.Process, list[str]]]:
    for process in psutil.process_iter():
        try:
            place, words = process.cwd(), process.cmdline()
        except (psutil.NoSuchProcess, psutil.AccessDenied):
            continue
        if str(var) in f"{place} {' '.join(words)}" and process.pid != os.getpid():
            yield process, words


def assert_nothing_runs(var: Path) -> None:
    """Soon, at any rate: keepers notice in their own time that nobody is left. What has ended does not run, reaped or not."""
    deadline = time.monotonic() + SECONDS_TO_END
    while left := servers_of(var):
        assert time.monotonic() < deadline, left
        time.sleep(0.05)


def kill(pid: int) -> None:
    """Without a chance to tidy up; returns when the process is gone."""
    os.kill(pid, signal.SIGKILL)
    assert wait_for_end(pid, 10)


def one(url: str, query: str) -> object:
    with psycopg.connect(url) as connection:
        row = connection.execute(query).fetchone()
    return row and row[0]


@contextmanager
def command(var: Path) -> "Iterator[tuple[subprocess.Popen[str], IO[str]]]":
    """Another command that uses the servers of the same folder until its standard input ends; says its address first."""
    code = USE.format(var=str(var))
    with subprocess.Popen([sys.executable, "-c", code], cwd=CHECKOUT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as started:
        assert started.stdout is not None
        yield started, started.stdout

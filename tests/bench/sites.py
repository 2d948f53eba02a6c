"""Starts sites under gunicorn as production does, and asks their pages in turn; ends by id what it started."""

import http.client
import os
import re
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import packages_distributions

import psutil
from packaging.utils import canonicalize_name

from config.launch.places import CHECKOUT


@dataclass(frozen=True, slots=True)
class Site:
    """A running site with one worker of four threads."""

    port: int
    pid: int

    def worker_mib(self) -> float:
        """Resident memory of the one worker, in MiB."""
        (worker,) = psutil.Process(self.pid).children()
        return float(worker.memory_info().rss) / 2**20


@dataclass(frozen=True, slots=True)
class Page:
    """What to ask of a site, as whom."""

    name: str
    site: Site
    path: str
    cookie: str


@dataclass(frozen=True, slots=True)
class Asked:
    """Milliseconds of each answer, and the page's weight in bytes."""

    milliseconds: tuple[float, ...]
    weight: int

    @property
    def median(self) -> float:
        return statistics.median(self.milliseconds)


@contextmanager
def site(settings: str, **environment: str) -> Iterator[Site]:
    """A site of these settings on a free port, answering."""
    port = free_port()
    process = subprocess.Popen(
        [
            sys.executable, "-m", "gunicorn", "tests.bench.wsgi:application", "--bind", f"127.0.0.1:{port}",
            "--worker-class", "gthread", "--workers", "1", "--threads", "4", "--log-level", "warning",
            # A round asks one site and then the other; on a slow machine that takes longer than the two seconds gunicorn waits.
            "--keep-alive", "60",
        ],
        env={**os.environ, **environment, "DJANGO_SETTINGS_MODULE": settings, "NOT_IN_PRODUCTION": " ".join(not_in_production())},
        cwd=CHECKOUT,
    )  # fmt: skip
    try:
        wait_for(port)
        yield Site(port, process.pid)
    finally:
        process.terminate()
        process.wait(20)


def not_in_production() -> list[str]:
    """Modules that are installed here, and that production's lock does not bring."""
    locked = set(re.findall(r"^([a-z0-9.-]+)==", (CHECKOUT / "requirements-production.lock").read_text(), re.MULTILINE))
    found = packages_distributions()
    return sorted(name for name, brought_by in found.items() if locked.isdisjoint(map(canonicalize_name, brought_by)))


def free_port() -> int:
    """A port on which nobody listens now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int) -> None:
    """Until somebody answers there."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError(f"Nobody answered on port {port}.")


def ask_in_turn(pages: list[Page], rounds: int) -> dict[str, Asked]:
    """Ask every page once a round, so that what else the machine does falls on all alike. The first five rounds warm up."""
    connections = {page.site.port: http.client.HTTPConnection("127.0.0.1", page.site.port, timeout=30) for page in pages}
    times: dict[str, list[float]] = {page.name: [] for page in pages}
    weights: dict[str, int] = {}
    for turn in range(rounds + 5):
        for page in pages:
            began = time.perf_counter()
            connection = connections[page.site.port]
            connection.request("GET", page.path, headers={"Cookie": page.cookie, "Host": "localhost"})
            response = connection.getresponse()
            body = response.read()
            took = (time.perf_counter() - began) * 1000
            if response.status != 200:
                raise AssertionError(f"{page.name} answered {response.status}")
            weights[page.name] = len(body)
            if turn >= 5:
                times[page.name].append(took)
    return {name: Asked(tuple(taken), weights[name]) for name, taken in times.items()}

"""Starts real workers, a real beat and a Redis of the test's own, and kills them on purpose; ends by id what it started."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote, urlsplit, urlunsplit

import psutil
from django.db import connection
from redis import Redis
from redis.exceptions import ConnectionError as RedisAway

from config.launch.binaries import redis_program
from config.launch.places import CHECKOUT, Place
from tests.emptying import OTHERS


class Crashing:
    """Processes on the test database and one Redis, each of which can be killed and started again."""

    def __init__(self, folder: Path, settings: str) -> None:
        self.folder, self.settings = folder, settings
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        self.running: dict[str, subprocess.Popen[bytes]] = {}

    @property
    def environment(self) -> dict[str, str]:
        parts = urlsplit(os.environ["DATABASE_URL"])
        database = urlunsplit(parts._replace(path="/" + quote(str(connection.settings_dict["NAME"]))))
        return {
            **os.environ,
            "DATABASE_URL": database,
            "REDIS_URL": f"redis://127.0.0.1:{self.port}/0",
            "DJANGO_SETTINGS_MODULE": self.settings,
            "VAR_DIR": str(self.folder),
            "NEWS_OVERDUE_SECONDS": "2",
        }

    def start(self, name: str, *command: str | Path) -> None:
        with (self.folder / f"{name}.log").open("ab") as log:
            self.running[name] = subprocess.Popen(command, env=self.environment, cwd=CHECKOUT, stdout=log, stderr=log)

    def start_redis(self) -> None:
        program = redis_program(Place("redis", "test", CHECKOUT))
        self.start("redis", program, "--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--dir", str(self.folder))
        client = Redis(port=self.port)
        wait_until(lambda: _answers(client), "Redis")

    def start_worker(self) -> None:
        self.start("worker", sys.executable, "-m", "celery", "-A", "config", "worker", "-c", "2", "-Q", "mail,render,sweep", "-l", "INFO")

    def start_beat(self) -> None:
        self.start("beat", sys.executable, "-m", "celery", "-A", "config.beat", "beat", "-s", str(self.folder / "beat"), "-l", "INFO")

    def children(self, name: str) -> list[psutil.Process]:
        """The worker's pool processes that are alive."""
        with suppress(psutil.NoSuchProcess):
            return psutil.Process(self.running[name].pid).children(recursive=True)
        return []

    def kill(self, name: str) -> None:
        """SIGKILL the process and all its children, as a power cut would. Were it not halted first, it would replace a lost child."""
        with suppress(psutil.NoSuchProcess):
            psutil.Process(self.running[name].pid).suspend()
        for process in [*self.children(name), psutil.Process(self.running[name].pid)]:
            with suppress(psutil.NoSuchProcess):
                process.send_signal(signal.SIGKILL)
        self.running.pop(name).wait(10)

    def said(self) -> str:
        """The end of what each process logged."""
        logs = sorted(self.folder.glob("*.log"))
        return "\n".join(f"--- {log.name}\n" + "\n".join(log.read_text(errors="replace").splitlines()[-40:]) for log in logs)


def is_alone() -> bool:
    """Whether nobody else is connected to the test database: what a killed process had sent has come to pass by then, or never will."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT NOT EXISTS (SELECT FROM {OTHERS})")
        return bool(cursor.fetchone()[0])


def _answers(client: "Redis") -> bool:
    try:
        return bool(client.ping())
    except RedisAway:
        return False


@contextmanager
def crashing(folder: Path, settings: str = "tests.schools.outbox.crash_settings") -> Iterator[Crashing]:
    """Nothing runs yet; whatever was started is gone at the end. What they logged is told with a failure."""
    processes = Crashing(folder, settings)
    try:
        yield processes
    except AssertionError as failed:
        failed.add_note(processes.said())
        raise
    finally:
        for name in list(processes.running):
            processes.kill(name)


def wait_until(is_so: Callable[[], bool], what: str, seconds: float = 150) -> None:
    """Look ten times a second; fail with what was waited for."""
    deadline = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > deadline:
            raise AssertionError(f"{what} did not happen in {seconds:.0f} s")
        time.sleep(0.1)

"""The demo begins with one command and ends with it: whatever ends the command, nothing of it is left."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from urllib.error import URLError

import psutil
import pytest

from config.launch.places import CHECKOUT

SECONDS_TO_START = 240
SECONDS_TO_END = 120
SOME_STYLE = "/static/" + str(next((CHECKOUT / "static" / "css").glob("*.css")).relative_to(CHECKOUT / "static"))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _hear_interrupts() -> None:
    """As in a terminal: a shell has what it starts in the background pass Ctrl-C over, and so would the demo of such a test run."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Demo:
    """`make demo` in a folder of its own, in a process group of its own, as in a terminal."""

    def __init__(self, var: Path, port: int) -> None:
        self.var, self.port = var, port
        given = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "DATABASE_OWNER_URL", "REDIS_URL")}
        self._environment = {**given, "VAR_DIR": str(var), "PORT": str(port), "DJANGO_SETTINGS_MODULE": "config.settings.dev"}
        self.log = var / "demo.txt"
        self._commands: list[subprocess.Popen[bytes]] = []

    def start(self) -> "subprocess.Popen[bytes]":
        with self.log.open("wb") as log:
            command = ["make", "demo", f"PYTHON={sys.executable}"] if shutil.which("make") else [sys.executable, "bootstrap.py", "demo"]
            started = subprocess.Popen(
                command, cwd=CHECKOUT, env=self._environment, stdout=log, stderr=log, start_new_session=True, preexec_fn=_hear_interrupts
            )
        self._commands.append(started)
        return started

    def status(self, path: str) -> int:
        try:
            with urllib.request.urlopen(f"http://localhost:{self.port}{path}", timeout=10) as response:
                return int(response.status)
        except (URLError, OSError):
            return 0

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        deadline = time.monotonic() + SECONDS_TO_START
        while not is_so():
            assert time.monotonic() < deadline, self.log.read_text(errors="replace")[-3000:]
            time.sleep(0.4)

    def processes(self) -> list[psutil.Process]:
        """Everything that runs for this demo: by the environment that it got, or by where it works, as servers write over theirs."""
        return [process for process in psutil.process_iter() if self._is_ours(process)]

    def _is_ours(self, process: psutil.Process) -> bool:
        try:
            return process.environ().get("VAR_DIR") == str(self.var) or Path(process.cwd()).is_relative_to(self.var)
        except (psutil.NoSuchProcess, psutil.AccessDenied):
            return False

    def assert_nothing_is_left(self) -> None:
        """Soon. What has ended and waits to be reaped does not run."""
        deadline = time.monotonic() + SECONDS_TO_END
        while left := self.processes():
            assert time.monotonic() < deadline, left
            time.sleep(0.2)

    def kill(self) -> None:
        """Whatever a failed test left, and what that may still begin."""
        deadline = time.monotonic() + SECONDS_TO_END
        while (left := self.processes()) and time.monotonic() < deadline:
            for process in left:
                with suppress(psutil.NoSuchProcess):
                    process.kill()
        for command in self._commands:
            command.kill()
            command.wait()


@pytest.fixture
def demo() -> Iterator[Demo]:
    with tempfile.TemporaryDirectory(prefix="peer-review-") as made:
        Path(made).chmod(0o755)
        running = Demo(Path(made), free_port())
        try:
            yield running
        finally:
            running.kill()


def interrupt(command: "subprocess.Popen[bytes]") -> None:
    """Ctrl-C in a terminal: the whole foreground group hears it."""
    os.killpg(command.pid, signal.SIGINT)


def interrupt_one(command: "subprocess.Popen[bytes]") -> None:
    os.kill(command.pid, signal.SIGINT)


def kill_one(command: "subprocess.Popen[bytes]") -> None:
    os.kill(command.pid, signal.SIGKILL)


def kill_all(command: "subprocess.Popen[bytes]") -> None:
    """Command and launcher at once: nobody is left to tidy up but the guard and the keepers."""
    os.killpg(command.pid, signal.SIGKILL)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells of a command that was interrupted alone")
def test_a_demo_serves_ends_and_goes_on(demo: Demo) -> None:
    # The first is cut short while it makes the trusts, which the second then does.
    for number, ending in enumerate((interrupt, interrupt, kill_all, interrupt_one, kill_one)):
        command = demo.start()
        if number == 0:
            demo.wait_until(lambda: "Making up" in demo.log.read_text())
        else:
            demo.wait_until(lambda: "Ctrl-C ends everything" in demo.log.read_text())
            assert [demo.status(path) for path in ("/", "/mail/", SOME_STYLE)] == [200, 200, 200]
        # With a worker in the middle of its work; the others end while it is still starting.
        if ending in (kill_all, kill_one):
            demo.wait_until(lambda: demo.status("/readyz") == 200)
        ending(command)
        command.wait(SECONDS_TO_END)
        demo.assert_nothing_is_left()
        assert "Traceback" not in demo.log.read_text() or ending in (kill_all, kill_one)


def test_a_taken_port_is_said_before_anything_starts(demo: Demo) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", demo.port))
        taken.listen()
        command = demo.start()
        assert command.wait(SECONDS_TO_END) != 0
    assert f"Port {demo.port} is taken" in demo.log.read_text()
    assert [path.name for path in demo.var.iterdir()] == ["demo.txt"]


@pytest.mark.parametrize("port", ["eighty", "0", "70000"])
def test_a_port_that_is_none_is_said(port: str, demo: Demo) -> None:
    demo.port = 0
    told = subprocess.run(
        [sys.executable, "bootstrap.py", "demo"],
        cwd=CHECKOUT,
        env={**os.environ, "PORT": port},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.stderr == f"PORT is a number between 1 and 65535, not {port}.\n"

"""Runs several programs as one: their lines come prefixed, and they end together, whatever ends first."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import IO

from config.launch.processes import wait_for_end

SECONDS_TO_STOP = 12


@dataclass(frozen=True)
class Program:
    """A name for the log, and a command."""

    name: str
    command: tuple[str, ...]


def end_groups(pids: list[int]) -> None:
    """Ask all programs to end, wait for them together, then end whatever is left of their groups.

    Each is the head of a group, and only heads are asked: they know how to end their own children.
    """
    for pid in pids:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGTERM)
    deadline = time.monotonic() + SECONDS_TO_STOP
    for pid in pids:
        wait_for_end(pid, max(0, deadline - time.monotonic()))
    for pid in pids:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)


class Programs:
    """What runs now. A guard, a process apart, ends it all when this process is killed without a chance to."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._environment = environment
        self._running: dict[str, subprocess.Popen[bytes]] = {}
        self._guard = subprocess.Popen(
            [sys.executable, "-m", "config.launch.guard"], stdin=subprocess.PIPE, env=environment, start_new_session=True
        )

    def _tell_guard(self, line: str) -> None:
        if self._guard.stdin is not None:
            self._guard.stdin.write(f"{line}\n".encode())
            self._guard.stdin.flush()

    def start(self, program: Program) -> None:
        started = subprocess.Popen(
            program.command,
            env=self._environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            start_new_session=True,
        )  # fmt: skip
        self._tell_guard(str(started.pid))
        self._running[program.name] = started
        if started.stdout is not None:
            threading.Thread(target=_copy_lines, args=(program.name, started.stdout), daemon=True).start()

    def ended(self) -> str | None:
        """The first program that is no longer running, with its exit code."""
        for name, started in self._running.items():
            if started.poll() is not None:
                return f"{name} ended with code {started.returncode}"
        return None

    def stop(self) -> None:
        end_groups([started.pid for started in self._running.values()])
        for started in self._running.values():
            started.wait()
        with suppress(BrokenPipeError):
            self._tell_guard("done")
        self._guard.communicate()


def _copy_lines(name: str, source: IO[bytes]) -> None:
    for line in source:
        with suppress(BrokenPipeError, ValueError):
            print(f"{name:<7}| {line.decode(errors='replace').rstrip()}", flush=True)


@contextmanager
def running(programs: list[Program], environment: dict[str, str]) -> Iterator[Programs]:
    """Run all of `programs`; end all of them on the way out."""
    all_of_them = Programs(environment)
    try:
        for program in programs:
            all_of_them.start(program)
        yield all_of_them
    finally:
        all_of_them.stop()

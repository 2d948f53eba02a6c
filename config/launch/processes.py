"""Asks whether a process lives and ends it, by its number only."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


def is_alive(pid: int) -> bool:
    """Whether `pid` runs; a process that has ended and waits to be reaped does not."""
    with suppress(ChildProcessError):
        os.waitpid(pid, os.WNOHANG)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return not _is_zombie(pid)


def _is_zombie(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except (OSError, IndexError):
        return False


def works_in(pid: int, folder: Path) -> bool:
    """Whether `pid`'s working folder is `folder`; where the system does not tell (no /proc), it is believed."""
    if not Path("/proc/self/cwd").exists():
        return True
    try:
        return Path(f"/proc/{pid}/cwd").resolve(strict=True) == folder.resolve()
    except OSError:
        return False


def wait_for_end(pid: int, seconds: float) -> bool:
    """Whether the process has ended within so many seconds."""
    deadline = time.monotonic() + seconds
    while is_alive(pid):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


@contextmanager
def ended_on_failure(pid: int, *signals: signal.Signals) -> Iterator[None]:
    """End the process if the block fails: what was started but not handed over is nobody's."""
    try:
        yield
    except Exception:
        end(pid, *signals)
        raise


def end(pid: int, *signals: signal.Signals, patience: float = 10) -> None:
    """Send each signal in turn, until the process is gone; a killed one needs no asking twice."""
    for sign in (*signals, signal.SIGKILL):
        try:
            os.kill(pid, sign)
        except ProcessLookupError:
            return
        if wait_for_end(pid, patience):
            return

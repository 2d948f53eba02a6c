"""Notices that the demo should end: a signal, or the end of whoever started it, however that ended."""

import os
import re
import signal
from pathlib import Path


class Ended(Exception):
    """The demo should end; the text says why."""


class Ending:
    """Asked from time to time rather than raised by the signal itself, which could strike while a program is being started."""

    def __init__(self, parent: int) -> None:
        self._parent = parent
        self._is_make = _comes_from_make(parent)
        self._signals: list[int] = []
        for signum in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(signum, lambda received, _: self._signals.append(received))

    def reason(self) -> str | None:
        if os.getppid() != self._parent:
            return "The command that started the demo is gone."
        # An interrupt sent to `make` alone is not passed on: it drops its handler and waits for us, which is how we notice.
        if self._signals or (self._is_make and not _catches_interrupts(self._parent)):
            return "The demo has ended."
        return None

    def check(self) -> None:
        reason = self.reason()
        if reason is not None:
            raise Ended(reason)


def _comes_from_make(pid: int) -> bool:
    """Whether `pid` is a `make` with a handler for Ctrl-C (false where the system has no /proc to tell)."""
    try:
        name = Path(f"/proc/{pid}/comm").read_text().strip()
    except OSError:
        return False
    return name in ("make", "gmake") and _catches_interrupts(pid)


def _catches_interrupts(pid: int) -> bool:
    try:
        caught = re.search(r"^SigCgt:\s*(\w+)", Path(f"/proc/{pid}/status").read_text(), re.MULTILINE)
    except OSError:
        return False
    return caught is not None and bool(int(caught.group(1), 16) >> (signal.SIGINT - 1) & 1)

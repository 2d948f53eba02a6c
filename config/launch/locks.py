"""File locks that the kernel lets go of when their holder dies, however it dies."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Lock:
    """One lock file. `shared` may be held by many, `alone` by one; closing lets go."""

    def __init__(self, path: Path) -> None:
        self._fd = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)

    def shared(self) -> None:
        fcntl.flock(self._fd, fcntl.LOCK_SH)

    def alone(self) -> None:
        fcntl.flock(self._fd, fcntl.LOCK_EX)

    def try_alone(self) -> bool:
        return self._try(fcntl.LOCK_EX)

    def try_alone_for(self, seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        while not self.try_alone():
            if time.monotonic() > deadline:
                return False
            time.sleep(0.02)
        return True

    def try_shared(self) -> bool:
        return self._try(fcntl.LOCK_SH)

    def _try(self, how: int) -> bool:
        try:
            fcntl.flock(self._fd, how | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def release(self) -> None:
        fcntl.flock(self._fd, fcntl.LOCK_UN)

    def write(self, text: str) -> None:
        os.ftruncate(self._fd, 0)
        os.pwrite(self._fd, text.encode(), 0)

    def read(self) -> str:
        return os.pread(self._fd, 200, 0).decode()

    def close(self) -> None:
        os.close(self._fd)


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Hold the lock at `path` by oneself, waiting for whoever has it."""
    lock = Lock(path)
    try:
        lock.alone()
        yield
    finally:
        lock.close()

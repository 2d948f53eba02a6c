"""What the workers of one run make once for all of them."""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


def folder_of_all_workers(factory: pytest.TempPathFactory) -> Path:
    """A folder of this run, the same one in each of its workers."""
    own = factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@contextmanager
def alone(place: Path) -> Iterator[None]:
    """No other worker is at this place meanwhile."""
    with place.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def made_once(path: Path, make: Callable[[], bytes]) -> Path:
    """The file, made by whoever asks first."""
    with alone(path):
        if not path.exists():
            path.write_bytes(make())
    return path

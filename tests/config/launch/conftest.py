"""Folders for servers, and an environment that names none."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from config.launch.services import services
from tests.config.launch.watching import servers_of

GIVEN = ("DATABASE_URL", "DATABASE_OWNER_URL", "REDIS_URL", "LAUNCH_BINARIES")


@pytest.fixture
def _nothing_given(monkeypatch: pytest.MonkeyPatch) -> None:
    _give_nothing(monkeypatch)


def _give_nothing(patched: pytest.MonkeyPatch) -> None:
    for name in GIVEN:
        patched.delenv(name, raising=False)


@contextmanager
def _folder() -> Iterator[Path]:
    """One that the servers' account can enter; pytest closes its own to all others whenever another run begins."""
    with tempfile.TemporaryDirectory(prefix="peer-review-") as made:
        Path(made).chmod(0o755)
        yield Path(made)


@pytest.fixture
def var(_nothing_given: None) -> Iterator[Path]:
    """An empty folder: whoever starts servers in it makes a cluster first, which takes seconds of a core."""
    with _folder() as made:
        yield made


@pytest.fixture(scope="session")
def _once_used() -> Iterator[Path]:
    with _folder() as made:
        # Given back before any test runs: others of this run use the servers that it names.
        with pytest.MonkeyPatch.context() as patched:
            _give_nothing(patched)
            with services("test", made) as running, psycopg.connect(running.database_owner_url) as owner:
                owner.execute("CREATE TABLE kept AS SELECT 7 AS number")
        yield made


@pytest.fixture
def used_var(_nothing_given: None, _once_used: Path) -> Path:
    """A folder whose servers have run before and are stopped, for one test after the other: in the database stands a table `kept`
    with one number, 7."""
    assert servers_of(_once_used) == []
    return _once_used

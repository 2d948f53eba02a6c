"""A folder for servers, and an environment that names none."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

GIVEN = ("DATABASE_URL", "DATABASE_OWNER_URL", "REDIS_URL", "LAUNCH_BINARIES")


@pytest.fixture
def _nothing_given(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in GIVEN:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def var(_nothing_given: None) -> Iterator[Path]:
    """A folder that the servers' account can enter; pytest closes its own to all others whenever another run begins."""
    with tempfile.TemporaryDirectory(prefix="peer-review-") as made:
        Path(made).chmod(0o755)
        yield Path(made)

"""Tests that run side by side do not meet in Redis."""

import os

import pytest
from django.core.cache import cache

from config.launch.pytest_plugin import _redis_of_this_worker


@pytest.mark.parametrize(("worker", "database"), [("", "0"), ("gw0", "1"), ("gw14", "15"), ("gw15", "1")])
def test_each_worker_has_a_database_of_its_own(worker: str, database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTEST_XDIST_WORKER", worker)
    assert _redis_of_this_worker("redis://:secret@127.0.0.1:6379/0") == f"redis://:secret@127.0.0.1:6379/{database}"


def test_the_cache_stands_in_the_database_of_this_worker() -> None:
    cache.set("who", os.environ.get("PYTEST_XDIST_WORKER", "alone"))
    assert cache.get("who") == os.environ.get("PYTEST_XDIST_WORKER", "alone")

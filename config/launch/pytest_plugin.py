"""Gives a test run its own PostgreSQL and Redis, apart from the demo's; loaded by `-p config.launch.pytest_plugin`."""

import os
from collections.abc import Generator
from contextlib import ExitStack
from urllib.parse import urlsplit

import pytest

from config.launch.errors import LaunchError
from config.launch.services import services


def _redis_of_this_worker(url: str) -> str:
    """Workers side by side get a numbered database each (there are 16), so that none meets another's keys."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "").removeprefix("gw")
    return urlsplit(url)._replace(path=f"/{int(worker) % 15 + 1}").geturl() if worker else url


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> Generator[None, object, object]:
    """Before Django's settings are read. Parallel workers inherit the addresses from the process that starts them."""
    stack = ExitStack()
    early_config.add_cleanup(stack.close)
    try:
        os.environ.update(stack.enter_context(services("test")).environment())
        os.environ["REDIS_URL"] = _redis_of_this_worker(os.environ["REDIS_URL"])
    except LaunchError as problem:
        pytest.exit(str(problem), returncode=4)
    return (yield)

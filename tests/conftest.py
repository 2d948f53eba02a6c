"""What every test stands on: the test database, used through the runtime role."""

import gc
from collections.abc import Iterator
from copy import copy
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.template import Context, Template
from django.test import TransactionTestCase, client
from django.test.utils import ContextList
from hypothesis import settings
from pytest_django import DjangoDbBlocker

from tests.copying import copy_one, forget_one
from tests.emptying import empty_tables
from tests.sharing import folder_of_all_workers

# How long an example takes says more of the machine than of the product; benchmarks measure that.
settings.register_profile("product", deadline=None)
settings.load_profile("product")

# Begun first, the longest before the others, so that no worker meets a minute's work when the others have none left.
LONG = (
    "tests/config/launch/test_demo.py",
    "tests/journeys/test_impact.py",
    "tests/journeys/test_review.py",
    "tests/journeys/test_workshop.py",
    "tests/walls/test_sight_pages.py",
    "tests/schools/outbox/test_crashes.py",
    "tests/reports/batches/test_crashes.py",
    "tests/workshops/impact_reviews/test_beat.py",
    "tests/journeys/",
    "tests/config/launch/",
)


def pytest_collection_finish() -> None:
    """What was read stays to the end; whoever looks for what can go need not look through it each time."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """In any order: each test leaves the tables empty."""
    items.sort(key=lambda item: next((place for place, start in enumerate(LONG) if item.nodeid.startswith(start)), len(LONG)))


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    django_db_modify_db_settings_parallel_suffix: None,
    django_db_keepdb: bool,
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[None]:
    """Where several workers start from nothing, all but the first are spared the making of tables."""
    worker = getattr(request.config, "workerinput", {}).get("workerid")
    if worker is None or django_db_keepdb:
        yield
        return
    folder = folder_of_all_workers(tmp_path_factory)
    with django_db_blocker.unblock():
        copy_one(folder, worker)
    yield
    with django_db_blocker.unblock():
        forget_one(folder, worker)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """After the owner made the tables, every connection of this run becomes `app`, as in production; the owner takes them down."""
    options = connection.settings_dict["OPTIONS"]
    options["assume_role"] = "app"
    connection.close()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(TransactionTestCase, "_fixture_teardown", lambda _: empty_tables())
        yield
    del options["assume_role"]
    with django_db_blocker.unblock():
        connection.close()


@pytest.fixture(scope="session", autouse=True)
def page_context_alone() -> Iterator[None]:
    """The test client would copy the context of every part that a page includes; tests read the page's own, which comes first."""

    def keep_first(store: dict[str, Any], signal: object, sender: object, template: Template, context: Context, **_: object) -> None:
        if "context" not in store:
            own: Any = copy(context)
            store |= {"templates": [template], "context": ContextList([own])}

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(client, "store_rendered_templates", keep_first)
        yield


@pytest.fixture(autouse=True)
def empty_cache() -> None:
    """Rate limits, signs of life and the like begin anew: Redis, unlike the database, takes nothing back."""
    cache.clear()

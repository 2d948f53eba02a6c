"""What tests of people and accounts stand on."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def _no_tries_counted_yet() -> None:
    """Rate limits are counted in the cache, which outlives a test."""
    cache.clear()

"""Counts wrong codes by where they come from, so that nobody finds a room by trying."""

import logging
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest

from schools.web.errors import TooOften

log = logging.getLogger(__name__)
Result = TypeVar("Result")
# A whole school may stand behind one address, and some of its people mistype.
MOST_WRONG = 40
WITHIN_SECONDS = 600


def require_patience(request: HttpRequest) -> None:
    """Raises TooOften where too many wrong codes came from."""
    if (_with_redis(lambda: cache.get(_key(request))) or 0) >= MOST_WRONG:
        raise TooOften("Too many wrong codes came from where you are. Wait ten minutes, then type the code again.")


def count_wrong(request: HttpRequest) -> None:
    """One more."""
    key = _key(request)

    def count() -> None:
        # It may be over between the two.
        with suppress(ValueError):
            if not cache.add(key, 1, WITHIN_SECONDS):
                cache.incr(key)

    _with_redis(count)


def _with_redis(ask: Callable[[], Result]) -> Result | None:
    """While Redis is away people come in all the same, and wrong codes are not counted."""
    from redis.exceptions import RedisError  # noqa: PLC0415 - a large package, which only processes need in which a room is held

    try:
        return ask()
    except RedisError as error:
        log.warning("Redis is away, wrong codes are not counted: %s", type(error).__name__)
        return None


def _key(request: HttpRequest) -> str:
    return f"wrong-codes:{get_adapter().get_client_ip(request)}"

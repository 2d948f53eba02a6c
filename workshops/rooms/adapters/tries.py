"""Counts wrong codes by where they come from, so that nobody finds a room by trying.

A whole school stands behind one address. So too many wrong codes close that address only to rooms that are not held there.
"""

import logging
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest

from schools.web.errors import TooOften
from workshops.rooms.rules.codes import LENGTH, as_code, network_of

log = logging.getLogger(__name__)
Result = TypeVar("Result")
# Some people mistype.
MOST_WRONG = 40
# No hall mistypes so often: this is a program, and from where it runs a room that is held there could be found, too.
MOST_WRONG_AT_ALL = 1000
WITHIN_SECONDS = 600
# From the morning on, in which the room was opened.
HELD_SECONDS = 12 * 3600


def require_patience(request: HttpRequest, code: str) -> None:
    """Raises TooOften where too many wrong codes came from, unless the code's room is held there.

    It asks no database, and answers right and wrong codes alike.
    """
    wrong, held = _wrong_key(request), _held_key(request, code)
    known = _with_redis(lambda: cache.get_many([wrong, held])) or {}
    count = known.get(wrong, 0)
    if count < MOST_WRONG or (count < MOST_WRONG_AT_ALL and held in known):
        return
    count_wrong(request)
    raise TooOften(
        "Too many wrong codes came from where you are. Wait ten minutes, then type the code again. "
        "Whoever has an account at the school comes in without a code, from the workshop's page."
    )


def hold_here(request: HttpRequest, code: str) -> None:
    """The room of this code is held where the request comes from: its console is there, or somebody knew the code."""
    key = _held_key(request, code)
    _with_redis(lambda: cache.set(key, True, HELD_SECONDS))


def count_wrong(request: HttpRequest) -> None:
    """One more."""
    key = _wrong_key(request)

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


def _wrong_key(request: HttpRequest) -> str:
    return f"wrong-codes:{_where(request)}"


def _held_key(request: HttpRequest, code: str) -> str:
    return f"held-here:{_where(request)}:{as_code(code)[:LENGTH]}"


def _where(request: HttpRequest) -> str:
    return network_of(get_adapter().get_client_ip(request))

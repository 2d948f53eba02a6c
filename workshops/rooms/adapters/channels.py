"""A room's channels in Redis: the version that is told, and the fragment for everybody. With Redis away nothing happens."""

import json
import logging
from collections.abc import Callable, Collection, Iterable
from functools import cache
from typing import Any, NamedTuple, TypeVar

from django.conf import settings

from workshops.rooms.rules.live import FRAGMENT_SECONDS, TICKET_SECONDS, fragment_key, told_on, version_key

log = logging.getLogger(__name__)
Result = TypeVar("Result")
# Two deeds may be told in the other order; what stands there never goes back.
_TELL = """
if tonumber(ARGV[1]) > tonumber(redis.call('GET', KEYS[1]) or '0') then redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2]) end
return redis.call('PUBLISH', ARGV[3], ARGV[1])
"""


class Fragment(NamedTuple):
    """What everybody at a channel's screen sees, as of a version, but for those who were sent out."""

    channel: str
    version: int
    html: str
    barred: Collection[int] = ()


def tell(channels: Iterable[str], version: int, made: Iterable[Fragment] = ()) -> None:
    """Keep what was made, and then say on the channels, in their order, which version the room has now. One way there and back."""

    def say(redis: Any) -> None:
        database = redis.get_connection_kwargs().get("db", 0)
        with redis.pipeline(transaction=False) as line:
            for fragment in made:
                _put(line, fragment)
            for channel in channels:
                line.eval(_TELL, 1, version_key(channel), version, TICKET_SECONDS, told_on(database, channel))
            line.execute()

    _try(say, None)


def begin(channel: str, version: int) -> None:
    """Say which version the room has, where nothing was told yet or Redis has forgotten it: who asks then need not ask this site."""
    _try(lambda redis: redis.set(version_key(channel), version, ex=TICKET_SECONDS, nx=True), None)


def keep(fragment: Fragment) -> None:
    """Keep a fragment for everybody who will ask for it in a moment."""
    _try(lambda redis: _put(redis, fragment), None)


def kept(channel: str, version: int) -> str | None:
    """The fragment, if it was made and is still there."""
    found = _try(lambda redis: redis.get(fragment_key(channel, version)), None)
    return str(json.loads(found)["fragment"]) if found else None


def _put(redis: Any, fragment: Fragment) -> None:
    told = json.dumps({"fragment": fragment.html, "barred": list(fragment.barred)})
    redis.set(fragment_key(fragment.channel, fragment.version), told, ex=FRAGMENT_SECONDS)


def _try(ask: Callable[[Any], Result], otherwise: Result) -> Result:
    from redis.exceptions import RedisError  # noqa: PLC0415 - as below

    try:
        return ask(_client())
    except RedisError as error:
        log.warning("Redis is away: %s", type(error).__name__)
        return otherwise


@cache
def _client() -> Any:
    from redis import Redis  # noqa: PLC0415 - a large package, which only processes need in which a room is held
    from redis.backoff import NoBackoff  # noqa: PLC0415
    from redis.retry import Retry  # noqa: PLC0415

    # Somebody waits for their deed's answer, so nothing here waits long. One retry, as a kept connection may have ended unnoticed.
    return Redis.from_url(
        settings.REDIS_URL, socket_timeout=1, socket_connect_timeout=1, decode_responses=True, retry=Retry(NoBackoff(), 1)
    )

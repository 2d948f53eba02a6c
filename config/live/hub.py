"""Who listens to which channel, and one connection to Redis for all of them."""

import asyncio
import json
import logging
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from workshops.rooms.rules.live import fragment_key, told_on, version_key

log = logging.getLogger(__name__)
MOST_FRAGMENTS = 256
FIRST_PAUSE, LONGEST_PAUSE = 0.1, 5.0
# Seconds after which a silent Redis is asked whether it is still there.
CHECK_EVERY = 5
# Nobody knows which version a room has: screens ask the main site.
UNKNOWN = 0


@dataclass(frozen=True, slots=True)
class Fragment:
    """What a screen shows, as it stands and as an event of a stream, and the participants who must not have it any more."""

    body: bytes
    event: bytes
    barred: frozenset[int]

    @classmethod
    def of(cls, version: int, kept: dict[str, Any]) -> "Fragment":
        told = json.dumps({"version": version, "html": kept["fragment"]})
        return cls(kept["fragment"].encode(), b"event: screen\ndata: %s\n\n" % told.encode(), frozenset(kept["barred"]))


class Listener:
    """One screen. It keeps the newest version that was told and not sent yet, so a slow screen holds up nothing and misses nothing."""

    def __init__(self) -> None:
        self._news: int | None = None
        self._something = asyncio.Event()
        self.is_gone = False

    def tell(self, version: int) -> None:
        """`UNKNOWN` is not overtaken: what made it unknown may have swallowed a later one."""
        waiting = version if self._news is None else self._news
        self._news = UNKNOWN if UNKNOWN in (version, waiting) else max(version, waiting)
        self._something.set()

    def leave(self) -> None:
        self.is_gone = True
        self._something.set()

    async def news(self, patience: float) -> int | None:
        """The newest version, or None when there was none for so long, or the screen has gone."""
        with suppress(TimeoutError):
            async with asyncio.timeout(patience):
                await self._something.wait()
        self._something.clear()
        version, self._news = self._news, None
        return version


class Hub:
    """Hears all channels by one subscription, and keeps the newest version of those that somebody listens to."""

    def __init__(self, redis_url: str) -> None:
        self._redis: Any = Redis.from_url(
            redis_url, decode_responses=True, socket_connect_timeout=2, socket_timeout=2,
            health_check_interval=CHECK_EVERY, retry=Retry(NoBackoff(), 0),
        )  # fmt: skip
        self._database = self._redis.get_connection_kwargs().get("db", 0)
        self._listeners: dict[str, set[Listener]] = {}
        self._versions: dict[str, int] = {}
        self.is_hearing = False
        self._fragments: OrderedDict[str, asyncio.Task[Fragment | None]] = OrderedDict()

    @contextmanager
    def listening(self, channel: str) -> Iterator[Listener]:
        """Somebody who hears all that is told from here on."""
        listener = Listener()
        self._listeners.setdefault(channel, set()).add(listener)
        try:
            yield listener
        finally:
            self._listeners[channel].discard(listener)
            if not self._listeners[channel]:
                del self._listeners[channel]
                self._versions.pop(channel, None)

    async def version_of(self, channel: str) -> int:
        """The room's version as far as is known."""
        if channel in self._versions:
            return self._versions[channel]
        try:
            found = int(await self._redis.get(version_key(channel)) or UNKNOWN)
        except RedisError:
            return UNKNOWN
        self._learn(channel, found)
        # Another may have been told meanwhile; of a channel to which nobody listens nothing is learned.
        return self._versions.get(channel, found)

    async def fragment(self, channel: str, version: int) -> Fragment | None:
        """What was made of a screen as of this version. Thirty who want it at once are one question to Redis."""
        key = fragment_key(channel, version)
        task = self._fragments.get(key)
        if task is None:
            task = self._fragments[key] = asyncio.create_task(self._fetch(key, version))
            if len(self._fragments) > MOST_FRAGMENTS:
                self._fragments.popitem(last=False)
        found = await asyncio.shield(task)
        if found is None and self._fragments.get(key) is task:
            del self._fragments[key]
        return found

    async def _fetch(self, key: str, version: int) -> Fragment | None:
        try:
            found: str | None = await self._redis.get(key)
        except RedisError:
            return None
        return None if found is None else Fragment.of(version, json.loads(found))

    async def run(self) -> None:
        """Hear Redis for ever. It may end and begin again: then screens are told that something may have been missed."""
        pause = FIRST_PAUSE
        while True:
            try:
                async with self._redis.pubsub() as subscription:
                    await subscription.psubscribe(told_on(self._database, "*"))
                    async for _ in self._heard(subscription):
                        pause = FIRST_PAUSE
            except (RedisError, OSError) as error:
                self.is_hearing = False
                log.warning("Redis is away (%s); trying again in %s s.", type(error).__name__, pause)
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)

    async def close(self) -> None:
        """Let Redis' connections go."""
        await self._redis.aclose()

    async def _heard(self, subscription: Any) -> Any:
        while True:
            message = await subscription.get_message(timeout=CHECK_EVERY)
            if message is None:
                continue
            if message["type"] == "psubscribe":
                # Also where the client connected anew by itself.
                self._begin_anew()
            elif message["type"] == "pmessage":
                self._told(message["channel"].removeprefix(told_on(self._database, "")), int(message["data"]))
            yield message

    def _begin_anew(self) -> None:
        self.is_hearing = True
        self._versions.clear()
        for listeners in self._listeners.values():
            for listener in listeners:
                listener.tell(UNKNOWN)

    def _told(self, channel: str, version: int) -> None:
        self._learn(channel, version)
        for listener in self._listeners.get(channel, ()):
            listener.tell(version)

    def _learn(self, channel: str, version: int) -> None:
        if channel in self._listeners and version > UNKNOWN:
            self._versions[channel] = max(version, self._versions.get(channel, UNKNOWN))

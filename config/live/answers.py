"""What the live process answers: streams of versions, and fragments that are ready. An ASGI application without a framework."""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from contextlib import suppress
from typing import Any
from urllib.parse import parse_qs

from config.live.hub import UNKNOWN, Fragment, Hub
from workshops.rooms.queries.tickets import opened_by

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

PING_EVERY = 15.0
# A screen that takes in nothing for so long has gone without saying so.
SECONDS_TO_TAKE = 30.0
RETRY_MS = 2000
_LONGEST_NUMBER = 18
# What the page is allowed to ask needs no cookie, so any page that has a ticket may ask: the demo's stands on another port.
SHARED_HEADERS = [
    (b"access-control-allow-origin", b"*"),
    (b"access-control-expose-headers", b"x-room-version"),
    (b"cache-control", b"no-store"),
    (b"x-content-type-options", b"nosniff"),
]
PING = b"event: ping\ndata:\n\n"


class Answers:
    """`/live/healthz`, `/live/readyz` (hears Redis), `/live/<ticket>/` and `/live/<ticket>/screen`; else 404.

    The last is asked for a fragment: `?version=N` for that one, `?known=N` for the newest, if it is newer.
    """

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["type"] == "http":
            await self._answer(scope, receive, send)

    async def _live(self, receive: Receive, send: Send) -> None:
        hearing: asyncio.Task[None] | None = None
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                hearing = asyncio.create_task(self._hub.run())
                await send({"type": "lifespan.startup.complete"})
            else:
                if hearing is not None:
                    hearing.cancel()
                    await asyncio.gather(hearing, return_exceptions=True)
                await self._hub.close()
                await send({"type": "lifespan.shutdown.complete"})
                return

    async def _answer(self, scope: Message, receive: Receive, send: Send) -> None:
        first, *parts = scope["path"].strip("/").split("/")
        if first != "live" or scope["method"] != "GET":
            return await _say(send, 404)
        if parts == ["healthz"]:
            return await _say(send, 200, b"alive\n")
        if parts == ["readyz"]:
            return await _say(send, 200 if self._hub.is_hearing else 503)
        opened = opened_by(parts[0]) if parts else None
        if opened is None:
            return await _say(send, 404)
        if parts[1:] == ["screen"]:
            return await self._fragment(*opened, scope["query_string"], send)
        if parts[1:]:
            return await _say(send, 404)
        await self._stream(*opened, receive, send)

    async def _fragment(self, channel: str, participant_id: int, query: bytes, send: Send) -> None:
        """204 where the screen shows the newest. 404 sends the browser to the main site, which can make what is not there."""
        asked = parse_qs(query.decode("latin-1"))
        wanted, known = _number(asked, "version"), _number(asked, "known")
        if known is not None:
            wanted = await self._hub.version_of(channel)
            if UNKNOWN < wanted <= known:
                return await _say(send, 204)
        found = await self._fragment_for(channel, participant_id, wanted) if wanted else None
        if wanted is None or found is None:
            return await _say(send, 404)
        await _say(send, 200, found.body, b"text/html; charset=utf-8", (b"x-room-version", b"%d" % wanted))

    async def _fragment_for(self, channel: str, participant_id: int, version: int) -> Fragment | None:
        """None also for whoever was sent out."""
        found = await self._hub.fragment(channel, version)
        return None if found is None or participant_id in found.barred else found

    async def _stream(self, channel: str, participant_id: int, receive: Receive, send: Send) -> None:
        """First the version that the room has, then each newer one: as it looks, where that is ready, or its number."""
        headers = [(b"content-type", b"text/event-stream"), (b"x-accel-buffering", b"no"), *SHARED_HEADERS]
        with self._hub.listening(channel) as listener:
            leaving = asyncio.create_task(_leave(receive, listener.leave))
            try:
                await _give(send, {"type": "http.response.start", "status": 200, "headers": headers})
                await _give(send, _part(b"retry: %d\n\n" % RETRY_MS))
                listener.tell(await self._hub.version_of(channel))
                await _give(send, _part(_numbered(await listener.news(PING_EVERY) or UNKNOWN)))
                while not listener.is_gone:
                    version = await listener.news(PING_EVERY)
                    await _give(send, _part(PING if version is None else await self._news(channel, participant_id, version)))
            except (TimeoutError, OSError):
                return
            finally:
                leaving.cancel()
        with suppress(OSError):
            await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _news(self, channel: str, participant_id: int, version: int) -> bytes:
        found = await self._fragment_for(channel, participant_id, version) if version > UNKNOWN else None
        return found.event if found else _numbered(version)


def _numbered(version: int) -> bytes:
    return b"data: version %d\n\n" % version


def _number(asked: dict[str, list[str]], name: str) -> int | None:
    """None for what is no number of a version."""
    told = asked.get(name, [""])[0]
    return int(told) if told.isascii() and told.isdigit() and len(told) <= _LONGEST_NUMBER else None


async def _leave(receive: Receive, leave: Callable[[], None]) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    leave()


async def _give(send: Send, message: Message) -> None:
    async with asyncio.timeout(SECONDS_TO_TAKE):
        await send(message)


def _part(text: bytes) -> Message:
    return {"type": "http.response.body", "body": text, "more_body": True}


async def _say(send: Send, status: int, body: bytes = b"", kind: bytes = b"text/plain", *more: tuple[bytes, bytes]) -> None:
    headers = [(b"content-type", kind), (b"content-length", b"%d" % len(body)), *more, *SHARED_HEADERS]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})

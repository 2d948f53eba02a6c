"""What the live process answers: streams of versions, fragments that are ready. An ASGI application without a framework."""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from contextlib import suppress
from typing import Any
from urllib.parse import parse_qs

from config.live.hub import Hub
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
SHARED_HEADERS = [(b"access-control-allow-origin", b"*"), (b"cache-control", b"no-store"), (b"x-content-type-options", b"nosniff")]
PING = b"event: ping\ndata:\n\n"


class Answers:
    """`/live/healthz`, `/live/readyz` (hears Redis), `/live/<ticket>/` and `/live/<ticket>/screen?version=N`; else 404."""

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
        await self._stream(opened[0], receive, send)

    async def _fragment(self, channel: str, participant_id: int, query: bytes, send: Send) -> None:
        """404 sends the browser to the main site, which can make what is not there."""
        wanted = parse_qs(query.decode("latin-1")).get("version", [""])[0]
        is_number = wanted.isascii() and wanted.isdigit() and len(wanted) <= _LONGEST_NUMBER
        found = await self._hub.fragment(channel, int(wanted)) if is_number else None
        if found is None or participant_id in found.barred:
            return await _say(send, 404)
        await _say(send, 200, found.body, b"text/html; charset=utf-8")

    async def _stream(self, channel: str, receive: Receive, send: Send) -> None:
        headers = [(b"content-type", b"text/event-stream"), (b"x-accel-buffering", b"no"), *SHARED_HEADERS]
        with self._hub.listening(channel) as listener:
            leaving = asyncio.create_task(_leave(receive, listener.leave))
            try:
                await _give(send, {"type": "http.response.start", "status": 200, "headers": headers})
                await _give(send, _part(b"retry: %d\n\n" % RETRY_MS))
                listener.tell(await self._hub.version_of(channel))
                while not listener.is_gone:
                    version = await listener.news(PING_EVERY)
                    await _give(send, _part(PING if version is None else b"data: version %d\n\n" % version))
            except (TimeoutError, OSError):
                return
            finally:
                leaving.cancel()
        with suppress(OSError):
            await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _leave(receive: Receive, leave: Callable[[], None]) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    leave()


async def _give(send: Send, message: Message) -> None:
    async with asyncio.timeout(SECONDS_TO_TAKE):
        await send(message)


def _part(text: bytes) -> Message:
    return {"type": "http.response.body", "body": text, "more_body": True}


async def _say(send: Send, status: int, body: bytes = b"", kind: bytes = b"text/plain") -> None:
    headers = [(b"content-type", kind), (b"content-length", b"%d" % len(body)), *SHARED_HEADERS]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})

"""The live process: who is told what, what it hands out and to whom, and what happens when Redis loses its connection."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from threading import Thread
from typing import Any

from django.conf import settings
from redis import Redis

from config.live.answers import Answers
from config.live.hub import Hub
from workshops.rooms.adapters import channels
from workshops.rooms.queries.tickets import live_of
from workshops.rooms.rules.live import channel_of
from workshops.rooms.rules.sight import Screen

CHANNEL = channel_of(1, 2, Screen.PARTICIPANT)
OURS = channels.Fragment(CHANNEL, 5, "<p>ours\r\n</p>", barred=[13])
PATIENCE = 20
# A story waits several times. What hangs all the same, without its loop's leave, is given up a little later.
STORY = 60
LONGEST = STORY + 3 * PATIENCE


def ticket(screen: Screen = Screen.PARTICIPANT, who: int = 0) -> str:
    return live_of(trust_id=1, workshop_id=2, screen=screen, fragment="/", version=1, participant_id=who).stream


async def ask(answers: Answers, path: str, query: str = "") -> tuple[int, bytes]:
    """One request that ends."""
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        return {"type": "http.disconnect"}

    await answers({"type": "http", "method": "GET", "path": path, "query_string": query.encode()}, receive, send)
    return sent[0]["status"], b"".join(part.get("body", b"") for part in sent[1:])


class Stream:
    """A browser that listens."""

    def __init__(self, answers: Answers, path: str) -> None:
        self._told: asyncio.Queue[bytes] = asyncio.Queue()
        self._left = asyncio.Event()
        self._task = asyncio.create_task(
            answers({"type": "http", "method": "GET", "path": path, "query_string": b""}, self._receive, self._send)
        )

    async def _receive(self) -> Any:
        await self._left.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: Any) -> None:
        if message["type"] == "http.response.body" and message["body"].startswith((b"data: ", b"event: screen")):
            await self._told.put(message["body"])

    async def next(self) -> bytes:
        async with asyncio.timeout(PATIENCE):
            return await self._told.get()

    async def leave(self) -> None:
        self._left.set()
        async with asyncio.timeout(PATIENCE):
            await self._task


def with_live_process(story: Callable[[Answers], Awaitable[None]]) -> None:
    async def run() -> None:
        hub = Hub(settings.REDIS_URL)
        hearing = asyncio.create_task(hub.run())
        answers = Answers(hub)
        try:
            async with asyncio.timeout(PATIENCE):
                while await ask(answers, "/live/readyz") != (200, b""):
                    await asyncio.sleep(0)
            async with asyncio.timeout(STORY):
                await story(answers)
        finally:
            hearing.cancel()
            async with asyncio.timeout(PATIENCE):
                await asyncio.gather(hearing, return_exceptions=True)
                await hub.close()

    ended: Future[None] = Future()

    def tell() -> None:
        try:
            ended.set_result(asyncio.run(run()))
        except BaseException as error:
            ended.set_exception(error)

    # In a thread of its own: a browser's loop may be running in this one. Nobody waits for one that hangs.
    Thread(target=tell, daemon=True).start()
    ended.result(LONGEST)


def test_a_screen_hears_the_present_version_and_every_later_one() -> None:
    async def story(answers: Answers) -> None:
        channels.tell([CHANNEL], 7)
        stream, projector = Stream(answers, ticket()), Stream(answers, ticket(Screen.PROJECTOR))
        assert await stream.next() == b"data: version 7\n\n"
        channels.tell([CHANNEL], 8)
        assert await stream.next() == b"data: version 8\n\n"
        assert await projector.next() == b"data: version 0\n\n"
        late = Stream(answers, ticket())
        assert await late.next() == b"data: version 8\n\n"
        for one in (stream, projector, late):
            await one.leave()

    with_live_process(story)


def test_after_a_break_in_the_connection_to_redis_every_screen_asks_anew() -> None:
    async def story(answers: Answers) -> None:
        channels.tell([CHANNEL], 3)
        stream = Stream(answers, ticket())
        assert await stream.next() == b"data: version 3\n\n"
        with Redis.from_url(settings.REDIS_URL, socket_timeout=PATIENCE) as redis:
            # Other tests' live processes hear at other databases of the same Redis.
            for client in redis.client_list("pubsub"):
                if client["db"] == str(redis.get_connection_kwargs()["db"]):
                    redis.client_kill_filter(_id=client["id"])
        assert await stream.next() == b"data: version 0\n\n"
        channels.tell([CHANNEL], 4)
        assert await stream.next() == b"data: version 4\n\n"
        await stream.leave()

    with_live_process(story)


def test_a_fragment_goes_to_its_screen_and_to_nobody_who_was_sent_out() -> None:
    async def story(answers: Answers) -> None:
        channels.keep(OURS)
        asked = [
            await ask(answers, f"{path}screen", f"version={version}")
            for path, version in (
                (ticket(), "5"), (ticket(who=12), "5"), (ticket(who=13), "5"), (ticket(), "4"), (ticket(), "9" * 5000),
                (ticket(Screen.PROJECTOR), "5"), ("/live/forged/", "5"),
            )
        ]  # fmt: skip
        assert asked == [(200, OURS.html.encode())] * 2 + [(404, b"")] * 5
        assert await ask(answers, "/live/healthz") == (200, b"alive\n")
        assert (await ask(answers, "/"))[0] == 404

    with_live_process(story)


def test_a_stream_brings_what_its_screen_shows_then_and_a_number_to_who_was_sent_out() -> None:
    async def story(answers: Answers) -> None:
        streams = [Stream(answers, ticket(screen, who)) for screen, who in ((Screen.PARTICIPANT, 12), (Screen.PARTICIPANT, 13))]
        assert [await stream.next() for stream in streams] == [b"data: version 0\n\n"] * 2
        channels.tell([CHANNEL], 5, [OURS])
        told = [await stream.next() for stream in streams]
        assert told[0].startswith(b"event: screen\ndata: ")
        assert told[0].count(b"\n") == 3
        assert json.loads(told[0].split(b"data: ")[1]) == {"version": 5, "html": OURS.html}
        assert told[1] == b"data: version 5\n\n"
        for stream in streams:
            await stream.leave()

    with_live_process(story)


def test_a_screen_whose_stream_breaks_asks_for_what_is_newer_than_what_it_shows() -> None:
    async def story(answers: Answers) -> None:
        asks = [(12, 3), (12, 5), (12, 9), (13, 3), (13, 5)]

        async def told() -> list[tuple[int, bytes]]:
            return [await ask(answers, f"{ticket(who=who)}screen", f"known={known}") for who, known in asks]

        # Nobody knows: the main site is asked, and says what it knows.
        assert {status for status, _ in await told()} == {404}
        channels.begin(CHANNEL, 5)
        assert [status for status, _ in await told()] == [404, 204, 204, 404, 204]
        channels.keep(OURS)
        assert await told() == [(200, OURS.html.encode()), (204, b""), (204, b""), (404, b""), (204, b"")]
        channels.tell([CHANNEL], 6)
        channels.begin(CHANNEL, 4)
        assert [status for status, _ in await told()] == [404, 404, 204, 404, 404]

    with_live_process(story)

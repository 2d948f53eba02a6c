"""Screens of rooms as `live.js` makes them, hundreds in one process: they listen, fetch, and note when each word arrived.

Run as a process of its own: reads a plan from standard input, one line of JSON, and prints what it measured, another.
"""

import asyncio
import json
import random
import re
import sys
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

POLL_EVERY = 2.0
SETTLE_SECONDS = 60.0
# A whole screen stands on one line of a stream.
LONGEST_LINE = 2**20
MOST_CONNECTIONS = 64
WORD = re.compile(rb"word-\d+-\d+")
TOKEN = "x" * 32
HEADERS = {"X-CSRFToken": TOKEN, "Accept": "application/json", "Content-Type": "application/x-www-form-urlencoded"}


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do. Each room is the path and cookie of its screens, their streams, and what its writer sends.

    `polls` is whom screens ask every two seconds: nobody, as a stream tells them; the live process, as streams break; or the site.
    """

    site: int
    live: int
    seconds: float
    every: float
    polls: str
    rooms: list[dict[str, Any]]


@dataclass(slots=True)
class Found:
    """What came of it: when each word was sent, in seconds, and when it was seen by which screen; what was answered."""

    sent: dict[str, float] = field(default_factory=dict)
    seen: dict[str, dict[int, float]] = field(default_factory=dict)
    accepted: int = 0
    refused: int = 0
    answer: list[float] = field(default_factory=list)


class Connection:
    """Keeps one connection open, as a browser does, and opens it anew where it ended."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._pair: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, method: str, path: str, headers: dict[str, str], body: bytes = b"") -> tuple[int, dict[bytes, bytes], bytes]:
        """Raises ConnectionError where nobody answers; a kept connection that has ended meanwhile is tried anew, as by a browser."""
        was_kept = self._pair is not None
        try:
            return await self._ask(method, path, headers, body)
        except ConnectionError:
            if not was_kept:
                raise
            return await self._ask(method, path, headers, body)

    async def _ask(self, method: str, path: str, headers: dict[str, str], body: bytes) -> tuple[int, dict[bytes, bytes], bytes]:
        if self._pair is None:
            self._pair = await asyncio.open_connection("127.0.0.1", self._port)
        reader, writer = self._pair
        try:
            writer.write(request(method, path, headers, body))
            status, told = await head(reader)
            answer = await reader.readexactly(int(told.get(b"content-length", b"0")))
        except (OSError, asyncio.IncompleteReadError, IndexError):
            writer.close()
            self._pair = None
            raise ConnectionError from None
        return status, told, answer


class Proxy:
    """What stands before a server: a connection to it serves one after the other, whoever asks, and of these there are not too many."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._idle: list[Connection] = []
        self._places = asyncio.Semaphore(MOST_CONNECTIONS)

    async def ask(self, method: str, path: str, headers: dict[str, str], body: bytes = b"") -> tuple[int, dict[bytes, bytes], bytes]:
        async with self._places:
            connection = self._idle.pop() if self._idle else Connection(self._port)
            answer = await connection.ask(method, path, headers, body)
            self._idle.append(connection)
            return answer


def request(method: str, path: str, headers: dict[str, str], body: bytes = b"") -> bytes:
    lines = [f"{method} {path} HTTP/1.1", "Host: localhost", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, f"Content-Length: {len(body)}", "", ""]).encode() + body


async def head(reader: asyncio.StreamReader) -> tuple[int, dict[bytes, bytes]]:
    raw = await reader.readuntil(b"\r\n\r\n")
    first, *lines = raw.split(b"\r\n")
    fields = (line.partition(b":") for line in lines if line)
    return int(first.split()[1]), {name.lower(): value.strip() for name, _, value in fields}


class Screen:
    """One phone."""

    def __init__(self, plan: Plan, number: int, room: dict[str, Any], found: Found, site: Proxy, live: Proxy) -> None:
        self._plan, self._number, self._room, self._found, self._site, self._live = plan, number, room, found, site, live
        self._known = 1
        self._wanted = 0
        self._asked = asyncio.Event()
        self.is_here = asyncio.Event()

    async def run(self) -> None:
        if self._plan.polls:
            await asyncio.sleep(random.random() * POLL_EVERY)  # noqa: S311 - spreads the screens over the two seconds
            while True:
                if self._plan.polls == "site" or not await self._from_live(f"known={self._known}"):
                    await self._from_site()
                await asyncio.sleep(POLL_EVERY)
        async with asyncio.TaskGroup() as both:
            both.create_task(self._listen())
            both.create_task(self._refresh())

    async def _listen(self) -> None:
        while True:
            try:
                async for told in self._told():
                    if isinstance(told, dict):
                        self._shown(told["version"], told["html"].encode())
                        continue
                    self._wanted = max(self._wanted, told) if told else self._known + 1
                    self._asked.set()
            except (OSError, asyncio.IncompleteReadError):
                pass
            # Without a stream it asks, as every two seconds from then on.
            self._wanted = self._known + 1
            self._asked.set()
            await asyncio.sleep(1 + random.random())  # noqa: S311 - browsers do not come back in step

    async def _told(self) -> AsyncIterator[int | dict[str, Any]]:
        """Versions, and where a stream brings it what the screen shows then."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self._plan.live, limit=LONGEST_LINE)
        try:
            writer.write(request("GET", self._room["stream"], {"Accept": "text/event-stream"}))
            await head(reader)
            while line := await reader.readline():
                if line.startswith(b"data: version "):
                    yield int(line.removeprefix(b"data: version "))
                elif line.startswith(b"data: {"):
                    yield json.loads(line.removeprefix(b"data: "))
        finally:
            writer.close()

    async def _refresh(self) -> None:
        while True:
            await self._asked.wait()
            self._asked.clear()
            while self._wanted > self._known:
                if not await self._from_live(f"version={self._wanted}") and not await self._from_site():
                    await asyncio.sleep(0.25)

    async def _from_live(self, query: str) -> bool:
        try:
            status, told, body = await self._live.ask("GET", f"{self._room['stream']}screen?{query}", {})
        except ConnectionError:
            return False
        if status == 200:
            self._shown(int(told[b"x-room-version"]), body)
        if status in (200, 204):
            self.is_here.set()
        return status in (200, 204)

    async def _from_site(self) -> bool:
        path = f"{self._room['path']}screen/?known={self._known}"
        try:
            status, told, body = await self._site.ask("GET", path, {"Cookie": self._room["cookie"]})
        except ConnectionError:
            return False
        if status == 200:
            self._shown(int(told[b"x-room-version"]), body)
        elif status == 204:
            self._wanted = self._known
        self.is_here.set()
        return status in (200, 204)

    def _shown(self, version: int, body: bytes) -> None:
        now = time.perf_counter()
        self._known = max(self._known, version)
        for word in WORD.findall(body):
            self._found.seen.setdefault(word.decode(), {}).setdefault(self._number, now)


async def write(plan: Plan, number: int, room: dict[str, Any], found: Found, site: Proxy) -> None:
    """One after the other writes in a room, a word every so often; who gets no answer sends the same again."""
    await asyncio.sleep(random.random() * plan.every)  # noqa: S311 - rooms do not write in step
    ends = time.perf_counter() + plan.seconds
    turn = 0
    while time.perf_counter() < ends:
        began = time.perf_counter()
        found.sent[f"word-{number}-{turn}"] = began
        await _write_one(number, room, turn, found, site)
        found.answer.append(time.perf_counter() - began)
        turn += 1
        await asyncio.sleep(max(0.0, began + plan.every - time.perf_counter()))


async def _write_one(number: int, room: dict[str, Any], turn: int, found: Found, site: Proxy) -> None:
    writer = room["writers"][turn % len(room["writers"])]
    headers = HEADERS | {"Cookie": f"{writer}; csrftoken={TOKEN}"}
    while not await _sent(site, room["path"] + room["deed"], headers, _body(room, number, turn), found):
        await asyncio.sleep(0.3)


def _body(room: dict[str, Any], number: int, turn: int) -> bytes:
    if "cards" in room:
        return f"step={room['step']}&card={room['cards'][turn]}&dots=1".encode()
    word, last = (f"word-{number}-{turn}", f"{turn:012x}") if turn >= 0 else ("first", "f" * 12)
    return room["body"].format(word=word, id=f"{number:08x}-0000-4000-8000-{last}").encode()


async def _sent(site: Proxy, path: str, headers: dict[str, str], body: bytes, found: Found) -> bool:
    try:
        status, _, _ = await site.ask("POST", path, headers, body)
    except ConnectionError:
        return False
    if status >= 500:
        return False
    found.accepted += status == 200
    found.refused += status != 200
    return True


async def act(plan: Plan) -> Found:
    found, number = Found(), 0
    site, live = Proxy(plan.site), Proxy(plan.live)
    screens = []
    for room in plan.rooms:
        for _ in range(room["screens"]):
            screens.append(Screen(plan, number, room, found, site, live))
            number += 1
    running = [asyncio.create_task(screen.run()) for screen in screens]
    # With nothing told yet, each asks the site once what it shows; and a first card a room, which is not counted, warms the site up.
    await asyncio.gather(*(screen.is_here.wait() for screen in screens))
    await asyncio.gather(*(_write_one(index, room, -1, found, site) for index, room in enumerate(plan.rooms)))
    found.accepted = found.refused = 0
    await asyncio.sleep(2)
    print("ready", flush=True)
    await asyncio.gather(*(write(plan, index, room, found, site) for index, room in enumerate(plan.rooms) if room["deed"]))
    deadline = time.perf_counter() + SETTLE_SECONDS
    while _missing(plan, found) and time.perf_counter() < deadline:
        await asyncio.sleep(0.2)
    for each in running:
        each.cancel()
    return found


def _missing(plan: Plan, found: Found) -> int:
    return sum(plan.rooms[int(word.split("-")[1])]["screens"] - len(found.seen.get(word, {})) for word in found.sent)


def main() -> None:
    plan = Plan(**json.loads(sys.stdin.readline()))
    found = asyncio.run(act(plan))
    took = [at - found.sent[word] for word, seen in found.seen.items() for at in seen.values()]
    last = [max(seen.values()) - found.sent[word] for word, seen in found.seen.items()]
    told = {"took": took, "last": last, "answer": found.answer, "accepted": found.accepted, "refused": found.refused}
    print(json.dumps(told | {"sent": len(found.sent), "missing": _missing(plan, found)}), flush=True)


if __name__ == "__main__":
    main()

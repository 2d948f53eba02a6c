"""Rooms with their screens: from the moment in which somebody sends a card until every phone in the room shows it.

Server, database, Redis and all screens share this machine. In each room people write one after the other, and everybody may read it.
"""

import json
import os
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import psutil
from django.db import transaction

from config.launch.binaries import redis_program
from config.launch.places import CHECKOUT, Place, dropping_to, var_folder
from schools.tenancy.standing import acting_in
from tests.bench.figures import Figure
from tests.bench.sites import free_port, site, wait_for
from tests.factories import trusts, workshops
from workshops.agendas.enums import StepKind
from workshops.models import Card, Step, Vote
from workshops.rooms.enums import CardKind
from workshops.rooms.queries.guests import Arrival
from workshops.rooms.queries.tickets import live_of
from workshops.rooms.rules.sight import Screen
from workshops.rooms.views.keys import key_cookie

SETTINGS = "tests.bench.settings"
EACH = 30
WRITERS = 10


@dataclass(frozen=True, slots=True)
class Run:
    """So many rooms of thirty screens, a card every so many seconds in each."""

    name: str
    rooms: int
    every: float
    seconds: float
    polls: str = ""


RUNS = (
    Run("300 screens in 10 rooms", 10, 1, 30),
    Run("3,000 screens in 100 rooms, a card in ten seconds each", 100, 10, 30),
    Run("300 screens in 10 rooms, no streams", 10, 1, 30, polls="live"),
    Run("300 screens in 10 rooms, no live process", 10, 1, 30, polls="site"),
)


def run() -> list[Figure]:
    figures: list[Figure] = []
    with redis() as address, site(SETTINGS, REDIS_URL=address) as ours:
        for each in RUNS:
            with live(address) as (port, process):
                told = screens(each, ours.port, port)
                figures += _figures(each.name, told)
                figures.append(Figure(f"{each.name}: memory of the live process", process.memory_info().rss / 2**20, "MiB"))
    return figures + restarts()


def restarts() -> list[Figure]:
    """The live process and Redis are killed while cards and dots are sent, and come back a second later."""
    port, live_port = free_port(), free_port()
    rooms = [*(_room(StepKind.EVIDENCE) for _ in range(5)), *(_room(StepKind.VOTING) for _ in range(5))]
    with site(SETTINGS, REDIS_URL=f"redis://127.0.0.1:{port}/0") as ours:
        servers = [_redis_on(port), _live_on(live_port, port)]
        try:
            with _client(Run("restarts", 10, 0.5, 12), ours.port, live_port, rooms) as client:
                time.sleep(3)
                servers[1] = _again(servers[1], lambda: _live_on(live_port, port))
                time.sleep(2)
                servers[0] = _again(servers[0], lambda: _redis_on(port))
                told = _told(client)
        finally:
            for server in servers:
                _end(server)
    # Without the first of each room, which is not counted.
    there = sum(_count(room) for room in rooms) - len(rooms)
    return [
        Figure("restarts of live process and Redis: cards and votes sent", told["sent"], ""),
        Figure("restarts: cards and votes lost", told["sent"] - there, ""),
        Figure("restarts: cards that a screen never showed", told["missing"], ""),
    ]


def _figures(name: str, told: dict[str, Any]) -> list[Figure]:
    figures = [Figure(f"{name}: screens that missed a card", told["missing"], "")]
    for of, key in (("a screen", "took"), ("the last screen", "last"), ("the writer's answer", "answer")):
        hundredths = statistics.quantiles(told[key], n=100)
        figures += [Figure(f"{name}: until {of}, p{part}", hundredths[part - 1] * 1000, "ms") for part in (50, 95, 99)]
    return [*figures, Figure(f"{name}: cards", told["accepted"], ""), Figure(f"{name}: refused", told["refused"], "")]


def _room(kind: StepKind) -> dict[str, Any]:
    """A workshop at a step, as its screens and its writer reach it."""
    workshop = workshops.workshop(workshops.review(trusts.trust()), at=kind, dots=3000)
    people = [workshops.participant(workshop) for _ in range(WRITERS)]
    keys = [key_cookie(Arrival(workshop.trust_id, workshop.pk, person.key)) for person in people]
    cookies = [f"{name}={value}" for name, value in keys]
    stream = live_of(trust_id=workshop.trust_id, workshop_id=workshop.pk, screen=Screen.PARTICIPANT, fragment="", version=1).stream
    step = workshops.step(workshop, kind)
    room = {
        "trust": workshop.trust_id, "workshop": workshop.pk, "path": f"/join/room/{workshop.pk}/", "cookie": cookies[0], "writers": cookies,
        "stream": stream, "screens": EACH, "deed": "write/", "body": f"step={step.pk}&asked=1&kind=evidence&client_id={{id}}&text={{word}}",
    }  # fmt: skip
    return room | _votes(workshop, step) if kind == StepKind.VOTING else room


def _votes(workshop: Any, step: Step) -> dict[str, Any]:
    """Every dot goes to an idea of its own, so that each can be counted."""
    ideas = workshops.step(workshop, StepKind.IDEAS)
    with acting_in(workshop.trust_id), transaction.atomic():
        Step.objects.filter(pk=ideas.pk).update(revealed_at=ideas.began_at)
    cards = [workshops.card(ideas, kind=CardKind.IDEA).pk for _ in range(60)]
    return {"screens": 0, "deed": "dots/", "cards": cards, "step": step.pk}


def _count(room: dict[str, Any]) -> int:
    with acting_in(room["trust"]), transaction.atomic():
        if "cards" in room:
            return int(Vote.objects.filter(step=room["step"]).count())
        return int(Card.objects.filter(workshop=room["workshop"]).count())


def screens(each: Run, site_port: int, live_port: int) -> dict[str, Any]:
    rooms = [_room(StepKind.EVIDENCE) for _ in range(each.rooms)]
    with _client(each, site_port, live_port, rooms) as client:
        return _told(client)


@contextmanager
def _client(each: Run, site_port: int, live_port: int, rooms: list[dict[str, Any]]) -> Iterator["subprocess.Popen[str]"]:
    plan = {"site": site_port, "live": live_port, "seconds": each.seconds, "every": each.every, "polls": each.polls}
    command = [sys.executable, "-m", "tests.bench.screens"]
    with subprocess.Popen(command, cwd=CHECKOUT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as client:
        if client.stdin is None or client.stdout is None:
            raise RuntimeError("The screens have no pipes.")
        client.stdin.write(json.dumps(plan | {"rooms": rooms}) + "\n")
        client.stdin.flush()
        if client.stdout.readline() != "ready\n":
            raise RuntimeError("The screens did not begin.")
        yield client


def _told(client: "subprocess.Popen[str]") -> dict[str, Any]:
    if client.stdout is None:
        raise RuntimeError("The screens have no pipes.")
    told: dict[str, Any] = json.loads(client.stdout.readline())
    return told


@contextmanager
def redis() -> Iterator[str]:
    """A Redis of its own, which may be killed."""
    port = free_port()
    server = _redis_on(port)
    try:
        yield f"redis://127.0.0.1:{port}/0"
    finally:
        _end(server)


@contextmanager
def live(redis_url: str) -> Iterator[tuple[int, psutil.Process]]:
    port = free_port()
    server = _live_on(port, int(redis_url.rpartition(":")[2].partition("/")[0]))
    try:
        yield port, psutil.Process(server.pid)
    finally:
        _end(server)


def _redis_on(port: int) -> "subprocess.Popen[bytes]":
    place = Place("redis", "bench", var_folder())
    command = [str(redis_program(place)), "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, **dropping_to(place.account))
    wait_for(port)
    return server


def _live_on(port: int, redis_port: int) -> "subprocess.Popen[bytes]":
    given = {"DJANGO_SETTINGS_MODULE": SETTINGS, "LIVE_BIND": f"127.0.0.1:{port}", "REDIS_URL": f"redis://127.0.0.1:{redis_port}/0"}
    server = subprocess.Popen([sys.executable, "-m", "config.live"], env={**os.environ, **given}, cwd=CHECKOUT)
    wait_for(port)
    return server


def _again(server: "subprocess.Popen[bytes]", start: Any) -> "subprocess.Popen[bytes]":
    server.send_signal(signal.SIGKILL)
    server.wait(20)
    time.sleep(1)
    started: subprocess.Popen[bytes] = start()
    return started


def _end(server: "subprocess.Popen[bytes]") -> None:
    server.terminate()
    server.wait(20)

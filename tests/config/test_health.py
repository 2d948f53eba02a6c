"""`/healthz` says alive; `/readyz` says which part is missing, and nothing else."""

import time

import pytest
from django.core.cache import cache
from django.db import InterfaceError, OperationalError
from django.test import Client
from redis.exceptions import ConnectionError as RedisAway

from config import health
from schools.outbox.tasks import HEARTBEAT, note_heartbeat

pytestmark = pytest.mark.django_db
ALL = {"database": True, "redis": True, "worker": True, "migrations": True}


def test_alive(client: Client) -> None:
    response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"alive\n")


def test_ready(client: Client) -> None:
    note_heartbeat()
    response = client.get("/readyz")
    assert (response.status_code, response.json()) == (200, ALL)


def test_a_silent_worker_is_missed(client: Client) -> None:
    cache.set(HEARTBEAT, time.time() - health.OLDEST_SIGN_OF_LIFE - 1)
    response = client.get("/readyz")
    assert (response.status_code, response.json()) == (503, ALL | {"worker": False})


@pytest.mark.parametrize(("part", "error"), [("database", OperationalError), ("database", InterfaceError), ("redis", RedisAway)])
def test_a_part_that_is_away_is_named(client: Client, monkeypatch: pytest.MonkeyPatch, part: str, error: type[Exception]) -> None:
    def away() -> bool:
        raise error("The address of the server stands here.")

    note_heartbeat()
    monkeypatch.setitem(health.PARTS, part, away)
    response = client.get("/readyz")
    assert (response.status_code, response.json()) == (503, ALL | {part: False})

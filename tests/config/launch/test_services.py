"""PostgreSQL and Redis really start, are shared, and go with the last who uses them."""

import json
import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest
from redis import Redis

from config.launch.keeper import state_of
from config.launch.locks import Lock
from config.launch.places import CHECKOUT, Place
from config.launch.services import Services, services
from tests.config.launch.watching import assert_nothing_runs, command, kill, one, servers_of

KINDS = ("postgres", "redis")


def test_servers_begin_from_nothing_closed_to_others_and_nothing_runs_afterwards(var: Path) -> None:
    with services("test", var) as running:
        assert one(running.database_owner_url, "SELECT current_user") == "owner"
        assert one(running.database_url, "SELECT current_user") == "app"
        with psycopg.connect(running.database_owner_url, autocommit=True) as owner:
            owner.execute("CREATE DATABASE test_peer_review_gw0")
            owner.execute("SET ROLE app")
        with psycopg.connect(running.database_url) as app, pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute("CREATE TABLE mine (id int)")
        assert one(running.database_url, "SELECT rolbypassrls OR rolsuper FROM pg_roles WHERE rolname = 'app'") is False
        assert one(running.database_url, "SELECT rolbypassrls FROM pg_roles WHERE rolname = 'owner'") is True
        assert one(running.database_url, "SELECT count(*) FROM pg_available_extensions WHERE name = 'pg_trgm'") == 1
        folder = Place("postgres", "test", var).folder
        for name in ("secrets.json", "state.json"):
            assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600
        sockets = Path(str(state_of(Place("postgres", "test", var))["sockets"]))
        assert stat.S_IMODE(sockets.stat().st_mode) == 0o700
    assert servers_of(var) == []


def test_data_survive_a_stop_and_servers_stay_while_another_command_uses_them(used_var: Path) -> None:
    with services("test", used_var) as mine:
        assert one(mine.database_owner_url, "SELECT number FROM kept") == 7
        with command(used_var) as (_, told):
            assert told.readline().strip() == mine.database_url
        assert one(mine.database_url, "SELECT 1") == 1
    assert servers_of(used_var) == []


def test_servers_stay_when_the_command_that_began_them_ends_first(used_var: Path) -> None:
    with command(used_var) as (_, told):
        url = told.readline().strip()
        with services("test", used_var):
            pass
        assert one(url, "SELECT 1") == 1
    assert servers_of(used_var) == []


def test_two_commands_at_once_make_one_cluster(var: Path) -> None:
    with command(var) as (first, told_first), command(var) as (second, told_second):
        assert told_first.readline() == told_second.readline() != ""
    assert (first.returncode, second.returncode) == (0, 0)
    assert servers_of(var) == []


def test_servers_end_when_their_only_user_is_killed(used_var: Path) -> None:
    with command(used_var) as (user, told):
        told.readline()
        assert len(servers_of(used_var)) > len(KINDS)
        user.kill()
    assert_nothing_runs(used_var)


def test_a_crashed_server_starts_again_with_its_data(used_var: Path) -> None:
    with services("test", used_var):
        for kind in KINDS:
            kill(int(state_of(Place(kind, "test", used_var))["pid"]))
            with services("test", used_var) as again:
                assert one(again.database_owner_url, "SELECT number FROM kept") == 7
                assert Redis.from_url(again.redis_url).ping()
    assert servers_of(used_var) == []


def test_a_killed_keeper_is_replaced_and_its_server_kept_and_the_last_user_stops_one_without(used_var: Path) -> None:
    def kill_keeper(place: Place) -> None:
        kill(int((place.folder / "keeper.lock").read_text()))

    with services("test", used_var):
        places = [Place(kind, "test", used_var) for kind in KINDS]
        for place in places:
            pid = state_of(place)["pid"]
            kill_keeper(place)
            with services("test", used_var):
                assert state_of(place)["pid"] == pid
        for place in places:
            kill_keeper(place)
    assert servers_of(used_var) == []


def test_a_state_file_of_a_server_long_gone_misleads_nobody(used_var: Path) -> None:
    for kind in KINDS:
        stale = {"pid": os.getpid(), "sockets": "/nowhere", "redis_url": "redis://:x@127.0.0.1:1/0"}
        (Place(kind, "test", used_var).folder / "state.json").write_text(json.dumps(stale))
    home = Place("postgres", "test", used_var).home
    (home / "data" / "postmaster.pid").write_text(f"{os.getpid()}\n")
    with services("test", used_var) as running:
        assert one(running.database_url, "SELECT 1") == 1
    assert servers_of(used_var) == []


def test_a_half_made_cluster_is_made_anew(var: Path) -> None:
    data = Place("postgres", "test", var).home / "data"
    data.mkdir()
    (data / "PG_VERSION").write_text("15\n")
    with services("test", var) as running:
        assert one(running.database_url, "SELECT 1") == 1


def test_what_the_environment_gives_is_used(var: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://app@db/x")
    monkeypatch.setenv("DATABASE_OWNER_URL", "postgresql://owner@db/x")
    monkeypatch.setenv("REDIS_URL", "redis://cache")
    with services("test", var) as given:
        assert given == Services("postgresql://app@db/x", "postgresql://owner@db/x", "redis://cache")
    assert list(var.iterdir()) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_keeper_that_is_told_to_go_while_it_starts_leaves_nothing(used_var: Path, kind: str) -> None:
    users = Lock(Place(kind, "test", used_var).folder / "users.lock")
    users.shared()
    log = Place(kind, "test", used_var).log()
    log.unlink(missing_ok=True)
    listening, ready = os.pipe()
    command = [sys.executable, "-m", "config.launch.keeper", kind, "test", str(used_var), str(ready)]
    with subprocess.Popen(command, cwd=CHECKOUT, pass_fds=[ready]) as keeper:
        while not log.exists():
            time.sleep(0.001)
        keeper.terminate()
    for opened in (listening, ready):
        os.close(opened)
    users.close()
    assert servers_of(used_var) == []

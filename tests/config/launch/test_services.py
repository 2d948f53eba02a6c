"""PostgreSQL and Redis really start, are shared, and go with the last who uses them."""

import json
import os
import stat
import subprocess
import sys
import time
from pathlib import Path

import psutil
import psycopg
import pytest

from config.launch.keeper import state_of
from config.launch.locks import Lock
from config.launch.places import CHECKOUT, Place
from config.launch.services import Services, services
from tests.config.launch.watching import command, kill, one, servers_of


def test_two_roles_reach_the_database_and_nothing_runs_afterwards(var: Path) -> None:
    with services("test", var) as running:
        assert one(running.database_url, "SELECT current_user") == "app"
        assert one(running.database_owner_url, "SELECT current_user") == "owner"
    assert servers_of(var) == []


def test_app_makes_nothing_and_bypasses_nothing_and_owner_makes_databases(var: Path) -> None:
    with services("test", var) as running:
        with psycopg.connect(running.database_owner_url, autocommit=True) as owner:
            owner.execute("CREATE DATABASE test_peer_review_gw0")
            owner.execute("SET ROLE app")
        with psycopg.connect(running.database_url) as app, pytest.raises(psycopg.errors.InsufficientPrivilege):
            app.execute("CREATE TABLE mine (id int)")
        assert one(running.database_url, "SELECT rolbypassrls OR rolsuper FROM pg_roles WHERE rolname = 'app'") is False
        assert one(running.database_url, "SELECT rolbypassrls FROM pg_roles WHERE rolname = 'owner'") is True


def test_secrets_and_sockets_are_closed_to_others(var: Path) -> None:
    with services("test", var):
        folder = Place("postgres", "test", var).folder
        for name in ("secrets.json", "state.json"):
            assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600
        sockets = Path(str(state_of(Place("postgres", "test", var))["sockets"]))
        assert stat.S_IMODE(sockets.stat().st_mode) == 0o700


def test_data_survive_a_stop(var: Path) -> None:
    with services("test", var) as running, psycopg.connect(running.database_owner_url) as owner:
        owner.execute("CREATE TABLE kept AS SELECT 7 AS number")
    with services("test", var) as running:
        assert one(running.database_owner_url, "SELECT number FROM kept") == 7


def test_servers_stay_while_another_command_uses_them(var: Path) -> None:
    with services("test", var) as mine:
        with command(var) as (_, told):
            assert told.readline().strip() == mine.database_url
        assert one(mine.database_url, "SELECT 1") == 1
    assert servers_of(var) == []


def test_servers_stay_when_the_command_that_began_them_ends_first(var: Path) -> None:
    with command(var) as (_, told):
        url = told.readline().strip()
        with services("test", var):
            pass
        assert one(url, "SELECT 1") == 1
    assert servers_of(var) == []


def test_two_commands_at_once_make_one_cluster(var: Path) -> None:
    with command(var) as (first, told_first), command(var) as (second, told_second):
        assert told_first.readline() == told_second.readline() != ""
    assert (first.returncode, second.returncode) == (0, 0)
    assert servers_of(var) == []


def test_servers_end_when_their_only_user_is_killed(var: Path) -> None:
    with command(var) as (user, told):
        told.readline()
        left = servers_of(var)
        user.kill()
    _, alive = psutil.wait_procs(left, timeout=15)
    assert alive == []


@pytest.mark.parametrize("kind", ["postgres", "redis"])
def test_a_crashed_server_starts_again_with_its_data(var: Path, kind: str) -> None:
    with services("test", var) as first:
        with psycopg.connect(first.database_owner_url) as owner:
            owner.execute("CREATE TABLE kept AS SELECT 7 AS number")
        kill(int(state_of(Place(kind, "test", var))["pid"]))
        with services("test", var) as second:
            assert one(second.database_owner_url, "SELECT number FROM kept") == 7
    assert servers_of(var) == []


@pytest.mark.parametrize("kind", ["postgres", "redis"])
def test_a_killed_keeper_is_replaced_and_its_server_kept(var: Path, kind: str) -> None:
    place = Place(kind, "test", var)
    with services("test", var):
        pid = state_of(place)["pid"]
        kill(int((place.folder / "keeper.lock").read_text()))
        with services("test", var):
            assert state_of(place)["pid"] == pid
    assert servers_of(var) == []


@pytest.mark.parametrize("kind", ["postgres", "redis"])
def test_the_last_user_stops_a_server_whose_keeper_was_killed(var: Path, kind: str) -> None:
    with services("test", var):
        kill(int((Place(kind, "test", var).folder / "keeper.lock").read_text()))
    assert servers_of(var) == []


def test_a_state_file_of_a_server_long_gone_misleads_nobody(var: Path) -> None:
    with services("test", var):
        pass
    for kind in ("postgres", "redis"):
        stale = {"pid": os.getpid(), "sockets": "/nowhere", "redis_url": "redis://:x@127.0.0.1:1/0"}
        (Place(kind, "test", var).folder / "state.json").write_text(json.dumps(stale))
    home = Place("postgres", "test", var).home
    (home / "data" / "postmaster.pid").write_text(f"{os.getpid()}\n")
    with services("test", var) as running:
        assert one(running.database_url, "SELECT 1") == 1
    assert servers_of(var) == []


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


@pytest.mark.parametrize("kind", ["postgres", "redis"])
def test_a_keeper_that_is_told_to_go_while_it_starts_leaves_nothing(var: Path, kind: str) -> None:
    folder = Place(kind, "test", var).folder
    users = Lock(folder / "users.lock")
    users.shared()
    listening, ready = os.pipe()
    command = [sys.executable, "-m", "config.launch.keeper", kind, "test", str(var), str(ready)]
    with subprocess.Popen(command, cwd=CHECKOUT, pass_fds=[ready]) as keeper:
        while not (folder / "home" / "log.txt").exists():
            time.sleep(0.001)
        keeper.terminate()
    for opened in (listening, ready):
        os.close(opened)
    users.close()
    assert servers_of(var) == []

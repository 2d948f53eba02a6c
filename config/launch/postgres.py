"""A private PostgreSQL cluster for one checkout: made once, reached by a Unix socket only, with two roles."""

import json
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import psycopg

from config.launch.binaries import postgres_programs
from config.launch.errors import LaunchError
from config.launch.places import Place, dropping_to
from config.launch.processes import end, ended_on_failure, is_alive, works_in
from config.roles import prepare_roles

DATABASE = "peer_review"
SECONDS_TO_START = 60
SETTINGS = ("listen_addresses=", "max_connections=200", "timezone=UTC", "log_timezone=UTC")
# Only for data that nobody would miss after a power cut.
HASTY_SETTINGS = ("fsync=off", "full_page_writes=off")


@dataclass(frozen=True)
class Secrets:
    """The passwords of one cluster; `cluster` also marks the data folder that they open."""

    cluster: str
    superuser: str
    owner: str
    app: str


def _secrets(place: Place) -> Secrets:
    path = place.folder / "secrets.json"
    with suppress(FileNotFoundError, ValueError, TypeError):
        return Secrets(**json.loads(path.read_text()))
    made = Secrets(*(secrets.token_hex(24) for _ in range(4)))
    path.touch(mode=0o600)
    path.write_text(json.dumps(made.__dict__))
    return made


def _data(place: Place) -> Path:
    return place.home / "data"


def _is_complete(place: Place, keys: Secrets) -> bool:
    """Whether this cluster was finished and is the one that our passwords open."""
    mark = place.home / "cluster.txt"
    return mark.exists() and mark.read_text() == keys.cluster and (_data(place) / "PG_VERSION").exists()


def _make_cluster(place: Place, programs: Path, keys: Secrets) -> None:
    with tempfile.NamedTemporaryFile("w", prefix="peer-review-") as password:
        password.write(keys.superuser)
        password.flush()
        place.hand_over(Path(password.name))
        made = subprocess.run(
            [
                programs / "initdb", "--pgdata", _data(place), "--username", "postgres", "--pwfile", password.name,
                "--auth", "scram-sha-256", "--encoding", "UTF8", "--no-locale",
                *([] if place.durable else ["--no-sync"]),
            ],
            capture_output=True, text=True, check=False, **dropping_to(place.account),
        )  # fmt: skip
    if made.returncode != 0:
        raise LaunchError(f"PostgreSQL could not make its data folder: {made.stderr.strip()}")


def _server_pid(place: Place) -> int | None:
    """The server that works on our data folder now, if one does."""
    try:
        pid = int((_data(place) / "postmaster.pid").read_text().split()[0])
    except (OSError, ValueError, IndexError):
        return None
    return pid if is_alive(pid) and works_in(pid, _data(place)) else None


def _spawn(place: Place, programs: Path, sockets: Path) -> "subprocess.Popen[bytes]":
    settings = [*SETTINGS, f"unix_socket_directories={sockets}", *([] if place.durable else HASTY_SETTINGS)]
    arguments = [part for setting in settings for part in ("-c", setting)]
    # A server that was killed leaves this file; its number may meanwhile be another program's.
    (_data(place) / "postmaster.pid").unlink(missing_ok=True)
    with place.log().open("ab") as log:
        return subprocess.Popen(
            [programs / "postgres", "-D", _data(place), *arguments],
            stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
            **dropping_to(place.account),
        )  # fmt: skip


def _url(user: str, password: str, sockets: str, database: str = DATABASE) -> str:
    return f"postgresql://{user}:{password}@/{database}?{urlencode({'host': sockets})}"


def _superuser_url(keys: Secrets, sockets: str) -> str:
    return _url("postgres", keys.superuser, sockets, "postgres")


def _started(place: Place, programs: Path, sockets: Path, keys: Secrets) -> int:
    """Start the server and wait until it answers. One that died a moment ago may hold its memory a little longer."""
    deadline = time.monotonic() + SECONDS_TO_START
    while True:
        server = _spawn(place, programs, sockets)
        with ended_on_failure(server.pid, signal.SIGINT):
            while server.poll() is None:
                if _answers(_superuser_url(keys, str(sockets)), _data(place)):
                    return server.pid
                if time.monotonic() > deadline:
                    raise LaunchError(f"PostgreSQL did not start: {_last_words(place)}")
                time.sleep(0.05)
        if "shared memory" not in _last_words(place) or time.monotonic() > deadline:
            raise LaunchError(f"PostgreSQL ended at once: {_last_words(place)}")
        time.sleep(0.05)


def _last_words(place: Place) -> str:
    return " ".join(place.log().read_text(errors="replace").splitlines()[-3:])


def _answers(url: str, data: Path) -> bool:
    try:
        with psycopg.connect(url, connect_timeout=5) as connection:
            told = connection.execute("SHOW data_directory").fetchone()
    except psycopg.OperationalError:
        return False
    return told is not None and Path(told[0]).resolve() == data.resolve()


def start(place: Place) -> dict[str, str | int]:
    """Start this checkout's cluster, made first if need be, and say how to reach it."""
    keys = _secrets(place)
    running = _server_pid(place)
    if running is not None:
        end(running, signal.SIGINT)
    if not _is_complete(place, keys):
        place.empty_home()
    is_new = not _data(place).exists()
    major = None if is_new else int((_data(place) / "PG_VERSION").read_text())
    programs = postgres_programs(place, major)
    if is_new:
        _make_cluster(place, programs, keys)
    sockets = place.sockets()
    pid = _started(place, programs, sockets, keys)
    if is_new:
        with ended_on_failure(pid, signal.SIGINT):
            url = _superuser_url(keys, str(sockets))
            prepare_roles(url, owner=keys.owner, app=keys.app, database=DATABASE, makes_databases=True)
            (place.home / "cluster.txt").write_text(keys.cluster)
    return {
        "pid": pid,
        "sockets": str(sockets),
        "database_url": _url("app", keys.app, str(sockets)),
        "database_owner_url": _url("owner", keys.owner, str(sockets)),
    }


def is_healthy(place: Place, facts: dict[str, str | int]) -> bool:
    """Whether the server of `facts` runs, works on our data and lets us in."""
    if _server_pid(place) != facts.get("pid"):
        return False
    return _answers(_superuser_url(_secrets(place), str(facts["sockets"])), _data(place))


def stop(place: Place, facts: dict[str, str | int]) -> None:
    """End the server of our data folder, and no other."""
    pid = _server_pid(place)
    if pid is not None:
        end(pid, signal.SIGINT, signal.SIGQUIT)
    if "sockets" in facts:
        shutil.rmtree(str(facts["sockets"]), ignore_errors=True)

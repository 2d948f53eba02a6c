"""PostgreSQL and Redis for as long as a command runs: given by the environment, found running, or started."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from config.launch.errors import LaunchError
from config.launch.keeper import server_of, state_of, stop_server
from config.launch.locks import Lock, alone
from config.launch.places import CHECKOUT, Place, var_folder
from config.launch.processes import end, is_alive

SECONDS_TO_STOP = 20
# Keepers that this process began: it is the one to reap them, also when another command makes them stop.
_BEGUN: "list[subprocess.Popen[bytes]]" = []
ADDRESSES = ("DATABASE_URL", "DATABASE_OWNER_URL", "REDIS_URL")


@dataclass(frozen=True)
class Services:
    """Addresses as Django and Celery take them: the database as role `app` and as `owner`, and Redis."""

    database_url: str
    database_owner_url: str
    redis_url: str

    def environment(self) -> dict[str, str]:
        return {name.upper(): url for name, url in asdict(self).items()}


def _keeper(place: Place) -> int | None:
    """The process that keeps the server now. Asked with a shared lock: the keeper alone ever holds it alone."""
    lock = Lock(place.folder / "keeper.lock")
    try:
        return None if lock.try_shared() else int(lock.read() or 0)
    finally:
        lock.close()


def _end_keeper(place: Place) -> None:
    """End the keeper of a broken server and wait until it is gone; without one, do nothing."""
    keeper = _keeper(place)
    if keeper:
        end(keeper, signal.SIGTERM, patience=SECONDS_TO_STOP)


def _start_keeper(place: Place) -> None:
    listening, ready = os.pipe()
    command = [sys.executable, "-m", "config.launch.keeper", place.kind, place.name, str(place.var), str(ready)]
    with (place.folder / "keeper.txt").open("ab") as log:
        _BEGUN.append(subprocess.Popen(
            command, cwd=CHECKOUT, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            pass_fds=[ready], start_new_session=True,
        ))  # fmt: skip
    os.close(ready)
    with os.fdopen(listening) as pipe:
        answer = pipe.read()
    if answer != "ok":
        raise LaunchError(answer or f"The keeper of {place.kind} ended; see {place.folder / 'keeper.txt'}")


def _facts(place: Place) -> dict[str, str | int]:
    """How to reach the server, which runs under a keeper from here on."""
    facts = state_of(place)
    is_healthy = bool(facts) and server_of(place).is_healthy(place, facts)
    if not is_healthy:
        _end_keeper(place)
    if not is_healthy or _keeper(place) is None:
        _start_keeper(place)
    return state_of(place)


def _reap() -> None:
    for keeper in list(_BEGUN):
        if keeper.poll() is not None:
            _BEGUN.remove(keeper)


def _let_go(place: Place, users: Lock) -> None:
    """Give up our use; when nobody else uses the server, return only after it has stopped."""
    users.release()
    keeper = _keeper(place)
    deadline = time.monotonic() + SECONDS_TO_STOP
    while keeper and is_alive(keeper) and time.monotonic() < deadline:
        # Held by others who share it: theirs to stop. Held by one alone: the keeper, stopping the server now.
        if not users.try_alone() and users.try_shared():
            break
        users.release()
        time.sleep(0.02)
    if keeper is None:
        _stop_unkept(place, users)
    users.close()


def _stop_unkept(place: Place, users: Lock) -> None:
    """Stop a server whose keeper was killed while we used it, if nobody else does."""
    with alone(place.folder / "start.lock"):
        if users.try_alone() and _keeper(place) is None:
            stop_server(place, state_of(place))


@contextmanager
def _running(place: Place) -> Iterator[dict[str, str | int]]:
    users = Lock(place.folder / "users.lock")
    try:
        with alone(place.folder / "start.lock"):
            users.shared()
            facts = _facts(place)
        yield facts
    finally:
        _let_go(place, users)
        _reap()


@contextmanager
def services(name: str = "main", var: Path | None = None) -> Iterator[Services]:
    """Addresses of running servers. What the environment names is used; the rest is this checkout's own.

    `name` chooses a set of data: `main`, or `test`, which is kept apart and written in haste.
    """
    folder = var or var_folder()
    needed = [kind for kind, url in (("postgres", "DATABASE_URL"), ("redis", "REDIS_URL")) if not os.environ.get(url)]
    with ExitStack() as stack:
        addresses = {name: os.environ[name] for name in ADDRESSES if os.environ.get(name)}
        with ThreadPoolExecutor() as both_at_once:
            for facts in both_at_once.map(lambda kind: stack.enter_context(_running(Place(kind, name, folder))), needed):
                addresses |= {address: str(facts[address.lower()]) for address in ADDRESSES if address.lower() in facts}
        addresses.setdefault("DATABASE_OWNER_URL", addresses["DATABASE_URL"])
        yield Services(**{address.lower(): url for address, url in addresses.items()})


def forget(name: str = "main", var: Path | None = None) -> None:
    """Remove everything that this checkout's own servers keep; what the environment names is not ours to empty."""
    if os.environ.get("DATABASE_URL"):
        raise LaunchError("DATABASE_URL is set: only this checkout's own database can be started afresh.")
    for kind in ("postgres", "redis"):
        place = Place(kind, name, var or var_folder())
        with alone(place.folder / "start.lock"):
            users = Lock(place.folder / "users.lock")
            is_free = users.try_alone()
            users.close()
            if not is_free:
                raise LaunchError("The demo, or another command of this checkout, is running. End it first.")
            _end_keeper(place)
            stop_server(place, state_of(place))
            place.empty_home()

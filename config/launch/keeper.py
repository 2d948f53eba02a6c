"""Starts one server, lives as long as anyone uses it, then stops it.

A process of its own, because those who use a server may be killed: the kernel drops their shared lock on
`users.lock` whatever ends them, and the keeper waits for exactly that. Run by `config.launch.services`.
"""

import importlib
import json
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from types import ModuleType

from config.launch.errors import LaunchError
from config.launch.locks import Lock, alone
from config.launch.places import Place
from config.launch.processes import ended_on_failure

# An earlier keeper may still be on its way out, and those who ask for it hold the lock for an instant.
SECONDS_TO_BECOME_KEEPER = 10


def server_of(place: Place) -> ModuleType:
    """The module of this kind; only the one that is needed, for loading both would delay every command."""
    return importlib.import_module(f"config.launch.{place.kind}")


def state_of(place: Place) -> dict[str, str | int]:
    """How to reach the server of `place` according to its keeper; empty when none was started."""
    with suppress(FileNotFoundError, ValueError):
        found: dict[str, str | int] = json.loads((place.folder / "state.json").read_text())
        return found
    return {}


def _remember(place: Place, facts: dict[str, str | int]) -> None:
    unfinished = place.folder / "state.new"
    unfinished.unlink(missing_ok=True)
    unfinished.touch(mode=0o600)
    unfinished.write_text(json.dumps(facts))
    unfinished.rename(place.folder / "state.json")


def _begin(place: Place) -> dict[str, str | int]:
    """A server that outlived a killed keeper is taken over, because someone may be using it."""
    server, facts = server_of(place), state_of(place)
    if not facts or not server.is_healthy(place, facts):
        facts = server.start(place)
        with ended_on_failure(int(facts["pid"]), signal.SIGINT, signal.SIGTERM):
            _remember(place, facts)
    return facts


def stop_server(place: Place, facts: dict[str, str | int]) -> None:
    """Stop it and forget how it was reached; for whoever holds `start.lock`, or keeps it."""
    server_of(place).stop(place, facts)
    (place.folder / "state.json").unlink(missing_ok=True)


def _wait_until_unused(users: Lock, place: Place, facts: dict[str, str | int]) -> None:
    """Stop the server once nobody holds `users`; who comes meanwhile holds `start.lock` first and finds it running."""
    while True:
        users.alone()
        users.release()
        with alone(place.folder / "start.lock"):
            if users.try_alone():
                stop_server(place, facts)
                return


def _report(to: int, text: str) -> None:
    with suppress(BrokenPipeError), os.fdopen(to, "w") as pipe:
        pipe.write(text)


def keep(place: Place, ready: int) -> None:
    """Start the server of `place`, say `ok` (or why not) on the descriptor `ready`, and keep it."""
    mine, users = Lock(place.folder / "keeper.lock"), Lock(place.folder / "users.lock")
    if not mine.try_alone_for(SECONDS_TO_BECOME_KEEPER):
        _report(ready, "Another command is starting or stopping the servers of this checkout; try again.")
        return
    mine.write(str(os.getpid()))
    # Told to go while it starts, it goes afterwards: half-way it would lose sight of the server.
    told: list[int] = []
    signal.signal(signal.SIGTERM, lambda signum, _: told.append(signum))
    try:
        facts = _begin(place)
    except (LaunchError, OSError) as problem:
        _report(ready, str(problem))
        return
    try:
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        _report(ready, "ok")
        if not told:
            _wait_until_unused(users, place, facts)
    except SystemExit:
        told.append(signal.SIGTERM)
    if told:
        # By a command that found the server broken and holds `start.lock` itself.
        stop_server(place, facts)


def main() -> None:
    kind, name, var, ready = sys.argv[1:]
    for ignored in (signal.SIGINT, signal.SIGHUP):
        signal.signal(ignored, signal.SIG_IGN)
    keep(Place(kind, name, Path(var)), int(ready))


if __name__ == "__main__":
    main()

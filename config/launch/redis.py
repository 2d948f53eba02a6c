"""A private Redis (or Valkey) for one checkout: on a free local port, behind a password, kept in memory only."""

import secrets
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from urllib.parse import urlsplit

from config.launch.binaries import redis_program
from config.launch.errors import LaunchError
from config.launch.places import Place, dropping_to
from config.launch.processes import end, ended_on_failure, is_alive

SECONDS_TO_START = 15
ATTEMPTS = 5
SETTINGS = """bind 127.0.0.1
port {port}
requirepass {password}
dir {home}
save ""
appendonly no
daemonize no
"""


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(url: str, pid: int) -> bool:
    """Whether exactly this process answers at `url`: a port may have passed to another program.

    Spoken by hand, because loading the client library takes longer than everything else that a command waits for here.
    """
    address = urlsplit(url)
    try:
        with socket.create_connection(("127.0.0.1", address.port or 0), timeout=5) as connection:
            connection.sendall(f"AUTH {address.password}\r\nINFO server\r\nQUIT\r\n".encode())
            with connection.makefile("rb") as told:
                return f"process_id:{pid}\r\n".encode() in told.readlines()
    except OSError:
        return False


def _spawn(place: Place, program: Path, settings: str) -> "subprocess.Popen[bytes]":
    """The settings go through standard input, so that the password shows in no list of processes."""
    with place.log().open("ab") as log, tempfile.TemporaryFile() as said:
        said.write(settings.encode())
        said.seek(0)
        return subprocess.Popen(
            [program, "-"],
            stdin=said, stdout=log, stderr=log, start_new_session=True,
            **dropping_to(place.account),
        )  # fmt: skip


def _started(place: Place, program: Path, port: int, url: str, password: str) -> int | None:
    deadline = time.monotonic() + SECONDS_TO_START
    server = _spawn(place, program, SETTINGS.format(port=port, password=password, home=place.home))
    with ended_on_failure(server.pid, signal.SIGTERM):
        while server.poll() is None and time.monotonic() < deadline:
            if _answers(url, server.pid):
                return server.pid
            time.sleep(0.02)
    end(server.pid, signal.SIGTERM)
    return None


def start(place: Place) -> dict[str, str | int]:
    """Start this checkout's own server; another program may take a free port first, so a few are tried."""
    program = redis_program(place)
    password = secrets.token_hex(24)
    for _ in range(ATTEMPTS):
        port = _free_port()
        url = f"redis://:{password}@127.0.0.1:{port}/0"
        pid = _started(place, program, port, url, password)
        if pid is not None:
            return {"pid": pid, "redis_url": url}
    raise LaunchError(f"Redis did not start: {place.log().read_text(errors='replace')[-400:]}")


def is_healthy(place: Place, facts: dict[str, str | int]) -> bool:
    """Whether the server of `facts` runs and lets us in."""
    pid = int(facts.get("pid", 0))
    return pid > 0 and is_alive(pid) and _answers(str(facts["redis_url"]), pid)


def stop(place: Place, facts: dict[str, str | int]) -> None:
    """End the server of `facts`, if its process is still that server."""
    if facts and is_healthy(place, facts):
        end(int(facts["pid"]), signal.SIGTERM)

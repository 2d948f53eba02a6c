"""The whole product in one foreground process, on made-up trusts: servers, web, live screens, worker and beat."""

import argparse
import hashlib
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import suppress
from pathlib import Path
from typing import NoReturn
from urllib.error import URLError

import psycopg

from config.launch.ending import Ended, Ending
from config.launch.errors import LaunchError
from config.launch.places import CHECKOUT, var_folder
from config.launch.programs import Program, Programs, running
from config.launch.services import forget, services

SECONDS_TO_ANSWER = 60
LIVE = Program("live", (sys.executable, "-m", "config.live"))
CELERY = (sys.executable, "-m", "celery", "--quiet", "--app")
WORKER_OPTIONS = ("--queues", "mail,render,sweep", "--concurrency", "2", "--loglevel", "warning", "--without-gossip", "--without-mingle")
WEB = Program("web", (sys.executable, "-m", "gunicorn", "config.wsgi", "--config", "python:config.gunicorn"))
# These begin when the first page can be seen, so that nobody waits for them.
BACKGROUND = (
    LIVE,
    Program("worker", (*CELERY, "config.celery", "worker", *WORKER_OPTIONS)),
    Program("beat", (*CELERY, "config.beat", "beat", "--loglevel", "warning", "--pidfile", "")),
)


def _live_place() -> dict[str, str]:
    """Where the live process listens: LIVE_PORT, or a free one. Browsers go there by themselves, as no proxy stands in front."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", int(os.environ.get("LIVE_PORT") or 0)))
        port = found.getsockname()[1]
    host = os.environ.get("BIND", "").rpartition(":")[0] or "127.0.0.1"
    return {"LIVE_BIND": f"{host}:{port}", "LIVE_URL": f"http://localhost:{port}"}


def _say(text: str) -> None:
    print(text, flush=True)


def _manage(ending: Ending, environment: dict[str, str], *command: str) -> str:
    """Run a command and give back what it printed; its progress and complaints are shown as they come.

    In a session of its own, where no Ctrl-C reaches it: it is ended by us, without a page of traceback.
    """
    told = None
    with subprocess.Popen(
        [sys.executable, "manage.py", *command],
        cwd=CHECKOUT, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, start_new_session=True,
    ) as running:  # fmt: skip
        while told is None:
            with suppress(subprocess.TimeoutExpired):
                told, _ = running.communicate(timeout=0.3)
            if told is None and ending.reason():
                running.terminate()
    ending.check()
    if running.returncode != 0:
        raise LaunchError(f"{told}manage.py {command[0]} failed.")
    return told


def _logins() -> Path:
    return var_folder() / "demo-logins.txt"


def _welcome(address: str) -> str:
    told = [f"Open   {address}", f"Mails  {address}/mail/", ""]
    if _logins().exists():
        told += [*_logins().read_text().splitlines(), ""]
    told.append("Ctrl-C ends everything; the next start goes on with the same data.")
    return "".join(f"  {line}\n" for line in ["", *told])


def _is_empty(database_url: str) -> bool:
    with psycopg.connect(database_url) as connection:
        found = connection.execute("SELECT EXISTS (SELECT FROM schools_trust)").fetchone()
    return found == (False,)


def _schema_wanted(database_url: str) -> str:
    """A text that changes with whatever may change tables: the migrations, ours and the packages', and the cluster itself."""
    files = [*CHECKOUT.glob("*/migrations/*.py"), *CHECKOUT.glob("config/settings/*.py"), CHECKOUT / "requirements.lock"]
    parts = [database_url.encode(), *(path.read_bytes() for path in sorted(files))]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _migrate(ending: Ending, environment: dict[str, str]) -> None:
    """Only when there may be something to do, for asking takes as long as everything else of a second start."""
    wanted, found = _schema_wanted(environment["DATABASE_OWNER_URL"]), var_folder() / "demo-schema.txt"
    if "DATABASE_URL" in os.environ or not found.exists() or found.read_text() != wanted:
        _manage(ending, environment, "migrate", "--verbosity", "0")
        found.write_text(wanted)


def _prepare(ending: Ending, environment: dict[str, str]) -> None:
    _migrate(ending, environment)
    # Where it was cut short it goes on: what it has made stays as it is.
    if _is_empty(environment["DATABASE_OWNER_URL"]) or not _logins().exists():
        _say("Making up trusts, schools and people ...")
        # It prints whom one can sign in as, which later starts show again.
        _logins().write_text(_manage(ending, environment, "make_demo"))
        _count(environment["DATABASE_OWNER_URL"])


def _count(database_url: str) -> None:
    """Let the database learn how much there is now, as it would by itself in a minute or two: until then it plans some queries badly."""
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("ANALYZE")


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/healthz", timeout=5) as response:  # noqa: S310 - our own address
            return bool(response.status == 200)
    except (URLError, OSError):
        return False


def _watch(ending: Ending, programs: Programs) -> NoReturn:
    """Wait until the demo should end; that one of its programs ended is a reason, too."""
    while True:
        ending.check()
        ended = programs.ended()
        if ended is not None:
            raise LaunchError(f"{ended}; so the demo ends.")
        time.sleep(0.3)


def _wait_for_web(ending: Ending, programs: Programs, address: str) -> None:
    deadline = time.monotonic() + SECONDS_TO_ANSWER
    while not _answers(address):
        ending.check()
        ended = programs.ended()
        if ended is not None or time.monotonic() > deadline:
            raise LaunchError(ended or "The web server does not answer.")
        time.sleep(0.25)


def _forget() -> None:
    forget()
    _logins().unlink(missing_ok=True)
    for kept in ("mail", "media"):
        shutil.rmtree(var_folder() / kept, ignore_errors=True)
    for schedule in var_folder().glob("celerybeat-schedule*"):
        schedule.unlink()


def run(address: str, ending: Ending) -> NoReturn:
    """Run the demo until it should end; raises `Ended`, or `LaunchError` when it ended by itself."""
    with services() as addresses:
        environment = {
            **os.environ,
            **addresses.environment(),
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "SITE_ADDRESS": address,
            **_live_place(),
            # People who look at the demo see the pages of the product, not those of the framework.
            "DEBUG": "false",
            # Root is who runs a demo in a container; the warning is for installations that are open to the world.
            "PYTHONWARNINGS": "ignore:You're running the worker with superuser privileges",
        }
        ending.check()
        _prepare(ending, environment)
        with running([WEB], environment) as programs:
            _wait_for_web(ending, programs, address)
            for program in BACKGROUND:
                programs.start(program)
            _say(_welcome(address))
            _watch(ending, programs)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parent", type=int, default=os.getppid(), help="the process with which the demo ends")
    parser.add_argument("--fresh", action="store_true", help="forget everything that was entered before")
    chosen = parser.parse_args()
    ending = Ending(chosen.parent)
    os.chdir(CHECKOUT)
    try:
        if chosen.fresh:
            _forget()
        run(f"http://localhost:{os.environ.get('PORT') or '8000'}", ending)
    except Ended as reason:
        _say(str(reason))
    except LaunchError as problem:
        sys.exit(str(problem))


if __name__ == "__main__":
    main()

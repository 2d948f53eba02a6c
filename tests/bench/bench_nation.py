"""The demo's home and picture alone in a database, and beside a nation of 500 trusts with 5,000 schools and three years behind them.

It is the same trust in both: what is beside it is all that differs. A nation's trust of the demo's size and its largest are asked, too.
NATION_TRUSTS, NATION_SCHOOLS and NATION_YEARS choose another size; NATION_REGISTER a folder with the national register's own files
(establishments.csv, groups.csv, links.csv), without which one of England's size is made up of the tests' excerpt.
"""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from config.launch.places import CHECKOUT
from tests.bench.bench_register import write_register
from tests.bench.database import copy_database, count, keep_database, megabytes_of, migrate, url_of
from tests.bench.figures import Figure
from tests.bench.nation import PAGES, Seat
from tests.bench.sites import Asked, Page, Site, ask_in_turn, site

ROUNDS = 100
SETTINGS = "tests.bench.settings"
ALONE, NATION = "bench_demo", "bench_nation"
WORKERS = 2


@dataclass(frozen=True, slots=True)
class Size:
    """What is asked of `make_nation`."""

    trusts: int
    schools: int
    years: int


def run() -> list[Figure]:
    size = Size(*(int(os.environ.get(f"NATION_{name}", usual)) for name, usual in (("TRUSTS", 500), ("SCHOOLS", 5000), ("YEARS", 3))))
    register = os.environ.get("NATION_REGISTER", "")
    keep_database(ALONE, f"register {register}", partial(_fill_demo, register))
    made = keep_database(NATION, f"register {register}, {size}", partial(_fill_nation, size))
    alone, beside = _seats(ALONE), _seats(NATION)
    with site(SETTINGS, **_addresses(ALONE)) as demo, site(SETTINGS, **_addresses(NATION)) as nation:
        asked = ask_in_turn([*_pages("alone", demo, alone), *_pages("beside", nation, beside)], ROUNDS)
    figures = [Figure(f"nation of {size.trusts} trusts with {size.schools} schools, {size.years} years", megabytes_of(NATION), "MB")]
    return [*made, *figures, *(figure for page in PAGES for figure in _compared(page, alone["demo"], beside, asked))]


def _fill_demo(register: str) -> list[Figure]:
    migrate(SETTINGS, **_addresses(ALONE))
    with TemporaryDirectory() as folder:
        if register:
            files = [
                f"--{path.stem}={path}"
                for path in sorted(Path(register).glob("*.csv"))
                if path.stem in ("establishments", "groups", "links")
            ]
        else:
            made_up = Path(folder) / "establishments.csv"
            write_register(made_up)
            files = [f"--establishments={made_up}"]
        _manage(ALONE, "import_register", *files)
    _manage(ALONE, "make_demo")
    count(ALONE)
    return []


def _fill_nation(size: Size) -> list[Figure]:
    """A copy of the demo's database, so that the demo in it is the same one."""
    copy_database(ALONE, NATION)
    options = (f"--trusts={size.trusts}", f"--schools={size.schools}", f"--years={size.years}", f"--workers={WORKERS}")
    seconds, mib = _manage(NATION, "make_nation", *options, "--beside-the-demo")
    return [
        Figure(f"making it, {WORKERS} processes", seconds, "s"),
        Figure("letting the database count it", count(NATION), "s"),
        Figure("most memory of a process that made it", mib, "MiB"),
    ]


def _manage(database: str, *command: str) -> tuple[float, float]:
    """Seconds, and the most MiB that it or one of its processes held."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "manage.py", *command],
        env={**os.environ, **_addresses(database), "DJANGO_SETTINGS_MODULE": SETTINGS}, cwd=CHECKOUT, stdout=sys.stderr,
    )  # fmt: skip
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise AssertionError(f"manage.py {command[0]} failed.")
    return time.perf_counter() - began, used.ru_maxrss / 1024


def _addresses(database: str) -> dict[str, str]:
    return {"DATABASE_URL": url_of(database), "DATABASE_OWNER_URL": url_of(database, as_owner=True)}


def _seats(database: str) -> dict[str, Seat]:
    told = subprocess.run(
        [sys.executable, "manage.py", "shell", "--verbosity", "0", "--command", "from tests.bench.nation import tell; tell()"],
        env={**os.environ, **_addresses(database), "DJANGO_SETTINGS_MODULE": SETTINGS}, cwd=CHECKOUT, stdout=subprocess.PIPE, text=True,
        check=True,
    )  # fmt: skip
    return {name: Seat(**seat) for name, seat in json.loads(told.stdout).items()}


def _pages(where: str, served: Site, seats: dict[str, Seat]) -> list[Page]:
    return [
        Page(f"{where} {name} {page}", served, f"/{seat.slug}/{path}", seat.cookie)
        for name, seat in seats.items()
        for page, path in PAGES.items()
    ]


def _compared(page: str, alone: Seat, beside: dict[str, Seat], asked: dict[str, Asked]) -> list[Figure]:
    """Each trust of the nation's database beside the demo that is alone."""
    usual = asked[f"alone demo {page}"].median
    names = {
        "demo": "the demo beside the nation",
        "like": f"a nation's trust of {beside['like'].schools} schools",
        "largest": f"its largest, of {beside['largest'].schools}",
    }
    return [
        figure
        for key, words in names.items()
        for figure in (
            Figure(f"{page}, {words}: median", asked[f"beside {key} {page}"].median, "ms", usual),
            Figure(f"{page}, {words}: queries", beside[key].queries[page], "queries", alone.queries[page]),
        )
    ]

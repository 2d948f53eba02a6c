"""Runs the benchmarks: `python -m tests.bench [NAME...]`. Each prints a table and writes build/bench/NAME.json."""

import importlib
import json
import os
import sys
from pathlib import Path

import django

from config.launch.services import services
from tests.bench.database import make_database, migrate, url_of
from tests.bench.figures import Figure

HERE = Path(__file__).parent
# Making the tables takes longer than all that these measure.
ASK_NO_DATABASE = {"pdf"}
OUT = HERE.parents[1] / "build" / "bench"


def names() -> list[str]:
    """Every benchmark there is: tests/bench/bench_NAME.py."""
    return sorted(path.stem.removeprefix("bench_") for path in HERE.glob("bench_*.py"))


def show(name: str, figures: list[Figure]) -> None:
    """The table, for whoever watches."""
    print(f"\n{name}")
    for figure in figures:
        beside = f"  beside {figure.beside:10.2f}" if figure.beside is not None else ""
        ratio = f"  ratio {figure.ratio:5.2f}" if figure.ratio is not None else ""
        print(f"  {figure.name:58} {figure.value:10.2f} {figure.unit:14}{beside}{ratio}")


def main() -> int:
    chosen = sys.argv[1:] or names()
    if unknown := sorted(set(chosen) - set(names())):
        print(f"There is no benchmark {', '.join(unknown)}; there are {', '.join(names())}.")
        return 2
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.bench.settings"
    OUT.mkdir(parents=True, exist_ok=True)
    measure([name for name in chosen if name in ASK_NO_DATABASE])
    if asking := [name for name in chosen if name not in ASK_NO_DATABASE]:
        with services("bench") as found:
            os.environ |= found.environment()
            make_database("bench")
            os.environ |= {"DATABASE_URL": url_of("bench"), "DATABASE_OWNER_URL": url_of("bench", as_owner=True)}
            migrate("tests.bench.settings")
            django.setup()
            measure(asking)
    return 0


def measure(chosen: list[str]) -> None:
    """One after the other; each is shown as soon as it is done."""
    for name in chosen:
        figures: list[Figure] = importlib.import_module(f"tests.bench.bench_{name}").run()
        show(name, figures)
        (OUT / f"{name}.json").write_text(json.dumps([figure.as_dict() for figure in figures], indent=2) + "\n")


if __name__ == "__main__":
    sys.exit(main())

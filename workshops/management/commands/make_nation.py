"""`manage.py make_nation`: trusts by the hundred from the national register, with years of reviews behind them, for benchmarks."""

from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from time import monotonic
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, connections
from tqdm import tqdm

from reviews.demo.rules.plot import SLUG
from schools.demo.queries.nation import registered, there_already
from schools.demo.rules.nation import Planned, TooFew, divide
from workshops.demo.actions.nation import Wanted, make_trust
from workshops.demo.queries.tally import tally


class Command(BaseCommand):
    help = (
        "Make trusts of the register's schools, with people who cannot sign in, finished years and a running one. What is there stays: a "
        "run that was interrupted is gone on with, and a second run adds nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--trusts", type=int, required=True, help="how many trusts")
        parser.add_argument("--schools", type=int, required=True, help="how many schools all of them have together, three each at least")
        parser.add_argument("--years", type=int, required=True, help="how many academic years are over, 0 to 6; the present one runs")
        parser.add_argument("--workers", type=int, default=1, help="how many processes make them at once; 1 makes them in this one")
        parser.add_argument("--beside-the-demo", action="store_true", help="also in a database in which the demo's trusts stand")
        parser.add_argument("--seed", default="1", help="decides what is left to chance; the same seed makes the same rows")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO_IS_ALLOWED:
            raise CommandError("A nation is made up, and made with the development, test or benchmark settings only.")
        if there_already([SLUG]) and not options["beside_the_demo"]:
            raise CommandError("The demo's trusts stand in this database. Choose another one, or say --beside-the-demo if you mean it.")
        if not 0 <= options["years"] <= 6:
            raise CommandError("Years: give a number from 0 to 6.")
        if options["workers"] < 1:
            raise CommandError("Workers: it takes at least one process.")
        plans = self._plans(options)
        missing = [plan for plan in plans if plan.slug not in there_already(plan.slug for plan in plans)]
        wanted = Wanted(options["years"], options["seed"])
        began = monotonic()
        rows: Counter[str] = Counter()
        for done in tqdm(_made(missing, wanted, options["workers"]), total=len(missing), unit=" trusts", leave=False, disable=None):
            rows += done
        self._tell(plans, options["schools"], missing, rows, monotonic() - began)

    def _plans(self, options: dict[str, Any]) -> tuple[Planned, ...]:
        groups, schools = registered()
        try:
            return divide(groups, schools, trusts=options["trusts"], wanted=options["schools"], seed=options["seed"])
        except TooFew as problem:
            raise CommandError(str(problem)) from problem

    def _tell(self, plans: tuple[Planned, ...], wished: int, missing: list[Planned], rows: Counter[str], seconds: float) -> None:
        made_up = sum(plan.group_uid is None for plan in plans)
        if made_up:
            self.stdout.write(
                f"{made_up:,} of {len(plans):,} trusts are made up of real schools: the register has no more groups of three."
            )
        elif (found := sum(len(plan.urns) for plan in plans)) < wished:
            self.stdout.write(f"The {len(plans):,} largest groups of the register have {found:,} open schools, not {wished:,}.")
        for table, number in sorted(rows.items()):
            self.stdout.write(f"{number:12,} {table}")
        schools, there = sum(len(plan.urns) for plan in missing), len(plans) - len(missing)
        made = f"{len(missing):,} trusts with {schools:,} schools made, {sum(rows.values()):,} rows, {seconds:.0f} s"
        self.stdout.write(f"{made}; {there:,} were there.")


def _made(plans: Sequence[Planned], wanted: Wanted, workers: int) -> Iterator[Counter[str]]:
    """What was inserted for each: one after the other, or by several processes at once."""
    if workers == 1:
        yield from (_make(plan, wanted) for plan in plans)
        return
    # A connection belongs to one process.
    connections.close_all()
    # The largest first, so that no process is left with one of them when all others have ended.
    largest_first = sorted(plans, key=lambda plan: -len(plan.urns))
    with ProcessPoolExecutor(workers, mp_context=get_context("fork")) as pool:
        for done in as_completed([pool.submit(_make, plan, wanted) for plan in largest_first]):
            yield done.result()


def _make(plan: Planned, wanted: Wanted) -> Counter[str]:
    with tally(connection) as rows:
        make_trust(plan, wanted)
    return rows

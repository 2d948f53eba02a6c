"""Annual impact reports: one of 15 schools and one of 60, beside the same page printed by Chromium; and many trusts' reports in a night.

Of the many trusts each has a report of four chapters, which is set with its summary by the nightly batches; two worker processes make them
and one of them is killed when half is done. REPORTS_TRUSTS chooses how many trusts, 200 unless it says otherwise.
"""

import json
import os
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
from django.db import transaction

from config.launch.places import CHECKOUT
from reports.batches.actions.steering import WANTED
from reports.documents.enums import DocumentKind, DocumentStage
from reports.impact.enums import ImpactReportStage
from reports.models import Document
from reports.statistics.rules.figures import YearFigures
from schools.models import News, Trust
from schools.outbox.actions import post
from schools.tenancy.enums import Role
from schools.tenancy.standing import acting_in
from tests.bench.bench_live import redis
from tests.bench.figures import Figure
from tests.factories import impact_reports, people, trusts
from tests.reports.impact_pdf.samples import CHAPTERS

TRUSTS = int(os.environ.get("REPORTS_TRUSTS", "200"))
CHAPTERS_EACH = 4
# Report and summary.
DOCUMENTS_EACH = 2
SETTINGS = "tests.bench.reports_settings"
LONGEST = 900


def run() -> list[Figure]:
    return [*_one(15), *_one(60), *_many(TRUSTS)]


def _one(schools: int) -> list[Figure]:
    """Ours beside Chromium, each in a process of its own."""
    us, they = _printed("ours", schools), _printed("chromium", schools)
    name = f"report of {schools} schools"
    return [
        Figure(f"{name}, pages", us["pages"], "pages", they["pages"]),
        Figure(f"{name}, warm, median, beside Chromium", us["warm"], "s", they["warm"]),
        Figure(f"{name}, cold, imports or start counted", us["cold"], "s", they["cold"]),
        Figure(f"{name}, most memory", us["MiB"], "MiB", they["MiB"]),
    ]


def _printed(who: str, schools: int) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.bench.reports_printer", who, str(schools)]
    told = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(told.stdout)
    return found


@dataclass
class Workers:
    """Two workers of one process each, and the beat; each can be killed and started again."""

    environment: dict[str, str]
    folder: Path
    running: dict[str, "subprocess.Popen[bytes]"] = field(default_factory=dict)

    def start_worker(self, name: str) -> None:
        self._start(name, "config", "worker", "-c", "1", "-Q", "mail,render,sweep", "-n", f"{name}@bench", "-l", "WARNING")

    def start_beat(self) -> None:
        self._start("beat", "config.beat", "beat", "-s", str(self.folder / "beat"), "-l", "WARNING")

    def _start(self, name: str, *command: str) -> None:
        with (self.folder / "workers.log").open("ab") as log:
            self.running[name] = subprocess.Popen(
                [sys.executable, "-m", "celery", "-A", *command], env=self.environment, cwd=CHECKOUT, stdout=log, stderr=log
            )

    def mib(self, name: str) -> float:
        """Of the process that does the worker's work."""
        with suppress(psutil.Error):
            children = psutil.Process(self.running[name].pid).children()
            return max((float(child.memory_info().rss) / 2**20 for child in children), default=0.0)
        return 0.0

    def kill(self, name: str) -> None:
        """With what it has in hand, as a power cut would."""
        process = self.running.pop(name)
        for each in [*psutil.Process(process.pid).children(recursive=True), process]:
            with suppress(psutil.Error):
                each.send_signal(signal.SIGKILL)
        process.wait(20)


@dataclass
class Night:
    """What was seen of it: seconds, and how much the worker that lived held at each look."""

    seconds: float = 0.0
    mib: list[float] = field(default_factory=list)


def _many(number: int) -> list[Figure]:
    found = _trusts(number)
    with TemporaryDirectory() as name, redis() as redis_url, _workers(Path(name), redis_url) as workers:
        for trust in found:
            with acting_in(trust.pk), transaction.atomic():
                post(kind=WANTED, subject_id=trust.pk)
        night = _watched(workers, DOCUMENTS_EACH * number)
        files = sum(path.is_file() for path in Path(name).rglob("*.pdf"))
    ready, begun_again = _made(found)
    if (ready, files, _ends()) != (number, DOCUMENTS_EACH * number, DOCUMENTS_EACH * number):
        raise AssertionError(f"{ready} of {number} reports are ready, {files} files are there, {_ends()} documents came to an end.")
    quarter = max(len(night.mib) // 4, 1)
    return [
        Figure(f"{number} trusts' reports of {CHAPTERS_EACH} chapters, with summaries", number / night.seconds * 60, "reports/min"),
        Figure("ready in the end, a worker killed in the middle", ready, "reports", number),
        Figure("documents made, of those wanted", _ends(), "documents", DOCUMENTS_EACH * number),
        Figure("begun a second time, as their worker was killed", begun_again, "documents"),
        Figure("worker that lived: memory, last quarter beside first", *_ends_of(night.mib, quarter)),
    ]


def _ends_of(mib: list[float], quarter: int) -> tuple[float, str, float]:
    return statistics.median(mib[-quarter:]), "MiB", statistics.median(mib[:quarter])


def _trusts(number: int) -> list[Trust]:
    """Led and checked by the same two people, whose accounts cost more to make than their trusts."""
    lead, checker = people.person(), people.person()
    kept = YearFigures(impact_reports.YEAR, CHAPTERS[:CHAPTERS_EACH])
    made = []
    for _ in range(number):
        trust = trusts.trust()
        leads = people.member(trust, Role.TRUST_LEAD, person=lead)
        checks = people.member(trust, Role.CENTRAL_TEAM, person=checker)
        impact_reports.report(leads, ImpactReportStage.RELEASED, checker=checks, kept=kept)
        made.append(trust)
    return made


@contextmanager
def _workers(folder: Path, redis_url: str) -> Iterator[Workers]:
    """What they make lies in the folder. Whatever was started is gone at the end."""
    environment = {**os.environ, "REDIS_URL": redis_url, "VAR_DIR": str(folder), "DJANGO_SETTINGS_MODULE": SETTINGS}
    workers = Workers(environment, folder)
    try:
        for name in ("first", "second"):
            workers.start_worker(name)
        workers.start_beat()
        yield workers
    finally:
        for name in list(workers.running):
            workers.kill(name)


def _watched(workers: Workers, wanted: int) -> Night:
    """From the first document's end, so that starting is not counted, until all have come to an end; the second worker is killed in the
    middle, and is there again a second later."""
    night, began, is_killed = Night(), 0.0, False
    deadline = time.monotonic() + LONGEST
    while (ends := _ends()) < wanted:
        if time.monotonic() > deadline:
            raise TimeoutError(f"{ends} of {wanted} documents in {LONGEST} s.")
        if ends and not began:
            began = time.monotonic()
        if began:
            night.mib.append(workers.mib("first"))
        if ends >= wanted // 2 and not is_killed:
            is_killed = True
            workers.kill("second")
            time.sleep(1)
            workers.start_worker("second")
        time.sleep(0.5)
    night.seconds = time.monotonic() - began
    return night


def _ends() -> int:
    """Each document's end posts news once."""
    return News.objects.filter(kind="reports.document_is_over").count()


def _made(found: list[Trust]) -> tuple[int, int]:
    """How many trusts have their report, and how many documents were begun more than once."""
    ready = begun_again = 0
    for trust in found:
        with acting_in(trust.pk), transaction.atomic():
            rows = list(Document.objects.all())
        ready += sum(row.kind == DocumentKind.IMPACT_REPORT and row.stage == DocumentStage.READY for row in rows)
        begun_again += sum(row.tries > 1 for row in rows)
    return ready, begun_again

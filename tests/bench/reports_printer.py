"""Sets one impact report again and again in a process of its own, by our engine or by Chromium, and prints what it took, as JSON:
`python -m tests.bench.reports_printer (ours|chromium) SCHOOLS`. Asks no database."""

import json
import os
import resource
import shutil
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread
from typing import Any

import django
import psutil

ROUNDS = 3
USUAL_SCHOOLS = 15
PROGRAMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
# Style sheet and fonts lie in files, too.
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--allow-file-access-from-files"]


def main() -> None:
    who, schools = sys.argv[1], int(sys.argv[2])
    json.dump(ours(schools) if who == "ours" else chromium(schools), sys.stdout)


def ours(schools: int) -> dict[str, float]:
    """Cold with the imports, as a new worker's first."""
    began = time.perf_counter()
    django.setup()
    from reports.documents.engine import set_pages  # noqa: PLC0415
    from reports.documents.manuscripts import Manuscript  # noqa: PLC0415
    from reports.impact_pdf.queries import manuscripts as impact  # noqa: PLC0415

    imported = time.perf_counter() - began
    report = _report(schools)
    began = time.perf_counter()

    def print_it() -> int:
        return set_pages(Manuscript(impact.TEMPLATE, impact.pages_of(report), impact.STYLE), lambda: None).pages

    pages = print_it()
    cold = imported + time.perf_counter() - began
    return {"pages": pages, "cold": cold, "warm": _median(print_it), "MiB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def chromium(schools: int) -> dict[str, float]:
    """The same words in the same style sheet. Cold with the start of the browser; memory of all its processes, what they share once."""
    django.setup()
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        raise SystemExit("The comparison needs Chromium: apt-get install chromium-headless-shell")
    with TemporaryDirectory() as folder, _most_memory() as memory:
        address = _written(schools, Path(folder))
        began = time.perf_counter()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
            page = browser.new_page()

            def print_it() -> bytes:
                page.goto(address)
                page.evaluate("document.fonts.ready.then(() => true)")
                return page.pdf(prefer_css_page_size=True, print_background=True, tagged=True, outline=True)

            content = print_it()
            cold = time.perf_counter() - began
            warm = _median(print_it)
            browser.close()
    return {"pages": _pages(content), "cold": cold, "warm": warm, "MiB": memory[0]}


def _report(schools: int) -> Any:
    from tests.reports.impact_pdf.samples import EVERYDAY, of_many_schools  # noqa: PLC0415

    return EVERYDAY if schools == USUAL_SCHOOLS else of_many_schools(schools)


def _written(schools: int, folder: Path) -> str:
    """The address of the page that our engine is given, with its style sheet."""
    from django.conf import settings  # noqa: PLC0415
    from django.template.loader import render_to_string  # noqa: PLC0415

    from reports.impact_pdf.queries import manuscripts as impact  # noqa: PLC0415

    html = render_to_string(impact.TEMPLATE, {"page": impact.pages_of(_report(schools))})
    style = (settings.BASE_DIR / "static" / impact.STYLE).as_uri()
    file = folder / "report.html"
    file.write_text(html.replace("</head>", f'<link rel="stylesheet" href="{style}"></head>', 1))
    return file.as_uri()


def _pages(content: bytes) -> int:
    import pikepdf  # noqa: PLC0415

    with pikepdf.open(BytesIO(content)) as opened:
        return len(opened.pages)


def _median(deed: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        deed()
        times.append(time.perf_counter() - began)
    return statistics.median(times)


@contextmanager
def _most_memory() -> Iterator[list[float]]:
    """The most that the browser's processes held together, in MiB, looked at ten times a second."""
    most, is_over = [0.0], Event()

    def look() -> None:
        while not is_over.wait(0.1):
            most[0] = max(most[0], _browsers_mib())

    watcher = Thread(target=look)
    watcher.start()
    try:
        yield most
    finally:
        is_over.set()
        watcher.join()


def _browsers_mib() -> float:
    held = 0.0
    for process in psutil.Process(os.getpid()).children(recursive=True):
        try:
            if "chrom" in process.name() or "headless" in process.name():
                held += process.memory_full_info().pss
        except psutil.Error:
            # It has ended between the two questions.
            continue
    return held / 2**20


if __name__ == "__main__":
    main()

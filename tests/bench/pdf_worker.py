"""Sets reports in a process of its own and prints what it took, as JSON: `python -m tests.bench.pdf_worker`. Asks no database."""

import json
import resource
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from html import escape
from typing import Any

import django

ROUNDS = 5


def seconds(deed: Callable[[], object]) -> float:
    began = time.perf_counter()
    deed()
    return time.perf_counter() - began


def most_mib() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    began = time.perf_counter()
    django.setup()
    idle = most_mib()
    # Only now: how long importing takes is part of what is measured.
    from reports.documents.engine import set_pages  # noqa: PLC0415
    from reports.documents.manuscripts import Manuscript  # noqa: PLC0415
    from reports.impact_pdf.queries import manuscripts as impact  # noqa: PLC0415
    from reports.review_pdf.queries.manuscripts import STYLE, TEMPLATE, pages_of  # noqa: PLC0415
    from tests.reports.impact_pdf.samples import EVERYDAY as YEAR  # noqa: PLC0415
    from tests.reports.impact_pdf.samples import of_many_schools  # noqa: PLC0415
    from tests.reports.review_pdf.samples import EVERYDAY, LONG  # noqa: PLC0415

    reports: dict[str, Any] = {"everyday": EVERYDAY, "long": LONG, "year": YEAR, "year of 60 schools": of_many_schools(60)}
    scripts = {name: Manuscript(TEMPLATE, pages_of(reports[name]), STYLE) for name in ("everyday", "long")}
    for name in ("year", "year of 60 schools"):
        scripts[name] = Manuscript(impact.TEMPLATE, impact.pages_of(reports[name]), impact.STYLE)
    first = set_pages(scripts["everyday"], lambda: None)
    found: dict[str, float] = {"cold": time.perf_counter() - began, "everyday kB": len(first.content) / 1000, "idle MiB": idle}
    for name, report in reports.items():
        found[f"{name} pages"] = set_pages(scripts[name], lambda: None).pages
        bare = "".join(f"<h2>{section.heading}</h2><p>{escape(section.text)}</p>" for section in report.sections)
        # In turn, so that whatever else the machine does meets both.
        pairs = [(seconds(partial(set_pages, scripts[name], lambda: None)), seconds(partial(_set_bare, bare))) for _ in range(ROUNDS)]
        found[name], found[f"{name} bare"] = (statistics.median(times) for times in zip(*pairs, strict=True))
    json.dump({**found, "most MiB": most_mib()}, sys.stdout)


def _set_bare(html: str) -> None:
    from weasyprint import HTML  # noqa: PLC0415

    HTML(string=html).write_pdf()


if __name__ == "__main__":
    main()

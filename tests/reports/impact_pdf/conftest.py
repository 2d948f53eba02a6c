"""Documents of samples, each set once for all tests."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import page as page_validation
import pytest

from reports.documents.engine import set_pages
from reports.documents.manuscripts import Manuscript
from reports.impact_pdf.queries import manuscripts, summary
from tests.reports.impact_pdf.samples import BARE, EVERYDAY, LONG, PUSHED_DOWN, WORST
from tests.sharing import folder_of_all_workers, made_once

Made = Callable[[str], Path]
REPORTS = {"everyday": EVERYDAY, "long": LONG, "bare": BARE}
PRINTED = {**REPORTS, "pushed down": PUSHED_DOWN}
SUMMARIES = {**REPORTS, **WORST}


@pytest.fixture(scope="package")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The file of a sample, set when it is first asked for: "everyday" is a report, "everyday summary" its summary."""
    folder = folder_of_all_workers(tmp_path_factory)
    return lambda name: made_once(folder / f"impact {name}.pdf", lambda: set_pages(_manuscript(name), lambda: None).content)


def _manuscript(name: str) -> Manuscript:
    if name.endswith(" summary"):
        return Manuscript(summary.TEMPLATE, summary.page_of(SUMMARIES[name.removesuffix(" summary")]), summary.STYLE)
    return Manuscript(manuscripts.TEMPLATE, manuscripts.pages_of(PRINTED[name]), manuscripts.STYLE)


def text_of(path: Path, *options: str) -> str:
    told = subprocess.run(["pdftotext", *options, path, "-"], capture_output=True, text=True, check=True)
    return told.stdout


def words_of(text: str) -> str:
    return " ".join(text.split())


def faults_of(path: Path) -> list[tuple[str, str]]:
    """What PDF/UA-1 and the format itself find wrong."""
    subprocess.run(["qpdf", "--check", path], capture_output=True, check=True)
    report = page_validation.validate_pdf(path, profile="ua1")
    assert report.rules.passed + len({failure.rule_id for failure in report.failures}) == report.rules.total > 0
    return [(failure.rule_id, failure.message) for failure in report.failures]

"""Writers of manuscripts for tests, named in settings by dotted path."""

import time
from dataclasses import dataclass
from pathlib import Path

from reports.documents.errors import NotThere
from reports.documents.manuscripts import Manuscript

HERE = "tests.reports.documents.writing"
TEMPLATES = Path(__file__).parent / "templates"
STYLE = "css/tokens.css"


@dataclass(frozen=True, slots=True)
class Page:
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class SlowPage:
    """Long enough to be killed in the middle of."""

    title: str

    @property
    def words(self) -> str:
        time.sleep(2)
        return "Written slowly."


def plain(subject_id: int) -> Manuscript:
    return Manuscript("plain.html", Page(f"Report {subject_id}", "Pupils read with joy."), STYLE)


def slow(subject_id: int) -> Manuscript:
    return Manuscript("plain.html", SlowPage(f"Report {subject_id}"), STYLE)


def broken(subject_id: int) -> Manuscript:
    return Manuscript("broken.html", Page("Never seen", ""), STYLE)


def from_elsewhere(subject_id: int) -> Manuscript:
    return Manuscript("from_elsewhere.html", Page("Asks elsewhere", ""), STYLE)


def gone(subject_id: int) -> Manuscript:
    raise NotThere("The report is not there any more.")


def too_large(subject_id: int) -> Manuscript:
    raise MemoryError

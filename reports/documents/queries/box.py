"""The box in which whoever waits for a document sees how far it is, opens it or has it made again; and the file itself."""

from dataclasses import dataclass
from typing import IO

from django.core.files.storage import default_storage
from django.template.defaultfilters import filesizeformat

from reports.documents.enums import DocumentStage
from reports.documents.queries.states import DocumentState
from reports.documents.rules import step_in_words
from schools.web.errors import NotFound
from schools.web.pages import JobProgress

TEMPLATE = "reports/documents/box.html"


@dataclass(frozen=True, slots=True)
class Doors:
    """What the box is of, and where it asks how far it is, opens the file and has it made again.

    `name` tells the boxes of one page apart.
    """

    title: str
    box_url: str
    open_url: str
    retry_url: str
    name: str = "pdf"
    open_label: str = "Open the PDF"


@dataclass(frozen=True, slots=True)
class DocumentBox:
    """One of three: a job that goes on, a file to open, or why there is none and where to try again. `name` is its place on the page."""

    name: str
    job: JobProgress | None = None
    open_url: str = ""
    open_label: str = ""
    about: str = ""
    failure: str = ""
    retry_url: str = ""


@dataclass(frozen=True, slots=True)
class Download:
    """A file to be sent."""

    name: str
    content: IO[bytes]


def box_of(state: DocumentState | None, doors: Doors) -> DocumentBox:
    """No query."""
    if state is None or state.stage in (DocumentStage.QUEUED, DocumentStage.RENDERING):
        return DocumentBox(doors.name, job=_job(state, doors))
    if state.stage == DocumentStage.FAILED:
        return DocumentBox(doors.name, failure=state.failure, retry_url=doors.retry_url)
    pages = f"{state.pages} page{'' if state.pages == 1 else 's'}"
    return DocumentBox(doors.name, open_url=doors.open_url, open_label=doors.open_label, about=f"{pages}, {filesizeformat(state.size)}")


def to_send(state: DocumentState | None, name: str, *, of: str) -> Download:
    """The file, for somebody who may read it; `of` is what it is the PDF of. Raises NotFound while there is none."""
    if state is None or not state.file:
        raise NotFound(f"This PDF is not ready yet. The {of}'s page tells how far it is.")
    try:
        return Download(name, default_storage.open(state.file))
    except FileNotFoundError as error:
        raise NotFound("This PDF is listed and not there. Whoever runs the service can find it in a backup.") from error


def _job(state: DocumentState | None, doors: Doors) -> JobProgress:
    if state is None or state.stage == DocumentStage.QUEUED:
        return JobProgress(doors.title, "It waits to be made, which takes a few seconds once it is its turn.", doors.box_url)
    sentence = f"Being made: {step_in_words(state.done, state.total)}."
    return JobProgress(doors.title, sentence, doors.box_url, done=state.done, total=state.total)

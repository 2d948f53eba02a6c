"""The PDF of a released report as its readers find it on the report's page; and the file itself."""

from dataclasses import dataclass
from typing import IO

from django.core.files.storage import default_storage
from django.template.defaultfilters import filesizeformat
from django.urls import reverse

from reports.documents.enums import DocumentKind, DocumentStage
from reports.documents.queries import DocumentState, document_of
from reports.documents.rules import step_in_words
from reports.review_pdf.rules import file_name
from reviews.review_reports.queries.doors import released_for
from reviews.review_reports.queries.reading import released_report
from schools.tenancy.member import Member
from schools.web.errors import NotFound
from schools.web.pages import JobProgress
from schools.web.registries import Section

KIND = DocumentKind.REVIEW_REPORT


@dataclass(frozen=True, slots=True)
class PdfBox:
    """One of three: a job that goes on, a file to open, or why there is none and where to try again."""

    job: JobProgress | None = None
    open_url: str = ""
    about: str = ""
    failure: str = ""
    retry_url: str = ""


@dataclass(frozen=True, slots=True)
class Download:
    """A file to be sent."""

    name: str
    content: IO[bytes]


def pdf_of_report(member: Member, report_id: int) -> Section:
    """For the page of a released version, which has asked whether the member is among its readers. One query."""
    return Section("PDF", "reports/review_pdf/box.html", _box(member, report_id, document_of(KIND, report_id)))


def pdf_box(member: Member, report_id: int) -> PdfBox:
    """The same for a box that asks how far it is. Two queries. Raises NotFound for whoever is not among the report's readers now."""
    released_for(member, report_id)
    return _box(member, report_id, document_of(KIND, report_id))


def pdf_to_send(report_id: int) -> Download:
    """For a reader who came through `released_for`. Two queries. Raises NotFound while there is no file."""
    report, state = released_report(report_id), document_of(KIND, report_id)
    if report is None or state is None or state.stage != DocumentStage.READY:
        raise NotFound("This PDF is not ready yet. The report's page tells how far it is.")
    try:
        return Download(file_name(report.school, report.number), default_storage.open(state.file))
    except FileNotFoundError as error:
        raise NotFound("This PDF is listed and not there. Whoever runs the service can find it in a backup.") from error


def _box(member: Member, report_id: int, state: DocumentState | None) -> PdfBox:
    if state is None or state.stage in (DocumentStage.QUEUED, DocumentStage.RENDERING):
        return PdfBox(job=_job(state, _url(member, "report_pdf_box", report_id)))
    if state.stage == DocumentStage.FAILED:
        return PdfBox(failure=state.failure, retry_url=_url(member, "retry_report_pdf", report_id))
    pages = f"{state.pages} page{'' if state.pages == 1 else 's'}"
    return PdfBox(open_url=_url(member, "report_pdf", report_id), about=f"{pages}, {filesizeformat(state.size)}")


def _job(state: DocumentState | None, url: str) -> JobProgress:
    if state is None or state.stage == DocumentStage.QUEUED:
        return JobProgress("The PDF of this version", "It waits to be made, which takes a few seconds once it is its turn.", url)
    sentence = f"Being made: {step_in_words(state.done, state.total)}."
    return JobProgress("The PDF of this version", sentence, url, done=state.done, total=state.total)


def _url(member: Member, name: str, report_id: int) -> str:
    return reverse(f"reports:{name}", kwargs={"trust_slug": member.trust_slug, "report_id": report_id})

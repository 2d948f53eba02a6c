"""The PDF of a workshop's record as its readers find it on the record's page; and the file itself."""

from django.core.files.storage import default_storage
from django.db.models import F
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.text import slugify

from reports.documents.enums import DocumentKind, DocumentStage
from reports.documents.queries import DocumentState, document_of
from reports.documents.rules import step_in_words
from reports.review_pdf.queries.box import Download, PdfBox
from schools.tenancy.member import Member
from schools.web.errors import NotFound
from schools.web.pages import JobProgress
from schools.web.registries import Section
from workshops.agendas.queries.doors import Standing
from workshops.records.models import WorkshopRecord

KIND = DocumentKind.WORKSHOP_RECORD


def newest(workshop_id: int) -> int | None:
    """The record of a workshop's present closing; None for a rehearsal, and for the moment before it is kept. One query.

    An earlier one may say what was hidden since.
    """
    rows = WorkshopRecord.objects.filter(workshop=workshop_id, closed_at=F("workshop__closed_at"))
    found: int | None = rows.values_list("pk", flat=True).first()
    return found


def pdf_of_record(member: Member, workshop_id: int) -> Section | None:
    """For the page of a record, which has asked whether the member may read it. Two queries."""
    record_id = newest(workshop_id)
    if record_id is None:
        return None
    return Section("PDF", "reports/review_pdf/box.html", pdf_box(member, workshop_id, record_id))


def pdf_box(member: Member, workshop_id: int, record_id: int) -> PdfBox:
    """One query."""
    state = document_of(KIND, record_id)
    if state is None or state.stage in (DocumentStage.QUEUED, DocumentStage.RENDERING):
        return PdfBox(job=_job(state, _url(member, "record_pdf_box", workshop_id)))
    if state.stage == DocumentStage.FAILED:
        return PdfBox(failure=state.failure, retry_url=_url(member, "retry_record_pdf", workshop_id))
    pages = f"{state.pages} page{'' if state.pages == 1 else 's'}"
    return PdfBox(open_url=_url(member, "record_pdf", workshop_id), about=f"{pages}, {filesizeformat(state.size)}")


def record_to_send(standing: Standing) -> Download:
    """For a reader who came through the record's door. Two queries. Raises NotFound while there is no file."""
    record_id = newest(standing.workshop.pk)
    state = document_of(KIND, record_id) if record_id is not None else None
    if state is None or state.stage != DocumentStage.READY:
        raise NotFound("This PDF is not ready yet. The record's page tells how far it is.")
    try:
        content = default_storage.open(state.file)
    except FileNotFoundError as error:
        raise NotFound("This PDF is listed and not there. Whoever runs the service can find it in a backup.") from error
    return Download(f"{slugify(f'Workshop {standing.seen.review.host.name}')}.pdf", content)


def _job(state: DocumentState | None, url: str) -> JobProgress:
    if state is None or state.stage == DocumentStage.QUEUED:
        return JobProgress("The record as PDF", "It waits to be made, which takes a few seconds once it is its turn.", url)
    sentence = f"Being made: {step_in_words(state.done, state.total)}."
    return JobProgress("The record as PDF", sentence, url, done=state.done, total=state.total)


def _url(member: Member, name: str, workshop_id: int) -> str:
    return reverse(f"reports:{name}", kwargs={"trust_slug": member.trust_slug, "workshop_id": workshop_id})

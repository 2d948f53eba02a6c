"""The PDF of a workshop's record as its readers find it on the record's page; and the file itself."""

from django.db.models import F
from django.urls import reverse
from django.utils.text import slugify

from reports.documents.enums import DocumentKind
from reports.documents.queries.box import TEMPLATE, DocumentBox, Doors, Download, box_of, to_send
from reports.documents.queries.states import document_of
from schools.tenancy.member import Member
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
    return Section("PDF", TEMPLATE, pdf_box(member, workshop_id, record_id))


def pdf_box(member: Member, workshop_id: int, record_id: int) -> DocumentBox:
    """One query."""
    return box_of(document_of(KIND, record_id), _doors(member, workshop_id))


def record_to_send(standing: Standing) -> Download:
    """For a reader who came through the record's door. Two queries. Raises NotFound while there is no file."""
    record_id = newest(standing.workshop.pk)
    state = document_of(KIND, record_id) if record_id is not None else None
    return to_send(state, f"{slugify(f'Workshop {standing.seen.review.host.name}')}.pdf", of="record")


def _doors(member: Member, workshop_id: int) -> Doors:
    where = {"trust_slug": member.trust_slug, "workshop_id": workshop_id}
    box, opened, again = (reverse(f"reports:{name}", kwargs=where) for name in ("record_pdf_box", "record_pdf", "retry_record_pdf"))
    return Doors("The record as PDF", box, opened, again)

"""The documents of an impact report as its readers find them on the report's page; and the files themselves."""

from dataclasses import dataclass

from reports.documents.enums import DocumentKind
from reports.documents.queries.box import DocumentBox, Doors, Download, box_of, to_send
from reports.documents.queries.states import DocumentState, document_of, documents_of
from reports.impact.models import ImpactReport
from reports.impact.queries.doors import released_for
from reports.impact.queries.reading import editions_of, released_from
from reports.impact.rules.moments import year_in_words
from reports.impact_pdf.queries.slides import deck_of
from reports.impact_pdf.rules import file_name
from schools.tenancy.member import Member
from schools.web.addresses import address_in
from schools.web.registries import Section

TEMPLATE = "reports/impact_pdf/documents.html"
# Of each kind: the name in addresses, the title, the word on its button, and what files are called.
_NAMES = {
    DocumentKind.IMPACT_REPORT: ("impact_pdf", "The report as PDF", "Open the report", "impact report"),
    DocumentKind.IMPACT_SUMMARY: ("impact_summary", "The summary as PDF", "Open the summary", "impact summary"),
}


@dataclass(frozen=True, slots=True)
class ImpactDocuments:
    """What there is to take along."""

    report: DocumentBox
    summary: DocumentBox
    slides_url: str


@dataclass(frozen=True, slots=True)
class Slides:
    """A file of slides to be sent."""

    name: str
    content: bytes


def documents_of_impact(member: Member, report_id: int) -> Section:
    """For the page of a released version, which has asked whether the member is among its readers. One query."""
    states = documents_of(tuple(_NAMES), report_id)
    report, summary = (_box(member, report_id, kind, states.get(kind)) for kind in _NAMES)
    slides = address_in(member.trust_slug, "reports:impact_slides", impact_id=report_id)
    return Section("To take along", TEMPLATE, ImpactDocuments(report, summary, slides))


def impact_box(member: Member, report_id: int, kind: DocumentKind) -> DocumentBox:
    """One of them, for a box that asks how far it is. Two queries. Raises NotFound for whoever may not read the report."""
    released_for(member, report_id)
    return _box(member, report_id, kind, document_of(kind, report_id))


def impact_to_send(member: Member, report: ImpactReport, kind: DocumentKind) -> Download:
    """For a reader who came through `released_for`. One query. Raises NotFound while there is no file."""
    return to_send(document_of(kind, report.pk), file_name_of(member.trust_name, report, kind), of="report")


def slides_to_send(member: Member, report_id: int) -> Slides:
    """Made when they are asked for. Six queries. Raises NotFound for whoever may not read the report."""
    from reports.impact_pdf.queries.powerpoint import as_powerpoint  # noqa: PLC0415 - what writes it is large, and no page needs it

    row = released_for(member, report_id)
    report = released_from(row, editions_of(row.year))
    name = file_name(member.trust_name, year_in_words(row.year), row.number, "impact slides", "pptx")
    return Slides(name, as_powerpoint(deck_of(report), report.look))


def file_name_of(trust: str, report: ImpactReport, kind: DocumentKind) -> str:
    """What a document of a version is called where it is saved."""
    *_, what = _NAMES[kind]
    return file_name(trust, year_in_words(report.year), report.number, what, "pdf")


def _box(member: Member, report_id: int, kind: DocumentKind, state: DocumentState | None) -> DocumentBox:
    name, title, label, _ = _NAMES[kind]
    box, opened, again = (
        address_in(member.trust_slug, f"reports:{one}", impact_id=report_id) for one in (f"{name}_box", name, f"retry_{name}")
    )
    return box_of(state, Doors(title, box, opened, again, name, label))

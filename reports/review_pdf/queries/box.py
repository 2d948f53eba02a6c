"""The PDF of a released report as its readers find it on the report's page; and the file itself."""

from django.urls import reverse

from reports.documents.enums import DocumentKind
from reports.documents.queries.box import TEMPLATE, DocumentBox, Doors, Download, box_of, to_send
from reports.documents.queries.states import document_of
from reports.review_pdf.rules import file_name
from reviews.review_reports.queries.doors import released_for
from reviews.review_reports.queries.reading import released_report
from schools.tenancy.member import Member
from schools.web.registries import Section

KIND = DocumentKind.REVIEW_REPORT


def pdf_of_report(member: Member, report_id: int) -> Section:
    """For the page of a released version, which has asked whether the member is among its readers. One query."""
    return Section("PDF", TEMPLATE, box_of(document_of(KIND, report_id), _doors(member, report_id)))


def pdf_box(member: Member, report_id: int) -> DocumentBox:
    """The same for a box that asks how far it is. Two queries. Raises NotFound for whoever is not among the report's readers now."""
    released_for(member, report_id)
    return box_of(document_of(KIND, report_id), _doors(member, report_id))


def pdf_to_send(report_id: int) -> Download:
    """For a reader who came through `released_for`. Two queries. Raises NotFound while there is no file."""
    report = released_report(report_id)
    if report is None:
        return to_send(None, "", of="report")
    return to_send(document_of(KIND, report_id), file_name(report.school, report.number), of="report")


def _doors(member: Member, report_id: int) -> Doors:
    where = {"trust_slug": member.trust_slug, "report_id": report_id}
    box, opened, again = (reverse(f"reports:{name}", kwargs=where) for name in ("report_pdf_box", "report_pdf", "retry_report_pdf"))
    return Doors("The PDF of this version", box, opened, again)

"""What trustees take along: asked for at the release, waited for on the report's page, sent to its readers and nobody else."""

from io import BytesIO
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from pptx import Presentation

from reports.documents.enums import DocumentKind, DocumentStage
from reports.documents.manuscripts import manuscript_of
from reports.impact.enums import ImpactReportStage
from reports.impact.models import ImpactReport
from reports.impact_pdf.actions import print_the_reports
from reports.impact_pdf.tasks import queue_impact_documents
from reports.impact_pdf.tasks import queue_missing_impact_documents as sweep
from reports.models import Document, ImpactReportReading
from schools.models import Trust
from schools.outbox.actions import post
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from tests.factories import documents, impact_reports, people, trusts

pytestmark = pytest.mark.django_db
KINDS = (DocumentKind.IMPACT_REPORT, DocumentKind.IMPACT_SUMMARY)


@pytest.fixture
def trust() -> Trust:
    return trusts.trust("ash", name="Ash Learning Trust")


@pytest.fixture
def lead(trust: Trust) -> Member:
    return people.member(trust)


@pytest.fixture
def report(lead: Member) -> ImpactReport:
    return impact_reports.report(lead, ImpactReportStage.RELEASED)


@pytest.fixture
def trustee(trust: Trust) -> Member:
    return people.member(trust, Role.TRUSTEE)


def address(report: ImpactReport, name: str) -> str:
    return reverse(f"reports:{name}", kwargs={"trust_slug": "ash", "impact_id": report.pk})


def asked(trust: Trust) -> set[tuple[int, str]]:
    with acting_in(trust.pk), transaction.atomic():
        return set(Document.objects.values_list("subject_id", "kind"))


def test_news_of_a_release_asks_for_report_and_summary_and_the_sweep_for_none_twice(
    trust: Trust, lead: Member, report: ImpactReport
) -> None:
    draft = impact_reports.report(lead, year=report.year + 1)
    for row in (report, draft):
        with acting_in(trust.pk), transaction.atomic():
            news = post(kind="reports.impact_is_out", subject_id=row.pk)
        queue_impact_documents(news.pk)
    assert asked(trust) == {(report.pk, kind) for kind in KINDS}
    assert sweep() == 0


def test_the_sweep_and_the_demo_find_what_no_news_told_of(trust: Trust, report: ImpactReport) -> None:
    assert sweep() == 2
    with acting_in(trust.pk), transaction.atomic():
        print_the_reports(slug=trust.slug, lead_id=0)
    assert asked(trust) == {(report.pk, kind) for kind in KINDS}


def test_the_reports_page_tells_how_far_each_is_and_a_button_makes_one_again(
    client: Client, trust: Trust, report: ImpactReport, trustee: Member
) -> None:
    documents.document(trust, report.pk, DocumentStage.RENDERING, kind=KINDS[0])
    documents.document(trust, report.pk, DocumentStage.FAILED, kind=KINDS[1], failure="It needed too much memory.")
    told = people.sign_in(client, trustee).get(address(report, "impact_report")).content.decode()
    for words in ("Being made: step 2", 'id="impact_pdf"', "It needed too much memory.", 'id="impact_summary"'):
        assert words in told
    assert f'hx-get="{address(report, "impact_pdf_box")}"' in told
    assert client.get(address(report, "impact_pdf")).status_code == 404
    response = client.post(address(report, "retry_impact_summary"))
    assert (response.status_code, response["Location"]) == (302, address(report, "impact_report"))
    assert "It waits to be made" in client.get(address(report, "impact_summary_box")).content.decode()
    assert client.post(address(report, "retry_impact_summary")).status_code == 409


def test_files_are_sent_by_name_and_opening_one_counts_as_reading(
    client: Client, trust: Trust, report: ImpactReport, trustee: Member
) -> None:
    documents.ready(trust, report.pk, b"%PDF-1.7 report", kind=KINDS[0])
    documents.ready(trust, report.pk, b"%PDF-1.7 summary", kind=KINDS[1])
    people.sign_in(client, trustee)
    response = client.get(address(report, "impact_pdf"))
    assert response.getvalue() == b"%PDF-1.7 report"
    assert response["Content-Disposition"] == 'inline; filename="Ash Learning Trust - impact report 2024-25 - v1.pdf"'
    assert (response["X-Content-Type-Options"], response["Cache-Control"]) == ("nosniff", "private, no-store")
    assert client.get(address(report, "impact_summary")).getvalue() == b"%PDF-1.7 summary"
    with acting_in(trust.pk), transaction.atomic():
        assert [row.membership_id for row in ImpactReportReading.objects.filter(report=report.pk)] == [trustee.membership_id]


def test_slides_are_made_when_they_are_asked_for(client: Client, report: ImpactReport, trustee: Member) -> None:
    response = people.sign_in(client, trustee).get(address(report, "impact_slides"))
    assert response["Content-Disposition"] == 'attachment; filename="Ash Learning Trust - impact slides 2024-25 - v1.pptx"'
    titles = [slide.shapes.title.text_frame.text for slide in Presentation(BytesIO(response.content)).slides]
    assert titles[0] == "Peer review 2024/25"
    assert "Year on year" in titles


def test_documents_are_written_of_what_was_released(trust: Trust, lead: Member, report: ImpactReport) -> None:
    with acting_in(trust.pk), transaction.atomic():
        for kind in KINDS:
            page: Any = manuscript_of(kind, report.pk).page
            assert "2024/25: Ash Learning Trust" in page.title

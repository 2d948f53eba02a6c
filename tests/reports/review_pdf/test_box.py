"""The PDF on the report's page, for those who may read the report and nobody else."""

from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from reports.documents.enums import DocumentStage
from reports.documents.rules import STEPS
from reports.review_pdf.queries.box import pdf_of_report
from reviews.cycles.enums import ReviewStage, Sharing
from reviews.models import ReportReading, ReviewReport
from reviews.review_reports.enums import ReportStage
from schools.models import Membership, Trust
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from tests.factories import documents, people, reviews, trusts
from tests.queries import queries_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def trust() -> Trust:
    return trusts.trust()


@pytest.fixture
def report(trust: Trust) -> ReviewReport:
    host = trusts.school(trust, "Ysgol Llŷn")
    return reviews.report(reviews.review(reviews.cycle(trust), host, stage=ReviewStage.RELEASED), ReportStage.RELEASED, number=2)


@pytest.fixture
def reader(trust: Trust) -> Member:
    return people.member(trust, Role.SCHOOL_LEADER)


def address(trust: Trust, report: ReviewReport, name: str = "report_pdf_box") -> str:
    return reverse(f"reports:{name}", kwargs={"trust_slug": trust.slug, "report_id": report.pk})


def box(client: Client, reader: Member, trust: Trust, report: ReviewReport) -> str:
    return people.sign_in(client, reader).get(address(trust, report)).content.decode()


@pytest.mark.parametrize("stage", [None, DocumentStage.QUEUED])
def test_a_pdf_that_is_not_begun_is_waited_for(
    client: Client, trust: Trust, report: ReviewReport, reader: Member, stage: DocumentStage | None
) -> None:
    if stage:
        documents.document(trust, report.pk, stage)
    told = box(client, reader, trust, report)
    assert "It waits to be made" in told
    assert f'hx-get="{address(trust, report)}"' in told


def test_the_steps_are_told_while_it_is_made(client: Client, trust: Trust, report: ReviewReport, reader: Member) -> None:
    documents.document(trust, report.pk, DocumentStage.RENDERING, done=1)
    told = box(client, reader, trust, report)
    assert f"step 2 of {len(STEPS)}, {STEPS[1]}" in told
    assert f'max="{len(STEPS)}" value="1"' in told


def test_what_is_ready_can_be_opened_and_is_asked_for_no_more(client: Client, trust: Trust, report: ReviewReport, reader: Member) -> None:
    documents.document(trust, report.pk, DocumentStage.READY, pages=3, size=120_000)
    told = box(client, reader, trust, report)
    assert "Ready: 3 pages, 117.2\xa0KB." in told
    assert address(trust, report, "report_pdf") in told
    assert "hx-get" not in told


def test_what_failed_says_why_and_is_made_again_by_a_button(client: Client, trust: Trust, report: ReviewReport, reader: Member) -> None:
    documents.document(trust, report.pk, DocumentStage.FAILED, failure="It needed more than 600 MB of memory.")
    assert "It needed more than 600 MB of memory." in box(client, reader, trust, report)
    again = address(trust, report, "retry_report_pdf")
    response = client.post(again)
    page = reverse("reviews:report", kwargs={"trust_slug": trust.slug, "report_id": report.pk})
    assert (response.status_code, response["Location"]) == (302, page)
    assert "It waits to be made" in box(client, reader, trust, report)
    assert client.post(again).status_code == 409


def test_the_file_is_sent_by_its_name_to_be_kept_by_nobody_on_the_way(
    client: Client, trust: Trust, report: ReviewReport, reader: Member
) -> None:
    documents.ready(trust, report.pk, b"%PDF-1.7 What was learned.")
    response = people.sign_in(client, reader).get(address(trust, report, "report_pdf"))
    assert response.getvalue() == b"%PDF-1.7 What was learned."
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == "inline; filename*=utf-8''Ysgol%20Ll%C5%B7n%20-%20peer%20review%20report%20-%20v2.pdf"
    assert (response["X-Content-Type-Options"], response["Cache-Control"]) == ("nosniff", "private, no-store")


def test_who_opens_the_pdf_alone_counts_once_as_a_reader(client: Client, trust: Trust, report: ReviewReport, reader: Member) -> None:
    documents.ready(trust, report.pk)
    for _ in range(2):
        people.sign_in(client, reader).get(address(trust, report, "report_pdf"))
    with acting_in(trust.pk), transaction.atomic():
        assert [row.membership_id for row in ReportReading.objects.filter(report=report.pk)] == [reader.membership_id]


def test_a_file_that_is_lost_is_told_as_lost(client: Client, trust: Trust, report: ReviewReport, reader: Member) -> None:
    row = documents.ready(trust, report.pk)
    default_storage.delete(str(row.file.name))
    response = people.sign_in(client, reader).get(address(trust, report, "report_pdf"))
    assert response.status_code == 404
    assert "in a backup" in response.content.decode()


@pytest.mark.parametrize("stage", [None, DocumentStage.RENDERING, DocumentStage.FAILED])
def test_there_is_no_file_before_it_is_ready(
    client: Client, trust: Trust, report: ReviewReport, reader: Member, stage: DocumentStage | None
) -> None:
    if stage:
        documents.document(trust, report.pk, stage)
    assert people.sign_in(client, reader).get(address(trust, report, "report_pdf")).status_code == 404


@pytest.mark.parametrize("name", ["report_pdf", "report_pdf_box"])
def test_who_has_left_opens_it_no_more(client: Client, trust: Trust, report: ReviewReport, reader: Member, name: str) -> None:
    documents.ready(trust, report.pk)
    people.sign_in(client, reader)
    assert client.get(address(trust, report, name)).status_code == 200
    yesterday = timezone.localdate() - timedelta(days=1)
    with acting_in(trust.pk), transaction.atomic():
        Membership.objects.filter(pk=reader.membership_id).update(starts_on=yesterday - timedelta(days=9), ends_on=yesterday)
    assert client.get(address(trust, report, name)).status_code == 404


@pytest.mark.parametrize("name", ["report_pdf", "report_pdf_box"])
def test_the_cycles_sharing_rule_holds_for_the_pdf_too(client: Client, trust: Trust, reader: Member, name: str) -> None:
    cycle = reviews.cycle(trust, sharing=Sharing.HOST_AND_TEAM)
    report = reviews.report(reviews.review(cycle, stage=ReviewStage.RELEASED), ReportStage.RELEASED)
    documents.ready(trust, report.pk)
    assert people.sign_in(client, reader).get(address(trust, report, name)).status_code == 404


def test_a_newer_version_leaves_the_older_ones_file(client: Client, trust: Trust, reader: Member) -> None:
    review = reviews.review(reviews.cycle(trust), stage=ReviewStage.RELEASED)
    first = reviews.report(review, ReportStage.SUPERSEDED, number=1)
    second = reviews.report(review, ReportStage.RELEASED, number=2)
    documents.ready(trust, first.pk, b"%PDF-1.7 First.")
    documents.document(trust, second.pk, DocumentStage.FAILED)
    response = people.sign_in(client, reader).get(address(trust, first, "report_pdf"))
    assert response.getvalue() == b"%PDF-1.7 First."
    assert "- v1.pdf" in response["Content-Disposition"].replace("%20", " ")


def test_the_box_asks_the_same_of_one_document_and_of_three(client: Client, trust: Trust, report: ReviewReport, reader: Member) -> None:
    documents.document(trust, report.pk)
    people.sign_in(client, reader)
    once = queries_of(client, address(trust, report))
    for number in (1, 2):
        documents.document(trust, report.pk + number, DocumentStage.READY)
    # Session, person, two for the door; the review, the document.
    assert len(queries_of(client, address(trust, report))) == len(once) == 6


def test_on_the_reports_page_it_costs_one_query(trust: Trust, report: ReviewReport, reader: Member) -> None:
    with acting_in(trust.pk), transaction.atomic(), CaptureQueriesContext(connection) as captured:
        assert pdf_of_report(reader, report.pk).heading == "PDF"
    assert len([query for query in captured if "SELECT" in query["sql"]]) == 1

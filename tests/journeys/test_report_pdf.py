"""The PDF of a report in a real browser: waited for, opened and read, and made again where it failed."""

import subprocess

import pytest
from django.db import transaction
from django.urls import reverse
from playwright.sync_api import expect

from reports.documents.enums import DocumentStage
from reports.models import Document
from reports.review_pdf.actions import queue_missing_pdfs
from reviews.cycles.enums import ReviewStage
from reviews.models import ReviewReport
from reviews.review_reports.enums import ReportStage
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from tests.factories import documents, people, reviews, trusts
from tests.journeys.conftest import Look, OpenPage
from tests.journeys.walking import deliver

pytestmark = pytest.mark.django_db(transaction=True)
LEARNED = "Pupils of Year 6 read with Year 1 each morning, and both gain."


@pytest.fixture
def report() -> ReviewReport:
    """Released an instant ago: nobody has asked for its PDF yet."""
    trust = trusts.trust("valleys", name="Three Valleys Trust")
    school = trusts.school(trust, "Ysgol Gynradd Llŷn", phase="Primary", town="Ashby")
    visit = reviews.days(-20)
    cycle = reviews.cycle(trust, "Peer reviews")
    review = reviews.review(cycle, school, stage=ReviewStage.RELEASED, visit_on=visit, visit_until=visit, with_text=False)
    return reviews.report(review, ReportStage.RELEASED, excellence=LEARNED)


@pytest.fixture
def reader(report: ReviewReport) -> Member:
    return people.member(report.trust, Role.SCHOOL_LEADER)


def address(report: ReviewReport) -> str:
    return reverse("reviews:report", kwargs={"trust_slug": "valleys", "report_id": report.pk})


@pytest.mark.parametrize("scripts", [True, False])
def test_a_reader_waits_for_the_pdf_and_reads_it(open_page: OpenPage, report: ReviewReport, reader: Member, scripts: bool) -> None:
    page = open_page(who=reader, scripts=scripts)
    page.goto(address(report))
    expect(page.get_by_text("It waits to be made")).to_be_visible()
    with acting_in(report.trust_id), transaction.atomic():
        queue_missing_pdfs()
    deliver()
    if not scripts:
        page.get_by_role("link", name="See how far it is").click()
    expect(page.get_by_text("Ready: ")).to_be_visible()
    url = page.get_by_role("link", name="Open the PDF").get_attribute("href")
    file = page.request.get(str(url))
    told = subprocess.run(["pdftotext", "-", "-"], input=file.body(), capture_output=True, check=True).stdout.decode()
    assert (file.headers["content-type"], LEARNED in " ".join(told.split())) == ("application/pdf", True)


def test_a_failed_pdf_is_made_again_by_the_keyboard_alone(open_page: OpenPage, report: ReviewReport, reader: Member) -> None:
    documents.document(report.trust, report.pk, DocumentStage.FAILED, failure="Making it took longer than 90 seconds.")
    page = open_page(who=reader)
    page.goto(address(report))
    expect(page.get_by_text("Making it took longer than 90 seconds.")).to_be_visible()
    page.get_by_role("button", name="Try again").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("The PDF is being made again.")).to_be_visible()
    deliver()
    expect(page.get_by_text("Ready: ")).to_be_visible()


def test_the_box_is_sound_on_every_screen_and_in_every_state(open_page: OpenPage, report: ReviewReport, reader: Member, look: Look) -> None:
    page = open_page(who=reader)
    row = documents.document(report.trust, report.pk, DocumentStage.RENDERING, done=2)
    states: dict[str, dict[str, object]] = {
        "made": {},
        "failed": {"stage": DocumentStage.FAILED, "failure": "Making it needed more than 600 MB of memory."},
        "ready": {"stage": DocumentStage.READY, "failure": "", "file": "a.pdf", "ready_at": row.asked_at, "pages": 4, "size": 36_000},
    }
    for name, changes in states.items():
        with acting_in(report.trust_id), transaction.atomic():
            Document.objects.filter(pk=row.pk).update(**{"done": 2, **changes})
        page.goto(address(report))
        expect(page.locator("#pdf")).to_be_visible()
        look(page, f"report-pdf-{name}")

"""A cycle's PDFs in a real browser: from the list of reports to the file in the lead's folder, over one that could not be made."""

from zipfile import ZipFile

import pytest
from django.urls import reverse
from playwright.sync_api import Download, expect

from reports.documents.actions import rendering
from reviews.cycles.enums import ReviewStage
from reviews.models import ReviewReport
from reviews.review_reports.enums import ReportStage
from schools.tenancy.enums import Role
from tests.factories import people, reviews, trusts
from tests.journeys.conftest import Look, OpenPage
from tests.journeys.walking import deliver

pytestmark = pytest.mark.django_db(transaction=True)


def work() -> None:
    """What was asked for is made; and then noted."""
    deliver()
    deliver()


@pytest.fixture
def ashby(db: None) -> ReviewReport:
    """One of the two released reports of a cycle."""
    trust = trusts.trust("valleys", name="Three Valleys Trust")
    cycle = reviews.cycle(trust, "Peer reviews 2026")
    names = ("Ysgol Gynradd Llŷn", "Ashby Primary School")
    rows = (reviews.review(cycle, trusts.school(trust, name), stage=ReviewStage.RELEASED, with_text=False) for name in names)
    *_, last = [reviews.report(row, ReportStage.RELEASED) for row in rows]
    return last


def make_all_but(report: ReviewReport, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of this one the worker has not memory enough."""
    written = rendering.manuscript_of

    def written_but_one(kind: str, subject_id: int) -> object:
        if subject_id == report.pk:
            raise MemoryError
        return written(kind, subject_id)

    with monkeypatch.context() as patched:
        patched.setattr(rendering, "manuscript_of", written_but_one)
        work()


def files_in(download: Download) -> dict[str, bytes]:
    """How each begins, by its name."""
    with ZipFile(download.path()) as file:
        return {name: file.read(name)[:5] for name in file.namelist()}


def test_a_lead_takes_a_cycles_reports_along(open_page: OpenPage, look: Look, ashby: ReviewReport, monkeypatch: pytest.MonkeyPatch) -> None:
    page = open_page(who=people.member(ashby.trust, Role.TRUST_LEAD))
    page.goto(reverse("reviews:reports", kwargs={"trust_slug": "valleys"}))
    page.get_by_role("link", name="The PDFs of a whole cycle").click()
    expect(page.get_by_text("0 of 2 there")).to_be_visible()
    look(page, "batches")
    page.get_by_role("link", name="Peer reviews 2026").click()
    page.get_by_role("button", name="Make what is missing").click()
    expect(page.get_by_text("0 of 2 are ready.")).to_be_visible()
    look(page, "batch-running")
    make_all_but(ashby, monkeypatch)
    # The page has asked how far it is, and nobody has touched it.
    expect(page.get_by_text("1 of 2 is ready, and 1 could not be made.")).to_be_visible()
    look(page, "batch-failed")
    page.get_by_role("button", name="Try again with Ashby Primary School").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Stop")).to_be_visible()
    work()
    with page.expect_download() as waited:
        page.get_by_role("link", name="Download as ZIP").click()
    assert waited.value.suggested_filename == "Peer reviews 2026 - peer review reports.zip"
    look(page, "batch-finished")
    names = ("Ashby Primary School", "Ysgol Gynradd Llŷn")
    assert files_in(waited.value) == {f"{name} - peer review report - v1.pdf": b"%PDF-" for name in names}

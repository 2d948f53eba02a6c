"""Searching in a real browser: from the magnifying glass to a marked word, by keyboard, on every screen."""

import pytest
from playwright.sync_api import expect

from reviews.cycles.enums import ReviewStage
from reviews.review_reports.enums import ReportStage
from schools.tenancy.member import Member
from tests.factories import people, reviews, trusts
from tests.journeys.conftest import Look, OpenPage

pytestmark = pytest.mark.django_db(transaction=True)
SAID = "In every class pupils talk about what they read, and why: “the ending is a surprise, but a fair one”. Staff read aloud each day."


@pytest.fixture
def lead() -> Member:
    """A trust lead, and three schools whose reports are out."""
    trust = trusts.trust("valleys", name="Three Valleys Learning Trust")
    cycle = reviews.cycle(trust, "Autumn and spring reviews")
    for name in ("Alder Bridge Primary School", "Corn Hill Academy", "Dunmere Church of England Primary School"):
        row = reviews.review(cycle, trusts.school(trust, name), stage=ReviewStage.RELEASED)
        reviews.report(row, ReportStage.RELEASED, SAID)
        reviews.question(row)
    return people.member(trust, person=people.person("Dilys Morgan", two_factor=True))


def test_a_word_is_looked_for_and_found(open_page: OpenPage, lead: Member, look: Look) -> None:
    page = open_page(who=lead)

    page.goto("/valleys/")
    page.get_by_role("link", name="Search").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Search for")).to_be_focused()
    look(page, "search-begins")
    page.keyboard.type("reading")
    page.keyboard.press("Enter")
    expect(page.locator("mark").first).to_be_visible()
    look(page, "search-found")
    page.get_by_role("link", name="Reports 3").click()
    page.get_by_label("School").select_option("Corn Hill Academy")
    page.get_by_role("button", name="Search").click()
    expect(page.locator(".results h2")).to_have_text(["Corn Hill Academy"] * 2)
    page.get_by_label("Search for").fill("zebra")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Nothing found for “zebra”")).to_be_visible()
    look(page, "search-nothing")

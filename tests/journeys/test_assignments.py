"""Teams in a real browser: what came up against somebody is seen, and what was typed of them stays while a successor is looked for."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from reviews.assignments.enums import Part
from reviews.models import Assignment
from schools.models import Trust
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from tests.factories import people, reviews, trusts
from tests.journeys.axe import faults
from tests.journeys.conftest import OpenPage
from tests.journeys.sizes import PHONE

pytestmark = pytest.mark.django_db(transaction=True)
Screenshot = Callable[[Page, str], None]


@pytest.fixture
def trust() -> Trust:
    return trusts.trust("valleys", name="Three Valleys Learning Trust")


@pytest.fixture
def lead(trust: Trust) -> Member:
    return people.member(trust, person=people.person("Dilys Morgan", two_factor=True))


@pytest.fixture
def untrained(trust: Trust) -> Assignment:
    """Somebody on a team whose training is gone, and another who could follow."""
    review = reviews.review(reviews.cycle(trust, "Spring"), trusts.school(trust, "Castle Hill"))
    reviews.reviewer(reviews.review(review.cycle), Part.REVIEWER, name="Bea Ready")
    return reviews.assignment(review, people.member(trust, Role.SCHOOL_LEADER, person=people.person("Ann Reed", two_factor=True)))


def test_a_reason_stays_while_a_successor_is_looked_for(open_page: OpenPage, lead: Member, untrained: Assignment) -> None:
    address = f"/valleys/reviews/assignments/{untrained.pk}/replace/"
    page = open_page(who=lead)
    page.goto(address)
    reason = page.get_by_label("Why are they replaced?")
    reason.fill("A new post from January.")
    page.get_by_label("Name").fill("bea")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**name=bea**")
    expect(reason).to_have_value("A new post from January.")
    page.get_by_role("link", name="Distance").click()
    page.wait_for_url("**sort=distance**")
    expect(reason).to_have_value("A new post from January.")
    assert faults(page) == []
    page.get_by_role("button", name="Ask instead Bea Ready").click()
    expect(page.get_by_text("is off the team for Castle Hill")).to_be_visible()
    assert page.evaluate("sessionStorage.length") == 0


def test_what_came_up_and_what_the_last_lead_cannot_end_is_said_on_the_page(
    open_page: OpenPage, lead: Member, untrained: Assignment, screenshot: Screenshot
) -> None:
    page = open_page(PHONE, who=lead)
    page.goto(f"/valleys/reviews/{untrained.review_id}/team/")
    expect(page.get_by_text("Ann Reed is not trained for this.").first).to_be_visible()
    screenshot(page, "team-come-up")
    found = faults(page)
    page.goto(f"/valleys/people/{lead.membership_id}/")
    expect(page.get_by_text("Somebody must lead peer review in your trust")).to_be_visible()
    screenshot(page, "people-last-lead")
    assert found + faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE.width

"""Replacing somebody in a real browser: what was typed stays while the list beside it is filtered and sorted."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from reviews.assignments.enums import Part
from schools.tenancy.enums import Role
from tests.factories import people, reviews, trusts
from tests.journeys.axe import faults
from tests.journeys.conftest import OpenPage

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_reason_stays_while_a_successor_is_looked_for(open_page: OpenPage, screenshot: Callable[[Page, str], None]) -> None:
    trust = trusts.trust("valleys", name="Three Valleys Learning Trust")
    review = reviews.review(reviews.cycle(trust), trusts.school(trust, "Castle Hill"))
    who = people.member(trust, Role.SCHOOL_LEADER)
    row = reviews.assignment(review, who)
    reviews.reviewer(reviews.review(review.cycle), Part.REVIEWER, name="Bea Ready")
    page = open_page(who=people.member(trust))
    page.goto(f"/valleys/reviews/assignments/{row.pk}/replace/")
    reason = page.get_by_label("Why are they replaced?")
    reason.fill("A new post from January.")
    page.get_by_label("Name").fill("bea")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**name=bea**")
    expect(reason).to_have_value("A new post from January.")
    page.get_by_role("link", name="Distance").click()
    page.wait_for_url("**sort=distance**")
    expect(reason).to_have_value("A new post from January.")
    screenshot(page, "replace-kept")
    assert faults(page) == []
    page.get_by_role("button", name="Ask instead Bea Ready").click()
    expect(page.get_by_text("is off the team for Castle Hill")).to_be_visible()
    page.goto(f"/valleys/reviews/assignments/{row.pk}/replace/")
    assert page.evaluate("sessionStorage.length") == 0

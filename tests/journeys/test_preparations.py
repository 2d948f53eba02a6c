"""Preparing a visit in a real browser: host and Lead Reviewer lay out the programme by keyboard, agree, and the visit begins."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from schools.tenancy.enums import Role
from tests.factories import reviews
from tests.journeys.axe import faults
from tests.journeys.conftest import OpenPage
from tests.journeys.sizes import DESKTOP, PHONE, PROJECTOR
from tests.reviews.preparations.conftest import Visit, make_visit

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def visit() -> Visit:
    """A review with one question, whose visit is in ten days."""
    made = make_visit()
    reviews.question(made.review)
    return made


@pytest.fixture
def look(screenshot: Callable[[Page, str], None]) -> Callable[[Page, str], None]:
    """Looks at a page on every screen: a picture, no fault of axe, nothing wider than the screen."""

    def look(page: Page, name: str) -> None:
        for size in (PROJECTOR, PHONE, DESKTOP):
            page.set_viewport_size({"width": size.width, "height": size.height})
            screenshot(page, f"preparations-{name}")
            width = page.evaluate("document.documentElement.scrollWidth")
            assert faults(page) + ([f"{width} px wide"] if width > size.width else []) == [], (name, size)

    return look


def press(page: Page, name: str, role: str = "button") -> None:
    """By the keyboard alone."""
    place = page.get_by_role(role, name=name, exact=True).first  # type: ignore[arg-type]
    place.focus()
    page.keyboard.press("Enter")


def test_host_and_lead_reviewer_prepare_and_begin_a_visit(  # noqa: PLR0915 - one step after the other
    open_page: OpenPage, visit: Visit, look: Callable[[Page, str], None]
) -> None:
    host = open_page(who=visit.head)
    host.goto("/ash/")
    press(host, "Prepare", "link")
    expect(host.get_by_role("heading", name="Preparing the visit to Ash School")).to_be_visible()
    look(host, "empty")

    # The programme: from the template, moved, named, taken out and put back, without a pointer.
    host.goto(visit.url("programme/"))
    look(host, "programme-empty")
    press(host, "Lay out the template")
    expect(host.locator(".programme > li")).to_have_count(10)
    press(host, "Later Welcome, safeguarding and protocols")
    expect(host.locator(".programme h3").nth(1)).to_have_text("Welcome, safeguarding and protocols")
    expect(host.locator(".programme > li").nth(1)).to_be_focused()
    press(host, "Change Joint learning walks", "link")
    host.get_by_label("Leader of the host").select_option(label="Hedda Head")
    host.get_by_label("Reviewer").select_option(label="Pat Peer")
    host.get_by_label("Room").fill("Library")
    look(host, "activity")
    host.get_by_role("button", name="Save").press("Enter")
    press(host, "Take out Pupils' work, with subject leads")
    press(host, "Put it back")
    expect(host.locator(".programme > li")).to_have_count(10)
    look(host, "programme")
    host.goto(visit.url("programme/sheet/"))
    look(host, "sheet")

    # The host's own part of the preparation.
    host.goto(visit.url("preparation/facts/"))
    host.get_by_label("Designated safeguarding lead of the host").fill("Dee Day")
    host.get_by_role("button", name="Save").press("Enter")
    expect(host.get_by_text("Say how the team reaches them on the day.").first).to_be_visible()
    look(host, "facts")
    host.get_by_label("How they are reached on the day").fill("Extension 4")
    host.get_by_role("button", name="Save").press("Enter")
    host.get_by_label("Notes for visitors").fill("Park at the church.")
    expect(host.locator("#record-visitor_notes-state")).to_contain_text("Saved")
    press(host, "Agree for our side")

    # The team's part, which waits for letters.
    team = open_page(who=visit.lead_reviewer)
    team.goto(visit.url())
    expect(team.get_by_text("Park at the church.")).to_be_visible()
    press(team, "Agree for our side")
    expect(team.locator("#begin-why")).to_have_text("A letter of assurance is missing for Rae Lead and Pat Peer.")
    look(team, "nearly")
    lead = open_page(who=visit.person(Role.TRUST_LEAD))
    for name in ("Rae Lead", "Pat Peer"):
        lead.goto(visit.url())
        press(lead, f"Confirm the letter of {name}", "link")
        lead.get_by_label("Their identity was checked").press("Space")
        lead.get_by_label("The vetting checks").press("Space")
        if name == "Pat Peer":
            look(lead, "letter")
        press(lead, "Confirm")
    lead.goto("/ash/reviews/day-template/")
    look(lead, "template")
    team.reload()
    press(team, "Begin the visit …", "link")
    team.get_by_role("dialog").get_by_role("button", name="Begin the visit").press("Enter")
    expect(team.get_by_text("The visit has begun.")).to_be_visible()

"""Preparing a visit in a real browser: host and Lead Reviewer lay out the programme by keyboard, agree, and the visit begins."""

import pytest
from playwright.sync_api import Page, expect

from schools.tenancy.enums import Role
from tests.factories import reviews
from tests.journeys.conftest import Look, OpenPage
from tests.journeys.walking import reach
from tests.reviews.preparations.conftest import Visit, make_visit

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def visit() -> Visit:
    """A review with one question, whose visit is in ten days."""
    made = make_visit()
    reviews.question(made.review)
    return made


def press(page: Page, name: str, role: str = "button") -> None:
    """By the keyboard alone."""
    place = page.get_by_role(role, name=name, exact=True).first  # type: ignore[arg-type]
    place.focus()
    page.keyboard.press("Enter")


def test_host_and_lead_reviewer_prepare_and_begin_a_visit(  # noqa: PLR0915 - one step after the other
    open_page: OpenPage, visit: Visit, look: Look
) -> None:
    host = open_page(who=visit.head)
    host.goto("/ash/")
    press(host, "Prepare", "link")
    expect(host.get_by_role("heading", name="Preparing the visit to Ash School")).to_be_visible()
    look(host, "preparations-empty")

    # The programme: from the template, moved, named, taken out and put back, without a pointer.
    host.goto(visit.url("programme/"))
    look(host, "preparations-programme-empty")
    press(host, "Lay out the template")
    expect(host.locator(".programme > li")).to_have_count(10)
    press(host, "Later Welcome, safeguarding and protocols")
    expect(host.locator(".programme h3").nth(1)).to_have_text("Welcome, safeguarding and protocols")
    expect(host.locator(".programme > li").nth(1)).to_be_focused()
    reach(host, host.get_by_role("button", name="Earlier Welcome, safeguarding and protocols"), "Enter")
    expect(host.locator(".programme > li").first).to_be_focused()
    press(host, "Change Joint learning walks", "link")
    host.get_by_label("Leader of the host").select_option(label="Hedda Head")
    host.get_by_label("Reviewer").select_option(label="Pat Peer")
    host.get_by_label("Room").fill("Library")
    look(host, "preparations-activity")
    host.get_by_role("button", name="Save").press("Enter")
    press(host, "Take out Pupils' work, with subject leads")
    expect(host.locator("#removed")).to_be_focused()
    reach(host, host.get_by_role("button", name="Put it back"), "Enter")
    expect(host.locator(".programme > li")).to_have_count(10)
    look(host, "preparations-programme")
    host.goto(visit.url("programme/sheet/"))
    look(host, "preparations-sheet")

    # The host's own part of the preparation.
    host.goto(visit.url("preparation/facts/"))
    host.get_by_label("Designated safeguarding lead of the host").fill("Dee Day")
    host.get_by_role("button", name="Save").press("Enter")
    expect(host.get_by_text("Say how the team reaches them on the day.").first).to_be_visible()
    look(host, "preparations-facts")
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
    look(team, "preparations-nearly")
    lead = open_page(who=visit.person(Role.TRUST_LEAD))
    for name in ("Rae Lead", "Pat Peer"):
        lead.goto(visit.url())
        press(lead, f"Confirm the letter of {name}", "link")
        lead.get_by_label("Their identity was checked").press("Space")
        lead.get_by_label("The vetting checks").press("Space")
        if name == "Pat Peer":
            look(lead, "preparations-letter")
        press(lead, "Confirm")
        expect(lead.get_by_role("heading", name="Preparing the visit")).to_be_visible()
    lead.goto("/ash/reviews/day-template/")
    look(lead, "preparations-template")
    team.reload()
    press(team, "Begin the visit …", "link")
    team.get_by_role("dialog").get_by_role("button", name="Begin the visit").press("Enter")
    expect(team.get_by_text("The visit has begun.")).to_be_visible()

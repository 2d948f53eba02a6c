"""An impact review in a real browser: the school writes, its champion confirms, the school closes; and the lead's list."""

import re

import pytest
from playwright.sync_api import expect

from tests.factories import impact_reviews
from tests.journeys.conftest import Look, OpenPage
from tests.journeys.walking import reach
from tests.workshops.impact_reviews.conftest import Case, make_case

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def case() -> Case:
    made = make_case()
    impact_reviews.impact_review(made.plan)
    return made


def test_a_school_tells_its_champion_confirms_and_it_closes(open_page: OpenPage, case: Case, look: Look) -> None:  # noqa: PLR0915
    head = open_page(who=case.head)
    head.goto("/ash/")
    head.get_by_role("link", name="Write", exact=True).first.press("Enter")
    look(head, "impact-open")
    expect(head.get_by_role("button", name="Send to be confirmed")).to_have_attribute("aria-disabled", "true")
    # By keyboard alone: what became of the first action, saved as it is typed.
    reach(head, head.get_by_role("link", name=re.compile("^Write.*Read aloud")), "Enter")
    reach(head, head.get_by_role("radio", name="Done"), "Space")
    reach(head, head.get_by_role("button", name="Save how it stands"), "Enter")
    reach(head, head.get_by_label("What became of it", exact=True))
    head.keyboard.type("Every class reads after lunch.")
    reach(head, head.get_by_label("Practice before"))
    head.keyboard.type("Two classes read aloud.")
    reach(head, head.get_by_label("How we know"))
    expect(head.get_by_text(re.compile("^Saved at")).first).to_be_visible()
    look(head, "impact-entry")
    reach(head, head.get_by_role("link", name="Next action"), "Enter")
    head.get_by_role("radio", name="In progress").check()
    head.get_by_role("button", name="Save how it stands").click()
    update = head.get_by_label("What became of it", exact=True)
    update.fill("Pairs meet in two year groups.")
    update.blur()
    expect(head.get_by_text(re.compile("^Saved at"))).to_be_visible()
    head.get_by_role("link", name="The whole impact review").click()
    expect(head.get_by_text("Pairs meet in two year groups.")).to_be_visible()
    head.get_by_role("link", name="Send to be confirmed").click()
    head.get_by_role("button", name="Send it").click()
    expect(head.get_by_text("Your champion and your review team are told.")).to_be_visible()

    champion = open_page(who=case.champion)
    champion.goto(case.url())
    look(champion, "impact-told")
    champion.get_by_role("link", name="Confirm").click()
    champion.get_by_role("radio", name="In person").check()
    champion.get_by_label("What you saw and heard").fill("I sat in four classes; all read.")
    look(champion, "impact-confirm")
    champion.get_by_role("button", name="Confirm").click()
    expect(champion.get_by_text("Ash School is told.")).to_be_visible()

    head.reload()
    head.get_by_label("What we learned").fill("Begin small.")
    head.get_by_label("What we learned").blur()
    expect(head.get_by_text(re.compile("^Saved at"))).to_be_visible()
    head.reload()
    look(head, "impact-confirmed")
    head.get_by_role("link", name="Close the impact review").click()
    expect(head.get_by_text("1 is done, 1 is carried over")).to_be_visible()
    head.get_by_role("button", name="Close it").click()
    expect(head.get_by_text("What is unfinished waits at your next self-review.")).to_be_visible()
    look(head, "impact-closed")
    head.get_by_role("link", name="To print").click()
    look(head, "impact-print")
    lead = open_page(who=case.lead)
    lead.goto("/ash/plans/")
    lead.get_by_role("link", name="All check-backs").click()
    look(lead, "check-backs")

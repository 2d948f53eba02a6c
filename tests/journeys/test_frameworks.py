"""A lead writes a framework of the trust's own in a real browser: by keyboard and mouse, with and without scripts, on every screen."""

import pytest
from playwright.sync_api import expect

from schools.tenancy.member import Member
from tests.factories import people, reviews, trusts
from tests.journeys.conftest import Look, OpenPage

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def lead() -> Member:
    trust = trusts.trust("valleys", name="Three Valleys Trust")
    return people.member(trust, person=people.person("Olivia Grant", two_factor=True))


@pytest.mark.parametrize("scripts", [True, False])
def test_a_lead_writes_a_framework_and_makes_it_ready(open_page: OpenPage, lead: Member, scripts: bool) -> None:
    page = open_page(who=lead, scripts=scripts)
    page.goto("/valleys/frameworks/")
    page.get_by_role("link", name="Write your own").click()
    page.get_by_label("Name").fill("Reading across our schools")
    page.keyboard.press("Enter")
    expect(page.get_by_text("It has no theme yet.")).to_be_visible()
    for title in ("Books", "Talk"):
        page.get_by_role("link", name="Add a theme").click()
        page.get_by_label("Theme", exact=True).fill(title)
        page.get_by_label("One more example question").fill(f"To what extent do pupils love {title.lower()}?")
        page.get_by_role("button", name="Save", exact=True).last.click()
    page.get_by_role("button", name="Move up Talk").press("Enter")
    expect(page.locator(".theme-list h3")).to_have_text(["Talk", "Books"])
    page.get_by_role("link", name="Take out Books").click()
    page.get_by_role("button", name="Take it out").click()
    expect(page.locator(".theme-list h3")).to_have_text(["Talk"])
    page.get_by_role("link", name="Talk", exact=True).click()
    page.get_by_label("One more example question").fill("To what extent is every voice heard?")
    page.get_by_role("button", name="Save and add another").click()
    page.get_by_label("Prompt").fill("Who speaks, and who listens?")
    page.get_by_role("button", name="Move up Example question 2").press("Enter")
    expect(page.get_by_label("Example question 1")).to_have_value("To what extent is every voice heard?")
    expect(page.get_by_label("Prompt")).to_have_value("Who speaks, and who listens?")
    page.get_by_role("link", name="Go back").click()
    page.get_by_role("button", name="Ready for use").click()
    expect(page.get_by_text("is ready for use. Everybody can read it")).to_be_visible()


def test_pages_of_frameworks_are_sound_on_every_screen(  # noqa: PLR0915 - one page after the other
    open_page: OpenPage, lead: Member, look: Look
) -> None:
    old = reviews.framework(lead_trust(lead), "Reading across our schools", ["Our Impact", "Looking Inward", "Old theme"], about="For all.")
    page = open_page(who=lead)

    page.goto("/valleys/frameworks/new/")
    page.get_by_role("button", name="Begin the draft").click()
    look(page, "review-frameworks-new-mistake")
    page.goto(f"/valleys/frameworks/{old.pk}/")
    page.get_by_role("button", name="Make a new version").click()
    look(page, "review-frameworks-editor")
    editor = page.url
    page.get_by_role("link", name="Our Impact", exact=True).click()
    page.get_by_label("Theme", exact=True).fill("What pupils gain")
    page.get_by_label("One more example question").fill("To what extent do pupils talk about books at home?")
    page.get_by_role("button", name="Save and add another").click()
    look(page, "review-frameworks-theme")
    page.goto(editor)
    page.get_by_role("link", name="Take out Old theme").click()
    page.get_by_role("button", name="Take it out").click()
    page.get_by_role("link", name="Change the scale").click()
    page.get_by_label("A scale beside the words").check()
    page.get_by_role("button", name="Save").click()
    look(page, "review-frameworks-scale-mistake")
    page.goto(editor)
    page.get_by_role("link", name="Add a theme").click()
    page.get_by_label("Theme", exact=True).fill("Families")
    page.get_by_role("button", name="Save", exact=True).last.click()
    page.get_by_role("link", name="See it as others will read it").click()
    look(page, "review-frameworks-read")
    page.get_by_role("link", name="See what changed").click()
    look(page, "review-frameworks-changes")
    page.goto("/valleys/reviews/")
    page.get_by_role("link", name="Frameworks").click()
    look(page, "review-frameworks-list")


def lead_trust(lead: Member) -> trusts.Trust:
    """The trust that the lead leads."""
    return trusts.Trust.objects.get(pk=lead.trust_id)

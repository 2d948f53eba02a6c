"""A self-review in a real browser: several authors, bad wifi, a release by keyboard; its pages on every screen."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.factories import reviews
from tests.journeys.conftest import Look, OpenPage
from tests.journeys.offline import go_offline
from tests.journeys.sizes import PHONE
from tests.reviews.self_reviews.conftest import School, make_school

pytestmark = pytest.mark.django_db(transaction=True)
THEMES = ("Our Impact", "Looking Forward", "Looking Inward", "Looking Outward")


@pytest.fixture
def school() -> School:
    return make_school("valleys", themes=THEMES)


def write(page: Page, label: str, words: str) -> None:
    """Type and leave the field, which saves it."""
    page.get_by_label(label).fill(words)
    page.get_by_label(label).blur()


def saved(page: Page, field: str) -> None:
    """Wait until a field says that it is saved."""
    expect(page.locator(f"#{field}-state")).to_contain_text("Saved at")


def test_two_who_write_at_once_see_both_texts_and_settle_them_and_every_page_is_sound(
    open_page: OpenPage, school: School, look: Look
) -> None:
    reviews.question(school.review, "Is Year 4 calm?", 1)
    reviews.question(school.review, "To what extent do pupils who find reading hard choose to read?", 2)
    reviews.attachment(school.review, school.head, "Reading across the school, a summary for governors.pdf")
    ann, bea = open_page(who=school.head), open_page(who=school.leader)
    for page in (ann, bea):
        page.goto(school.url(f"self-review/themes/{school.themes[0].pk}/"))
    write(ann, "What we see", "Pupils talk about books.\nA boy called Harry reads to us.")
    expect(ann.get_by_text("boy called Harry", exact=True)).to_be_visible()
    look(ann, "self-review-theme")
    write(bea, "What we see", "From Lea")
    expect(bea.get_by_text("Hedda Head saved this meanwhile: both texts stand here")).to_be_visible()
    look(bea, "self-review-both-texts")
    # Both come back with the page, and one text settles it.
    bea.reload()
    expect(bea.locator("[data-theirs]").first).to_contain_text("Harry")
    bea.get_by_label("What we see").fill("From Hedda and Lea")
    bea.get_by_role("button", name="Save", exact=True).first.press("Enter")
    saved(bea, "sees")
    assert school.text("sees", school.themes[0]) == "From Hedda and Lea"
    expect(bea.locator(".passage-other").first).to_be_hidden()
    for rest in ("", "questions/", "attachments/", "preview/", "release/"):
        bea.goto(school.url(f"self-review/{rest}"))
        look(bea, f"self-review-{rest.strip('/') or 'whole'}")
    school.put(stage="shared", pack_released_at="2026-01-05T09:00Z")
    bea.goto(school.url("pack/"))
    look(bea, "self-review-pack")


def test_words_typed_without_a_connection_stay_on_the_device_and_arrive_once(open_page: OpenPage, school: School) -> None:
    page = open_page(PHONE, who=school.head)
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(school.url(f"self-review/themes/{school.themes[0].pk}/"))
    go_offline(page)
    write(page, "What we see", "Typed in the corridor")
    expect(page.get_by_text("kept on this device")).to_be_visible()
    assert school.text("sees", school.themes[0]) == ""
    page.context.set_offline(False)
    saved(page, "sees")
    assert school.text("sees", school.themes[0]) == "Typed in the corridor"
    assert page.evaluate("localStorage.length") == 0
    typed_before_its_script(page, school)
    # A reload brings back what could not be sent.
    page.route("**/sees/", lambda route: route.abort() if route.request.method == "POST" else route.fallback())
    write(page, "What we see", "And on the stairs")
    expect(page.get_by_text("kept on this device")).to_be_visible()
    page.reload()
    expect(page.get_by_label("What we see")).to_have_value("And on the stairs")
    page.unroute("**/sees/")
    saved(page, "sees")
    assert school.text("sees", school.themes[0]) == "And on the stairs"


def typed_before_its_script(page: Page, school: School) -> None:
    """On slow wifi a page can be written in before it can save by itself."""
    waiting: list[Route] = []
    page.route("**/passage*.js", lambda route: waiting.append(route))
    page.reload(wait_until="commit")
    write(page, "What we see", "Typed early")
    for route in waiting:
        route.continue_()
    page.unroute("**/passage*.js")
    saved(page, "sees")
    assert school.text("sees", school.themes[0]) == "Typed early"


def test_a_lost_answer_is_no_clash_with_oneself_and_a_refusal_keeps_the_words(open_page: OpenPage, school: School) -> None:
    page = open_page(who=school.head)
    page.goto(school.url(f"self-review/themes/{school.themes[0].pk}/"))
    lost: list[int] = []

    def arrives_and_is_not_heard(route: Route) -> None:
        if lost:
            route.fallback()
        else:
            lost.append(route.fetch().status)
            route.abort()

    page.route("**/helps/", arrives_and_is_not_heard)
    write(page, "What helps", "First")
    expect(page.locator("#helps-state")).to_contain_text("kept on this device")
    page.get_by_label("What helps").fill("First and second")
    saved(page, "helps")
    assert (lost, school.text("helps", school.themes[0])) == ([200], "First and second")
    # A review that moved on refuses, and the words stay.
    school.put(stage="shared", pack_released_at="2026-01-05T09:00Z")
    write(page, "What gets in the way", "Too late")
    expect(page.locator("#hinders-state")).to_contain_text("This has been released to the review team")
    expect(page.get_by_label("What gets in the way")).to_have_value("Too late")


def test_a_field_that_is_entered_shows_what_a_colleague_saved_since(open_page: OpenPage, school: School) -> None:
    ann, bea = open_page(who=school.head), open_page(who=school.leader)
    ann.clock.install()
    for page in (ann, bea):
        page.goto(school.url(f"self-review/themes/{school.themes[0].pk}/"))
    write(bea, "What helps", "From Lea")
    saved(bea, "helps")
    ann.clock.fast_forward(60_000)
    ann.get_by_label("What helps").focus()
    expect(ann.get_by_label("What helps")).to_have_value("From Lea")
    expect(ann.locator("#helps-state")).to_contain_text("Saved by Lea Leader")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_head_writes_and_releases_by_keyboard_with_or_without_scripts(open_page: OpenPage, school: School, scripts: bool) -> None:
    page = open_page(who=school.head, scripts=scripts)
    page.goto(school.url())
    page.get_by_label("The practice we invite").focus()
    page.keyboard.type("How talk helps reading.")
    page.keyboard.press("Tab")
    if scripts:
        saved(page, "focus")
    else:
        page.keyboard.press("Enter")
    page.get_by_role("link", name="Put the first question").press("Enter")
    page.get_by_role("button", name="Start from this").first.press("Enter")
    page.goto(school.url())
    page.get_by_role("link", name="Release to the team").press("Enter")
    page.get_by_role("button", name="Release to the team").press("Enter")
    expect(page.get_by_text("Your review team can read it now")).to_be_visible()
    assert school.stage() == ("shared", True)
    reader = open_page(who=school.reviewer)
    reader.goto(school.url("pack/"))
    expect(reader.get_by_text("How talk helps reading.")).to_be_visible()

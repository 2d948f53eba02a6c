"""A self-review in a real browser: several authors, bad wifi, a release; all of it looked at on every screen."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.factories import reviews
from tests.journeys.axe import faults
from tests.journeys.conftest import OpenPage
from tests.journeys.sizes import DESKTOP, PHONE, PROJECTOR, Size
from tests.reviews.self_reviews.conftest import School, make_school

pytestmark = pytest.mark.django_db(transaction=True)
THEMES = ("Our Impact", "Looking Forward", "Looking Inward", "Looking Outward")


@pytest.fixture
def school() -> School:
    return make_school("valleys", themes=THEMES)


def saved(page: Page, field: str) -> None:
    """Wait until a field says that it is saved."""
    expect(page.locator(f"#{field}-state")).to_contain_text("Saved at")


@pytest.mark.parametrize("size", [DESKTOP, PROJECTOR, PHONE])
def test_the_pages_are_sound_on_every_screen(  # noqa: PLR0915 - one page after the other
    open_page: OpenPage, school: School, size: Size, screenshot: Callable[[Page, str], None]
) -> None:
    page = open_page(size, who=school.head)
    found = {}

    def look(name: str) -> None:
        screenshot(page, f"review-self_reviews-{name}")
        width = page.evaluate("document.documentElement.scrollWidth")
        if problems := faults(page) + ([f"{width} px wide"] if width > size.width else []):
            found[name] = problems

    reviews.question(school.review, "Is Year 4 calm?", 1)
    reviews.question(school.review, "To what extent do pupils who find reading hard choose to read?", 2)
    reviews.attachment(school.review, school.head, "Reading across the school, a summary for governors.pdf")
    page.goto(school.url(f"self-review/themes/{school.themes[0].pk}/"))
    page.get_by_label("What we see").fill("Pupils talk about books.\nA boy called Harry reads to us.")
    page.get_by_label("What we see").blur()
    expect(page.get_by_text("boy called Harry", exact=True)).to_be_visible()
    other = open_page(size, who=school.leader)
    other.goto(page.url)
    page.get_by_label("What helps").fill("Time set aside each morning.")
    page.get_by_label("What helps").blur()
    saved(page, "helps")
    other.get_by_label("What helps").fill("Two colleagues who love books.")
    other.get_by_label("What helps").blur()
    expect(other.get_by_text("both texts stand here")).to_be_visible()
    for shown, name in ((page, "theme"), (other, "both-texts")):
        page = shown
        look(name)
    for rest in ("", "questions/", "attachments/", "preview/", "release/"):
        page.goto(school.url(f"self-review/{rest}"))
        look(rest.strip("/") or "whole")
    school.put(stage="shared", pack_released_at="2026-01-05T09:00Z")
    page.goto(school.url("pack/"))
    look("pack")
    assert found == {}


def test_two_who_write_at_once_see_both_texts_and_settle_them(open_page: OpenPage, school: School) -> None:
    address = school.url(f"self-review/themes/{school.themes[0].pk}/")
    ann, bea = open_page(who=school.head), open_page(who=school.leader)
    for page in (ann, bea):
        page.goto(address)
    ann.get_by_label("What we see").fill("From Hedda")
    ann.get_by_label("What we see").blur()
    saved(ann, "sees")
    bea.get_by_label("What we see").fill("From Lea")
    bea.get_by_label("What we see").blur()
    expect(bea.get_by_text("Hedda Head saved this meanwhile: both texts stand here")).to_be_visible()
    expect(bea.locator("[data-theirs]").first).to_have_text("From Hedda")
    assert school.text("sees", school.themes[0]) == "From Hedda"
    # Both come back with the page.
    bea.reload()
    expect(bea.locator("[data-theirs]").first).to_have_text("From Hedda")
    expect(bea.get_by_label("What we see")).to_have_value("From Lea")
    bea.get_by_label("What we see").fill("From Hedda and Lea")
    bea.get_by_role("button", name="Save", exact=True).first.click()
    saved(bea, "sees")
    assert school.text("sees", school.themes[0]) == "From Hedda and Lea"
    expect(bea.locator(".passage-other").first).to_be_hidden()


def test_words_typed_without_a_connection_stay_on_the_device_and_are_sent_later(open_page: OpenPage, school: School) -> None:
    page = open_page(PHONE, who=school.head)
    page.goto(school.url(f"self-review/themes/{school.themes[0].pk}/"))
    page.context.set_offline(True)
    page.get_by_label("What we see").fill("Typed in the corridor")
    page.get_by_label("What we see").blur()
    expect(page.get_by_text("kept on this device")).to_be_visible()
    assert school.text("sees", school.themes[0]) == ""
    page.get_by_label("What we see").fill("Typed in the corridor, and on the stairs")
    page.context.set_offline(False)
    saved(page, "sees")
    assert school.text("sees", school.themes[0]) == "Typed in the corridor, and on the stairs"
    assert page.evaluate("localStorage.length") == 0


def test_a_reload_brings_back_what_could_not_be_sent(open_page: OpenPage, school: School) -> None:
    page = open_page(who=school.head)
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(school.url(f"self-review/themes/{school.themes[0].pk}/"))
    page.route("**/sees/", lambda route: route.abort() if route.request.method == "POST" else route.fallback())
    page.get_by_label("What we see").fill("Not sent yet")
    page.get_by_label("What we see").blur()
    expect(page.get_by_text("kept on this device")).to_be_visible()
    page.reload()
    expect(page.get_by_label("What we see")).to_have_value("Not sent yet")
    page.unroute("**/sees/")
    saved(page, "sees")
    assert school.text("sees", school.themes[0]) == "Not sent yet"


def test_an_answer_that_was_lost_on_the_way_is_no_clash_with_oneself(open_page: OpenPage, school: School) -> None:
    page = open_page(who=school.head)
    page.goto(school.url(f"self-review/themes/{school.themes[0].pk}/"))
    lost: list[str] = []

    def arrives_and_is_not_heard(route: object) -> None:
        if not lost:
            lost.append(route.fetch().status)  # type: ignore[attr-defined]
            route.abort()  # type: ignore[attr-defined]
        else:
            route.fallback()  # type: ignore[attr-defined]

    page.route("**/sees/", arrives_and_is_not_heard)
    page.get_by_label("What we see").fill("First")
    page.get_by_label("What we see").blur()
    expect(page.get_by_text("kept on this device")).to_be_visible()
    page.get_by_label("What we see").fill("First and second")
    saved(page, "sees")
    expect(page.locator(".passage-other").first).to_be_hidden()
    assert (lost, school.text("sees", school.themes[0])) == ([200], "First and second")


def test_a_field_that_is_entered_shows_what_a_colleague_saved_since(open_page: OpenPage, school: School) -> None:
    ann, bea = open_page(who=school.head), open_page(who=school.leader)
    ann.clock.install()
    for page in (ann, bea):
        page.goto(school.url(f"self-review/themes/{school.themes[0].pk}/"))
    bea.get_by_label("What helps").fill("From Lea")
    bea.get_by_label("What helps").blur()
    saved(bea, "helps")
    ann.clock.fast_forward(60_000)
    ann.get_by_label("What helps").focus()
    expect(ann.get_by_label("What helps")).to_have_value("From Lea")
    expect(ann.locator("#helps-state")).to_contain_text("Saved by Lea Leader")


def test_a_review_that_moved_on_refuses_and_keeps_the_words(open_page: OpenPage, school: School) -> None:
    page = open_page(who=school.head)
    page.goto(school.url())
    school.put(stage="shared", pack_released_at="2026-01-05T09:00Z")
    page.get_by_label("The practice we invite").fill("Too late")
    page.get_by_label("The practice we invite").blur()
    expect(page.locator("#focus-state")).to_contain_text("This has been released to the review team")
    expect(page.get_by_label("The practice we invite")).to_have_value("Too late")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_head_writes_and_releases_with_or_without_scripts(open_page: OpenPage, school: School, scripts: bool) -> None:
    page = open_page(who=school.head, scripts=scripts)
    page.goto(school.url())
    page.get_by_label("The practice we invite").fill("How talk helps reading.")
    if scripts:
        page.get_by_label("The practice we invite").blur()
        saved(page, "focus")
    else:
        page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("link", name="Put the first question").click()
    page.get_by_role("button", name="Start from this: To what extent does our impact").click()
    page.goto(school.url())
    page.get_by_role("link", name="Release to the team").click()
    page.get_by_role("button", name="Release to the team").click()
    expect(page.get_by_text("Your review team can read it now")).to_be_visible()
    assert school.stage() == ("shared", True)
    reader = open_page(who=school.reviewer)
    reader.goto(school.url("pack/"))
    expect(reader.get_by_text("How talk helps reading.")).to_be_visible()

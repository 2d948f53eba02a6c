"""Every component in every state, on every screen: what axe finds, what the keyboard reaches, what works without a script."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Dialog, Page, expect

from config.gallery.samples import PAGES, STATUSES
from tests.journeys.axe import faults
from tests.journeys.conftest import OpenPage
from tests.journeys.sizes import DESKTOP, PHONE, PROJECTOR, Size

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.urls("config.urls_dev")]

ADDRESSES = [
    "/gallery/",
    *(f"/gallery/{name}/" for name in PAGES),
    "/gallery/confirm/",
    *(f"/gallery/refusal/{status}/" for status in STATUSES),
]

# The element that has the focus: its words, whether it is wholly in sight and not covered, and how thick its ring is.
FOCUSED = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
  const over = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, 20) / 2);
  return {
    name: one === document.body ? "the browser" : (one.innerText || one.name || one.id || one.tagName).trim().slice(0, 40),
    inside: box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth,
    covered: !one.contains(over) && !over?.contains(one),
    ring: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
  };
}"""


@pytest.mark.parametrize(("size", "theme"), [(PHONE, ""), (PROJECTOR, "projector")])
def test_axe_finds_nothing_and_nothing_sticks_out(
    open_page: OpenPage, size: Size, theme: str, screenshot: Callable[[Page, str], None]
) -> None:
    page = open_page(size)
    found = {}
    for address in ADDRESSES:
        page.goto(f"{address}?theme={theme}" if theme else address)
        screenshot(page, f"{theme or 'gallery'}{address.replace('/', '-').strip('-').removeprefix('gallery')}")
        width = page.evaluate("document.documentElement.scrollWidth")
        wide = [f"{width} px wide"] if width > size.width else []
        if problems := faults(page) + wide:
            found[address] = problems
    assert found == {}


@pytest.mark.parametrize(
    ("address", "size"), [("/gallery/parts/", DESKTOP), ("/gallery/parts/", PHONE), ("/gallery/people/", PHONE), ("/gallery/forms/", PHONE)]
)
def test_every_stop_of_the_keyboard_is_in_sight_with_a_ring(open_page: OpenPage, size: Size, address: str) -> None:
    page = open_page(size)
    page.goto(address)
    stops = []
    for _ in range(25):
        page.keyboard.press("Tab")
        stops.append(page.evaluate(FOCUSED))
    assert len({stop["name"] for stop in stops}) > 10
    assert [stop for stop in stops if stop["name"] != "the browser" and (not stop["inside"] or stop["covered"] or stop["ring"] < 2)] == []


def test_the_first_stop_of_the_keyboard_skips_the_header(page: Page) -> None:
    page.goto("/gallery/home/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the page")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_a_refused_button_keeps_the_focus_and_says_why(page: Page) -> None:
    page.goto("/gallery/parts/")
    button = page.get_by_role("button", name="Edit the school")
    button.focus()
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-disabled", "true")
    expect(button).to_have_accessible_description("Only the headteacher and the Partnership Lead change a school's details.")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_phone_opens_the_navigation_with_and_without_scripts(open_page: OpenPage, scripts: bool) -> None:
    page = open_page(PHONE, scripts=scripts)
    page.goto("/gallery/home/")
    schools = page.get_by_role("link", name="Schools", exact=True)
    expect(schools).to_be_hidden()
    page.get_by_role("button", name="Menu").click()
    expect(schools).to_be_visible()


def test_a_menu_closes_on_escape_and_gives_the_focus_back(page: Page) -> None:
    page.goto("/gallery/home/")
    menu = page.get_by_text("Dilys Morgan", exact=True)
    menu.click()
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Sign out")).to_be_hidden()
    expect(page.locator("details.menu-me summary")).to_be_focused()


def test_a_question_opens_over_the_page_and_without_scripts_is_a_page(open_page: OpenPage) -> None:
    with_scripts, without = open_page(), open_page(scripts=False)
    for page in (with_scripts, without):
        page.goto("/gallery/parts/")
        page.get_by_role("link", name="End access of Gethin Rees").click()
        expect(page.get_by_role("heading", name="End the access of Gethin Rees?")).to_be_visible()
    assert faults(with_scripts) == []
    assert (with_scripts.url.endswith("/parts/"), without.url.endswith("/confirm/")) == (True, True)
    expect(with_scripts.get_by_role("link", name="No, go back")).to_be_focused()
    with_scripts.get_by_role("link", name="No, go back").click()
    expect(with_scripts.get_by_role("dialog")).to_have_count(0)


def test_a_running_job_shows_its_end_without_a_reload(page: Page) -> None:
    page.goto("/gallery/parts/")
    expect(page.get_by_text("48 of 112 people are invited.")).to_be_visible()
    expect(page.locator("#job-running").get_by_text("All 112 people are invited.")).to_be_visible()


def test_a_table_sorts_filters_and_pages_without_scripts(open_page: OpenPage) -> None:
    page = open_page(scripts=False)
    page.goto("/gallery/people/")
    page.get_by_role("link", name="School", exact=True).click()
    expect(page.get_by_role("columnheader", name="School")).to_have_attribute("aria-sort", "ascending")
    page.get_by_label("Name").fill("kowalska")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("table")).to_contain_text("13 people")
    expect(page.get_by_role("columnheader", name="School")).to_have_attribute("aria-sort", "ascending")
    page.get_by_role("link", name="Show all").click()
    page.get_by_role("link", name="Next").click()
    expect(page.get_by_role("table")).to_contain_text("51 to 100 of 118 people")


def test_the_other_persons_text_is_taken_over_with_one_press(page: Page) -> None:
    page.goto("/gallery/both-texts/")
    page.get_by_role("button", name="Use this text").click()
    expect(page.get_by_label("About the school", exact=True)).to_have_value(page.locator("blockquote").inner_text())


def test_leaving_with_unsaved_words_is_asked_about(page: Page) -> None:
    page.goto("/gallery/invitation/")
    page.get_by_label("Name").press_sequentially("Siân")
    asked: list[str] = []

    def stay_or_go(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", stay_or_go)
    page.get_by_role("link", name="Go back").click()
    page.wait_for_url("**/gallery/people/")
    assert asked == ["beforeunload"]

"""What journeys rely on: axe says what is wrong, also where it approved words that look alike before."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.axe import faults
from tests.journeys.sizes import DESKTOP

# The ink of `FAINT` is 5.7:1 on white: enough for one of axe's two rules of contrast. That of `LOST` is 2.8:1, enough for neither.
INK, FAINT, LOST = "#111111", "#666666", "#999999"
WORDS = '<p id="words">Words to read</p>'
PAGE = (
    '<!doctype html><html lang="en"><title>A page</title><style>body {{ background: #fff; color: {ink} }}</style><main><h1>One</h1>{body}'
)
OVER = '<p style="position: absolute; top: 0">Over it</p>'


@pytest.fixture
def blank(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": DESKTOP.width, "height": DESKTOP.height})
    yield page
    page.close()


def _faults(page: Page, body: str) -> list[str]:
    """A document of its own each time, as after a link: nothing is known but what was approved before."""
    page.goto("about:blank")
    page.set_content(PAGE.format(ink=INK, body=body))
    return [fault.split(":")[0] for fault in faults(page)]


def test_words_that_look_like_approved_ones_are_not_asked_again_but_others_are(blank: Page) -> None:
    assert _faults(blank, WORDS) == []
    for worse in (f"color: {FAINT}", f"color: {LOST}", f"background: {FAINT}", "opacity: .5"):
        assert _faults(blank, f'{WORDS}<p style="{worse}">Other words</p>') == ["color-contrast-enhanced"], worse
        # Nor was what is wrong ever approved.
        assert _faults(blank, f'{WORDS}<p style="{worse}">Other words</p>') == ["color-contrast-enhanced"], worse
        assert _faults(blank, f'{WORDS}<div style="{worse}"><p>Other words</p></div>') == ["color-contrast-enhanced"], worse


def test_words_laid_over_others_are_always_asked(blank: Page) -> None:
    over = f'<div style="position: relative"><div style="background: {{ground}}; height: 4em"></div>{OVER}</div>'
    assert _faults(blank, over.format(ground="#eeeeee")) == []
    assert _faults(blank, over.format(ground=FAINT)) == ["color-contrast-enhanced"]


def test_what_lies_on_anything_but_its_parent_approves_nothing(blank: Page) -> None:
    pale, dark = "color: #eee", f'<div style="background: {INK}; height: 4em"></div>'
    assert _faults(blank, f'{dark}<p style="{pale}; margin-top: -3em">On the dark</p>') == []
    assert _faults(blank, f'<p style="{pale}">On the white</p>') == ["color-contrast-enhanced"]


def test_a_field_that_nobody_saw_is_asked_when_it_is_shown(blank: Page) -> None:
    field = f'<input aria-label="Name" value="Ann" style="color: {LOST}; background: #fff; height: 2em">'
    for shown, found in (("", []), (" open", ["color-contrast-enhanced"])):
        assert _faults(blank, f"<details{shown}><summary>More about it</summary>{field}</details>") == found


def test_a_document_that_was_changed_is_asked_as_it_is_now(blank: Page) -> None:
    assert _faults(blank, WORDS) == []
    blank.evaluate(f"document.querySelector('#words').style.color = '{LOST}'")
    assert [fault.split(":")[0] for fault in faults(blank)] == ["color-contrast-enhanced"]
    blank.evaluate(f"document.querySelector('#words').style.color = '{INK}'")
    assert faults(blank) == []


def test_a_small_target_and_a_field_without_a_name_are_faults_too(blank: Page) -> None:
    small = '<button style="width: 12px; height: 12px; padding: 0">a</button>' * 2
    assert "target-size" in _faults(blank, small)
    assert [fault.split(":")[0] for fault in faults(blank, of_shape=True)] == ["target-size", "target-size"]
    assert _faults(blank, "<input>") == ["label"]

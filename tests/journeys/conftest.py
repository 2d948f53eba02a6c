"""Browser tests: the installed Chromium against Django's own test server, which runs in this process.

Chromium's build without windows goes first: a page costs it half of what it costs the one with tabs and an address bar.

In this process, so that a test can make rows, move the clock and read the mails that a page sent, without a second set-up.
Playwright's plain interface keeps an event loop in this thread, at which Django would refuse the database; the journeys alone
tell it that this is meant.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Response, expect, sync_playwright
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from schools.models import Person
from schools.tenancy.member import Member
from tests.factories import people
from tests.journeys.axe import faults
from tests.journeys.live import LiveProcess
from tests.journeys.server import Server
from tests.journeys.sizes import DESKTOP, PHONE, PROJECTOR, Size

SCREENSHOTS = Path(__file__).resolve().parents[2] / "build" / "screenshots"
README_PICTURES = Path(__file__).resolve().parents[2] / "docs" / "screenshots"
# Milliseconds until a browser test gives up: a busy machine is slow, and how slow is for benchmarks to say.
PATIENCE = 45_000
PROGRAMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
# Where only the one with windows is installed: its address bar's pop-ups are pages that nobody sees here, and cost more than the page
# under test. The flag takes the place of Playwright's own, so what that switches off for a test's sake is named again.
UNSEEN = ("WebUIOmniboxPopup", "WebUIOmniboxAimPopup")
# A process held ready for each context's next site, of which a journey has one.
SPARE = "SpareRendererForSitePerProcess"
PLAYWRIGHTS = ("PaintHolding", "HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable", "MediaRouter", "OptimizationHints", "AimEnabled")
LEFT_OUT = (*UNSEEN, *PLAYWRIGHTS, SPARE)
# The cores have enough to do: nothing is compiled, collected or painted ahead on threads of its own.
UNHURRIED = ("--js-flags=--single-threaded", "--num-raster-threads=1")
CHROMIUM_FLAGS = [
    *UNHURRIED,
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    f"--disable-features={','.join(LEFT_OUT)}",
]

# One filled button a page: what to do next is seen without reading.
FILLED = ".btn:not(.btn-quiet, .btn-link, [aria-disabled=true]), .btn-now"

# How wide the page came to be, once it was drawn on a screen that has just changed: its own scripts hear of that one frame late.
SETTLED_WIDTH = """() => new Promise(told => requestAnimationFrame(() => requestAnimationFrame(
  () => told(document.documentElement.scrollWidth))))"""

OpenPage = Callable[..., Page]
Look = Callable[[Page, str], None]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the whole run; each page gets a context of its own, which is a fresh browser to the server."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        pytest.fail("The browser journeys need Chromium: apt-get install chromium-headless-shell", pytrace=False)
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=CHROMIUM_FLAGS)
        yield started
        started.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def live_server(transactional_db: None) -> Iterator[LiveServer]:
    """A server for each journey, which ends before the journey's rows go: a request that is still answered then would lock them."""
    server = LiveServer("localhost", start=False)
    server.thread.server_class = Server
    server.start()
    yield server
    server.stop()


@pytest.fixture
def live_process(settings: Settings) -> Iterator[LiveProcess]:
    """The process that tells a workshop's screens of changes; pages know where it is. Ask for it before pages are opened."""
    started = LiveProcess()
    settings.LIVE_URL = started.url
    directives = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    settings.CONTENT_SECURITY_POLICY = {"DIRECTIVES": directives | {"connect-src": ["'self'", started.url]}}
    started.start()
    yield started
    started.stop()


@pytest.fixture
def open_page(browser: Browser, live_server: LiveServer) -> Iterator[OpenPage]:
    """Opens pages of a size: `open_page(PHONE)`, with `who=` signed in as a member, with `scripts=False` as behind a school's filter.

    What the browser complains about (a script's error, a breach of the content security policy, a missing asset) fails the test at its end.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_page(size: Size = DESKTOP, *, who: Member | Person | None = None, scripts: bool = True) -> Page:
        context = browser.new_context(
            base_url=live_server.url,
            viewport={"width": size.width, "height": size.height},
            locale="en-GB",
            timezone_id="Europe/London",
            has_touch=size.has_touch,
            java_script_enabled=scripts,
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        if who is not None:
            cookie = people.session_cookie(who)
            context.add_cookies([{"name": cookie["name"], "value": cookie["value"], "url": live_server.url}])
        page = context.new_page()
        _listen(page, complaints)
        return page

    yield open_page
    for context in contexts:
        context.close()
    server = live_server.thread.httpd
    assert isinstance(server, Server)
    assert [*complaints, *server.refused] == []


@pytest.fixture
def sign_over(live_server: LiveServer) -> Callable[[Page, Member], None]:
    """Somebody else signs in on the same device: what its browser keeps stays."""

    def sign_over(page: Page, who: Member) -> None:
        cookie = people.session_cookie(who)
        page.context.add_cookies([{"name": cookie["name"], "value": cookie["value"], "url": live_server.url}])

    return sign_over


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """A page of a desktop's size, signed out."""
    return open_page()


@pytest.fixture
def screenshot() -> Callable[[Page, str], None]:
    """Keeps a picture as `build/screenshots/NAME-WIDTH.png`, of the whole page, where SCREENSHOTS=1 asks for them: they cost minutes."""

    def screenshot(page: Page, name: str) -> None:
        if os.environ.get("SCREENSHOTS") != "1":
            return
        width = page.viewport_size["width"] if page.viewport_size else 0
        page.screenshot(path=SCREENSHOTS / f"{name}-{width}.png", full_page=True)

    return screenshot


@pytest.fixture
def picture() -> Callable[[Page, str], None]:
    """Keeps what the screen shows as `docs/screenshots/NAME.png`, where PICTURES=1 asks for the README's pictures anew."""

    def picture(page: Page, name: str) -> None:
        if os.environ.get("PICTURES") == "1":
            page.wait_for_load_state("networkidle")
            page.screenshot(path=README_PICTURES / f"{name}.png")

    return picture


@pytest.fixture
def look(screenshot: Look) -> Iterator[Look]:
    """`look(page, "name")` takes the open page through the three screens: pictures, width, axe, filled buttons.

    Faults fail the test at its end. Axe is asked everything on a desktop, and on a phone what depends on the shape of a page.
    """
    found: dict[str, list[str]] = {}

    def look(page: Page, name: str) -> None:
        # A click comes back when the next document has begun; that one may have no element yet.
        page.wait_for_load_state("load")
        before = page.viewport_size
        for size in (DESKTOP, PROJECTOR, PHONE):
            page.set_viewport_size({"width": size.width, "height": size.height})
            width = page.evaluate(SETTLED_WIDTH)
            screenshot(page, name)
            filled = page.locator(f":is({FILLED}):visible").count()
            problems = [f"{width} px wide"] * (width > size.width) + [f"{filled} filled buttons"] * (filled > 1)
            problems += faults(page, of_shape=size == PHONE) if size != PROJECTOR else []
            if problems:
                found[f"{name}-{size.width}"] = problems
        if before is not None:
            page.set_viewport_size(before)

    yield look
    assert found == {}


def _listen(page: Page, complaints: list[str]) -> None:
    def heard(message: ConsoleMessage) -> None:
        # The browser repeats refusals' statuses here; a page that is refused on purpose is no fault.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            complaints.append(f"{page.url}: {message.text}")

    def came(response: Response) -> None:
        if response.status >= 400 and response.request.resource_type == "eventsource":
            complaints.append(f"{page.url}: {response.url} answered {response.status}")

    # What the site itself refuses its server tells. The live process is another; where it refuses a screen's news, the page asks the site.
    if django_settings.LIVE_URL:
        page.on("response", came)
    page.on("console", heard)
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))

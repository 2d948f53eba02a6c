"""The whole ground in one walk: a trust comes on board, its lead confirms the schools and brings people, a head joins on a phone, and a
stranger finds nothing. Each page is looked at by axe; pictures go to build/screenshots."""

import re
from collections.abc import Callable
from io import StringIO

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect

from tests.factories import people, trusts
from tests.journeys.axe import faults
from tests.journeys.conftest import OpenPage
from tests.journeys.sizes import DESKTOP, PHONE, PROJECTOR
from tests.journeys.walking import deliver, link_in_mail_to, set_up_app
from tests.schools.register.files import import_excerpt

pytestmark = pytest.mark.django_db(transaction=True)

Screenshot = Callable[[Page, str], None]
PASSWORD = "three calm herons"
TRUST = "/bradford-diocesan-academies-trust"
LEAD = "ann@example.org"
HEAD = "lucja@example.org"
GOOD_ROWS = ("Megan Pugh,megan@example.org,Trustee,", "Owen Bright,owen@example.org,Central team,")


def look(page: Page, name: str, screenshot: Screenshot) -> None:
    """The page at three sizes, and what axe says of it at the present one."""
    before = page.viewport_size
    for size in (DESKTOP, PROJECTOR, PHONE):
        page.set_viewport_size({"width": size.width, "height": size.height})
        screenshot(page, f"ground-{name}")
    if before is not None:
        page.set_viewport_size(before)
    assert faults(page) == [], name


def join(page: Page, address: str, name: str) -> None:
    """Follow the link of the invitation's mail and make an account."""
    deliver()
    page.goto(link_in_mail_to(address))
    page.get_by_label("Your name").fill(name)
    page.get_by_label("Choose a password").fill(PASSWORD)
    page.get_by_role("button", name="Join").click()


def test_the_ground(open_page: OpenPage, screenshot: Screenshot) -> None:
    import_excerpt()
    call_command("create_trust", "--group-uid", "2408", "--lead", LEAD, "--lead-name", "Ann Reed", stdout=StringIO())

    lead = open_page(DESKTOP)
    join(lead, LEAD, "Ann Reed")
    expect(lead.get_by_role("heading", name="One more lock")).to_be_visible()
    set_up_app(lead)
    lead.goto(f"{TRUST}/")
    expect(lead.get_by_role("heading", level=1)).to_contain_text("Confirm")
    look(lead, "home-first", screenshot)
    confirm_schools(lead, screenshot)
    invite_head(lead, screenshot)

    head = open_page(PHONE)
    join(head, HEAD, "Łucja Wójcik")
    expect(head).to_have_url(re.compile(f"{TRUST}/$"))
    look(head, "home-head", screenshot)
    head.goto(f"{TRUST}/settings/")
    expect(head.get_by_role("heading", level=1)).to_be_visible()
    assert "Names of roles" not in head.content()

    hear_of_it(lead, screenshot)
    import_people(lead, screenshot)
    meet_a_stranger(open_page)


def confirm_schools(page: Page, screenshot: Screenshot) -> None:
    """The register proposes, she confirms."""
    page.goto(f"{TRUST}/schools/set-up/")
    look(page, "set-up", screenshot)
    boxes = page.locator("ul.proposals input[type=checkbox]")
    number = boxes.count()
    assert number > 1
    page.locator("form.form button[type=submit]").click()
    page.goto(f"{TRUST}/schools/")
    rows = page.locator("tbody tr")
    expect(rows).to_have_count(number)
    look(page, "schools", screenshot)
    rows.first.get_by_role("link").first.click()
    expect(page.get_by_role("heading", name="How far the others are")).to_be_visible()
    look(page, "school", screenshot)


def invite_head(page: Page, screenshot: Screenshot) -> None:
    """A mistake first, which keeps what was typed; then the letter goes."""
    page.goto(f"{TRUST}/people/")
    look(page, "people", screenshot)
    page.goto(f"{TRUST}/people/invite/")
    page.get_by_label("Name", exact=True).fill("Łucja Wójcik")
    page.get_by_label("Work e-mail").fill(HEAD)
    page.get_by_label("School leader").check()
    page.get_by_role("button", name="Send invitation").click()
    expect(page.get_by_text("Choose the school at which the role is held.").first).to_be_visible()
    expect(page.get_by_label("Work e-mail")).to_have_value(HEAD)
    look(page, "invite-mistake", screenshot)
    page.locator("#id_school").select_option(index=1)
    page.get_by_label("Headteacher of this school").check()
    page.get_by_role("button", name="Send invitation").click()
    expect(page.get_by_text("Łucja Wójcik is invited.")).to_be_visible()


def import_people(page: Page, screenshot: Screenshot) -> None:
    """First a file with mistakes, told by row and column; then one that is right, imported when confirmed."""
    page.goto(f"{TRUST}/people/import/")
    look(page, "import", screenshot)
    upload(page, *GOOD_ROWS, "Tadeusz Nowak,not an address,Trustee,", "Sara Khan,sara@example.org,Wizard,")
    expect(page.get_by_text("Row 4", exact=False).first).to_be_visible()
    expect(page.locator("#confirm")).to_have_attribute("aria-disabled", "true")
    look(page, "import-preview", screenshot)
    page.get_by_role("link", name="Upload another file").click()
    upload(page, *GOOD_ROWS)
    look(page, "import-good", screenshot)
    page.get_by_role("button", name="Invite everybody in this list").click()
    deliver()
    assert link_in_mail_to("megan@example.org").startswith("/invitation/")


def upload(page: Page, *rows: str) -> None:
    text = "\n".join(("Name,E-mail,Role,School", *rows))
    page.get_by_label("Your list").set_input_files({"name": "people.csv", "mimeType": "text/csv", "buffer": text.encode()})
    page.get_by_role("button", name="Read the file").click()


def hear_of_it(page: Page, screenshot: Screenshot) -> None:
    """The lead finds a notice, and in the list a new head."""
    deliver()
    page.goto(f"{TRUST}/notices/")
    look(page, "notices", screenshot)
    page.get_by_role("button", name="Łucja Wójcik has accepted your invitation.").click()
    expect(page.get_by_role("heading", name="Łucja Wójcik")).to_be_visible()
    look(page, "person", screenshot)
    page.goto(f"{TRUST}/people/")
    expect(page.get_by_role("link", name="Łucja Wójcik")).to_be_visible()


def meet_a_stranger(open_page: OpenPage) -> None:
    """A lead of another trust finds nothing, whatever address she types."""
    stranger = open_page(DESKTOP, who=people.member(trusts.trust("elsewhere")))
    for path in ("/", "/schools/", "/people/", "/settings/", "/notices/"):
        response = stranger.goto(f"{TRUST}{path}")
        assert response is not None
        assert response.status == 404
        assert "Bradford" not in stranger.content()

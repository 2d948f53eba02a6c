"""The demo in a real browser: the pages that its lead meets, with all of their rows, on every screen."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from pytest_django import Settings

from schools.demo.actions import make_demo
from schools.demo.rules.logins import DEMO_LOGINS
from schools.models import Person
from schools.people.queries import member_for
from schools.tenancy.member import Member
from tests.journeys.axe import faults
from tests.journeys.conftest import OpenPage
from tests.journeys.sizes import DESKTOP, PHONE, PROJECTOR, Size

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def lead(settings: Settings) -> Member:
    settings.DEMO_IS_ALLOWED = True
    make_demo()
    found = member_for(Person.objects.get(email=DEMO_LOGINS[0].email).pk, "three-valleys")
    assert found is not None
    return found


@pytest.mark.parametrize("size", [DESKTOP, PROJECTOR, PHONE])
def test_the_leads_pages_are_sound_on_every_screen(
    open_page: OpenPage, lead: Member, size: Size, screenshot: Callable[[Page, str], None]
) -> None:
    page = open_page(size, who=lead)
    found = {}
    for name in ("", "schools/", "people/", "training/", "notices/"):
        page.goto(f"/three-valleys/{name}")
        screenshot(page, f"demo-{name.strip('/') or 'home'}")
        width = page.evaluate("document.documentElement.scrollWidth")
        if problems := faults(page) + ([f"{width} px wide"] if width > size.width else []):
            found[name] = problems
    assert found == {}

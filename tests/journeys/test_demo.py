"""The demo in a real browser: the pages that its lead meets, with all of their rows, on every screen."""

import pytest
from pytest_django import Settings

from schools.demo.rules.logins import DEMO_LOGINS
from schools.models import Person
from schools.people.queries import member_for
from schools.tenancy.member import Member
from tests.factories.demo import demo
from tests.journeys.conftest import Look, OpenPage

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def lead(settings: Settings) -> Member:
    settings.DEMO_IS_ALLOWED = True
    demo()
    found = member_for(Person.objects.get(email=DEMO_LOGINS[0].email).pk, "three-valleys")
    assert found is not None
    return found


def test_the_leads_pages_are_sound_on_every_screen(open_page: OpenPage, lead: Member, look: Look) -> None:
    page = open_page(who=lead)
    for name in ("", "schools/", "people/", "training/", "notices/", "picture/"):
        page.goto(f"/three-valleys/{name}")
        look(page, f"demo-{name.strip('/') or 'home'}")

"""The whole cycle in the demo's trust, each step by the person whose step it is: from the national register to a trustee with the report.

With PICTURES=1 it also takes the README's pictures anew.
"""

import subprocess
from collections.abc import Callable
from pathlib import Path

import page as page_validation
import pytest
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django import Settings

from schools.models import News, Person
from tests.factories.demo import demo
from tests.journeys import impacting
from tests.journeys.conftest import OpenPage
from tests.journeys.impacting import SUMMARY, Places, head_of, named
from tests.journeys.live import LiveProcess
from tests.journeys.reviewing import SLUG
from tests.journeys.sizes import DESKTOP, PHONE, PROJECTOR
from tests.journeys.walking import deliver

pytestmark = pytest.mark.django_db(transaction=True)
REGISTER = Path(__file__).resolve().parents[1] / "schools" / "register" / "excerpt"
Picture = Callable[[Page, str], None]


@pytest.fixture
def places(settings: Settings) -> Places:
    """The demo beside the real register's excerpt. The PDFs of its past are no part of the journey."""
    settings.DEMO_IS_ALLOWED = True
    call_command("import_register", **{name: REGISTER / f"{name}.csv" for name in ("establishments", "groups", "links")})
    demo()
    News.objects.update(handled_at=timezone.now())
    return impacting.places()


def test_from_the_register_to_a_trustee_with_the_report(
    live_process: LiveProcess, open_page: OpenPage, places: Places, picture: Picture, tmp_path: Path
) -> None:
    lead = open_page(who=named("Dilys Morgan"))
    plan_year(lead, picture)
    review(open_page, places, picture)
    act(open_page, places, picture)
    look_at_picture(lead, picture)
    files = report(open_page, lead, picture, tmp_path)
    text = subprocess.run(["pdftotext", files["report.pdf"], "-"], capture_output=True, text=True, check=True).stdout
    assert SUMMARY in " ".join(text.split())
    for name in ("report.pdf", "summary.pdf"):
        checked = page_validation.validate_pdf(files[name], profile="ua1")
        assert [failure.message for failure in checked.failures] == [], name
        subprocess.run(["qpdf", "--check", files[name]], capture_output=True, check=True)


def plan_year(lead: Page, picture: Picture) -> None:
    """What waits for the lead, and the timetable that everybody reads."""
    lead.goto(f"/{SLUG}/")
    picture(lead, "home")
    lead.goto(f"/{SLUG}/schools/")
    expect(lead.get_by_role("heading", level=1)).to_be_visible()
    lead.goto(f"/{SLUG}/reviews/")
    lead.locator("main tr", has_text="Running").get_by_role("link").first.click()
    expect(lead.get_by_role("heading", level=1)).to_contain_text("Peer reviews")
    picture(lead, "timetable")


def review(open_page: OpenPage, places: Places, picture: Picture) -> None:
    """A head signs, another writes, a team gathers, a third head checks, a Lead Reviewer releases."""
    impacting.sign_agreement(open_page(who=head_of(6)), places.reviews[6])
    gethin = named("Gethin Rees")
    impacting.write_theme(open_page(who=gethin), places.reviews[1], picture)
    impacting.take_a_note(open_page(PHONE, who=gethin), places.reviews[5], picture)
    impacting.end_check(open_page(who=head_of(7)), places.reviews[7])
    impacting.release_report(open_page(who=head_of(15)), places.reviews[7])
    reader = open_page(who=head_of(9))
    reader.goto(f"/{SLUG}/reports/")
    reader.locator("main tbody a").first.click()
    expect(reader.get_by_role("heading", name="What is working well")).to_be_visible()
    picture(reader, "report")


def act(open_page: OpenPage, places: Places, picture: Picture) -> None:
    """A workshop is held and its plan agreed; last year's plan is told of, confirmed and closed."""
    champion: Person = named("Yewande Adebisi")
    console, wall, phone = open_page(DESKTOP, who=champion), open_page(PROJECTOR, who=champion), open_page(PHONE)
    impacting.hold_workshop(console, wall, phone, places.workshop, picture)
    deliver()
    host = open_page(who=places.workshop_head)
    impacting.agree_plan(host, places.workshop_review, places.workshop_head, picture)
    head, confirming = open_page(who=head_of(places.due_school)), open_page(who=places.due_champion)
    impacting.tell_of_plan(head, places.due_plan, picture)
    impacting.confirm_impact(confirming, places.due_plan)
    impacting.close_impact(head, places.due_plan)


def look_at_picture(lead: Page, picture: Picture) -> None:
    """Of the last year that is over; a number leads to its list."""
    lead.goto(f"/{SLUG}/picture/")
    lead.get_by_label("Academic year").select_option(index=1)
    lead.get_by_role("button", name="Show").click()
    picture(lead, "picture")
    lead.locator(".picture-figures a").last.click()
    expect(lead.get_by_role("heading", name="What it was made of")).to_be_visible()


def report(open_page: OpenPage, lead: Page, picture: Picture, folder: Path) -> dict[str, Path]:
    """Written, checked by the central team, released, read by a trustee."""
    impacting.write_impact_report(lead, picture)
    impacting.check_impact_report(open_page(who=named("Farah Hussain")))
    impacting.release_impact_report(lead)
    # The release asks for the documents, whose own news makes them.
    deliver()
    deliver()
    return impacting.read_impact_report(open_page(who=named("Folake Adeyemi")), folder, picture)

"""The wall of a hall when more is written than fits: it never scrolls, and is turned like pages."""

import re

import pytest
from django.db import transaction
from django.utils import timezone
from playwright.sync_api import Page, expect

from schools.tenancy.standing import acting_in
from tests.factories import workshops
from tests.journeys.conftest import OpenPage
from tests.journeys.live import LiveProcess
from tests.journeys.sizes import DESKTOP, PROJECTOR
from workshops.agendas.enums import StepKind
from workshops.models import Step
from workshops.rooms.enums import CardKind

pytestmark = pytest.mark.django_db(transaction=True)
SHOWN = ".wall-cards > li:visible"


def test_forty_cards_are_shown_once_each_on_pages_that_the_console_turns(live_process: LiveProcess, open_page: OpenPage) -> None:
    review = workshops.review()
    champion = workshops.champion(review)
    workshop = workshops.workshop(review, at=StepKind.WRITING, console_by_id=champion.membership_id)
    writing = workshops.step(workshop, StepKind.WRITING)
    with acting_in(workshop.trust_id), transaction.atomic():
        Step.objects.filter(pk=writing.pk).update(revealed_at=timezone.now())
    # One fills more than a page alone.
    words = [f"Card {number}: " + "We read aloud. " * (number % 7) for number in range(39)] + ["Long " * 800]
    for number, text in enumerate(words):
        workshops.card(writing, text, CardKind.WORKS if number % 3 else CardKind.IN_THE_WAY)
    address = f"/{champion.trust_slug}/workshops/{workshop.pk}"
    console, wall = open_page(DESKTOP, who=champion), open_page(PROJECTOR, who=champion)
    console.goto(f"{address}/console/")
    wall.goto(f"{address}/projector/")
    told = wall.locator("[data-wall-page]")
    expect(told).to_have_text(re.compile("Page 1 of [3-9]"))
    last = int(told.inner_text()[-1])
    seen = whole_page(wall)
    for page in range(2, last + 1):
        turn(console, "Next page of the wall", page - 1)
        expect(told).to_have_text(f"Page {page} of {last}")
        seen += whole_page(wall)
    assert sorted(seen) == sorted(text.strip() for text in words)
    # After the last comes the first; a presenter's clicker turns, too.
    wall.keyboard.press("PageDown")
    expect(told).to_have_text(f"Page 1 of {last}")
    turn(console, "Back a page of the wall", last - 2)
    expect(told).to_have_text(f"Page {last} of {last}")


def turn(console: Page, name: str, to: int) -> None:
    """Press it once the console, which hears of a turn when the wall does or later, offers the page that is wanted, counted from 0."""
    button = console.get_by_role("button", name=name)
    expect(button).to_have_attribute("value", str(to))
    button.press("Enter")


def whole_page(wall: Page) -> list[str]:
    """What stands on it, none of it below the edge."""
    bottom = wall.locator("#wall-join").bounding_box()
    assert bottom is not None
    assert wall.evaluate("document.documentElement.scrollHeight <= innerHeight")
    for box in (one.bounding_box() for one in wall.locator(SHOWN).all()):
        assert box is not None
        assert box["y"] + box["height"] <= bottom["y"]
    return [text.strip() for text in wall.locator(SHOWN).all_text_contents()]

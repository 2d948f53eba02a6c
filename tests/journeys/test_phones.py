"""Phones in a workshop's room: the stream, its break, and what is typed while there is no connection."""

import pytest
from django.db import transaction
from django.utils import timezone
from playwright.sync_api import Page, expect

from schools.tenancy.standing import acting_in
from tests.factories import workshops
from tests.journeys.conftest import Look, OpenPage
from tests.journeys.live import LiveProcess
from tests.journeys.offline import go_offline
from tests.journeys.sizes import PHONE
from workshops.agendas.enums import StepKind, StepStage
from workshops.models import Card, CheckOut, Step, Workshop
from workshops.rooms.actions.changing import changed
from workshops.rooms.enums import CardKind

pytestmark = pytest.mark.django_db(transaction=True)
LOST = "Live connection lost"


def come_in(page: Page, name: str) -> None:
    page.goto("/join/")
    page.get_by_label("Code").fill("ace fhk")
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("Your first name").fill(name)
    page.get_by_role("button", name="Come in").click()
    expect(page.get_by_text(f"You are {name}")).to_be_visible()


def go_to(workshop: Workshop, kind: StepKind) -> None:
    """As the champion does."""
    with acting_in(workshop.trust_id), transaction.atomic():
        Step.objects.filter(workshop=workshop, stage=StepStage.NOW).update(stage=StepStage.DONE)
        Step.objects.filter(workshop=workshop, kind=kind).update(stage=StepStage.NOW, began_at=timezone.now())
        changed(workshop)


def reveal(workshop: Workshop, kind: StepKind) -> None:
    with acting_in(workshop.trust_id), transaction.atomic():
        Step.objects.filter(workshop=workshop, kind=kind).update(revealed_at=timezone.now())
        changed(workshop)


def texts(workshop: Workshop) -> list[str]:
    with acting_in(workshop.trust_id), transaction.atomic():
        return list(Card.objects.filter(workshop=workshop, removed_at=None).order_by("pk").values_list("text", flat=True))


def test_two_phones_through_steps_while_connections_break(live_process: LiveProcess, open_page: OpenPage, look: Look) -> None:
    workshop = workshops.workshop(workshops.review(), at=StepKind.WRITING)
    workshops.code(workshop)
    anna, ben = open_page(PHONE), open_page(PHONE)
    come_in(anna, "Anna")
    come_in(ben, "Ben")
    write_while_the_wifi_goes(anna, workshop)
    look(anna, "phone-writing")
    write_while_the_wifi_hangs(ben, workshop)
    keep_what_is_being_typed(ben, workshop)
    go_on_while_the_stream_is_broken(live_process, anna, ben, workshop)
    put_dots_by_keyboard(anna, workshop)
    look(anna, "phone-voting")
    go_to(workshop, StepKind.COMMITMENTS)
    anna.get_by_label("What will be done?").fill("We read together daily")
    anna.get_by_role("button", name="Commit").click()
    expect(ben.get_by_text("We read together daily")).to_be_visible()
    look(anna, "phone-commitments")
    leave_while_the_wifi_goes(anna, workshop)


def write_while_the_wifi_goes(page: Page, workshop: Workshop) -> None:
    """A card that could not be sent waits on the phone, and arrives once."""
    page.get_by_label("One thing that works well here").fill("Shared reading")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("What you have written").first).to_contain_text("Shared reading")
    go_offline(page)
    page.get_by_label("One thing that gets in the way").fill("Too little time")
    page.get_by_role("button", name="Add").nth(1).click()
    expect(page.get_by_label("Not sent yet")).to_contain_text("Too little time")
    page.context.set_offline(False)
    expect(page.get_by_label("What you have written").nth(1)).to_contain_text("Too little time")
    expect(page.get_by_label("Not sent yet")).to_be_hidden()
    assert texts(workshop) == ["Shared reading", "Too little time"]


def write_while_the_wifi_hangs(page: Page, workshop: Workshop) -> None:
    """What gets no answer is kept, too, and sent again; also by a browser that cannot give a question up."""
    page.evaluate("() => { const wait = AbortSignal.timeout.bind(AbortSignal); AbortSignal.timeout = () => wait(200); }")
    page.route("**/write/", lambda route: None)
    page.get_by_label("One thing that gets in the way").fill("Long corridors")
    page.get_by_role("button", name="Add").nth(1).click()
    expect(page.get_by_label("Not sent yet")).to_contain_text("Long corridors")
    page.evaluate("() => { AbortSignal.timeout = undefined; }")
    page.unroute("**/write/")
    expect(page.get_by_label("What you have written").nth(1)).to_contain_text("Long corridors")
    expect(page.get_by_label("Not sent yet")).to_be_hidden()
    assert texts(workshop)[2:] == ["Long corridors"]


def keep_what_is_being_typed(page: Page, workshop: Workshop) -> None:
    """The room goes on around a form in which somebody writes."""
    page.get_by_label("One thing that works well here").fill("Half a thou")
    expect(page.get_by_text("Shared reading")).to_have_count(0)
    reveal(workshop, StepKind.WRITING)
    expect(page.get_by_text("Shared reading")).to_be_visible()
    expect(page.get_by_label("One thing that works well here")).to_have_value("Half a thou")


def go_on_while_the_stream_is_broken(live_process: LiveProcess, anna: Page, ben: Page, workshop: Workshop) -> None:
    """The screens say so and stay up to date, and are as before when it is back."""
    live_process.stop()
    expect(ben.get_by_text(LOST)).to_be_visible()
    go_to(workshop, StepKind.EVIDENCE)
    expect(anna.get_by_role("heading", name="What evidence says")).to_be_visible()
    live_process.start()
    expect(ben.get_by_text(LOST)).to_be_hidden()
    anna.get_by_label("What has helped, and how you know").fill("Paired reading")
    anna.get_by_role("button", name="Add").click()
    expect(ben.get_by_text("Paired reading")).to_be_visible()


def leave_while_the_wifi_goes(page: Page, workshop: Workshop) -> None:
    """Said twice before it could be sent, the last arrives."""
    go_to(workshop, StepKind.CHECK_OUT)
    for word in ("Tired", "Hopeful"):
        page.get_by_label("One word for how you leave").fill(word)
        page.get_by_label("5 very").check()
        go_offline(page)
        page.get_by_role("button", name="Check out").click()
        expect(page.get_by_label("Not sent yet")).to_contain_text(f"{word}, 5 of 5")
    page.context.set_offline(False)
    expect(page.get_by_text("Thank you, that is noted.")).to_be_visible()
    with acting_in(workshop.trust_id), transaction.atomic():
        assert CheckOut.objects.values_list("word", "rating").get() == ("Hopeful", 5)


def put_dots_by_keyboard(page: Page, workshop: Workshop) -> None:
    """The focus stays at the button, also when there is no dot left."""
    workshops.card(workshops.step(workshop, StepKind.IDEAS), "Read together every day", CardKind.IDEA)
    reveal(workshop, StepKind.IDEAS)
    go_to(workshop, StepKind.VOTING)
    more = page.get_by_role("button", name="One dot more")
    more.focus()
    for left in (2, 1, 0):
        page.keyboard.press("Enter")
        expect(page.get_by_text(f"{left} of your 3 dots left")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_text("You have 3 dots in all")).to_be_visible()
    expect(more).to_be_focused()


def test_a_phone_without_scripts_takes_part_by_plain_forms(open_page: OpenPage) -> None:
    workshop = workshops.workshop(workshops.review(), at=StepKind.WRITING)
    workshops.code(workshop)
    page = open_page(PHONE, scripts=False)
    come_in(page, "Carys")
    page.get_by_label("One thing that works well here").fill("Calm corridors")
    page.get_by_role("button", name="Add").first.click()
    expect(page.get_by_label("What you have written").first).to_contain_text("Calm corridors")
    page.get_by_role("button", name="I have finished").click()
    expect(page.get_by_text("You have finished.")).to_be_visible()
    go_to(workshop, StepKind.CHECK_OUT)
    page.get_by_role("link", name="Refresh").click()
    page.get_by_label("One word for how you leave").fill("hopeful")
    page.get_by_role("button", name="Check out").click()
    expect(page.get_by_text("Thank you, that is noted.")).to_be_visible()

"""A whole workshop in real browsers: a laptop, a projector, five phones, somebody without a device; a phone takes over the console."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from reviews.models import Review
from reviews.review_reports.enums import ReportStage
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from tests.factories import people, reviews, trusts, workshops
from tests.journeys.conftest import Look, OpenPage
from tests.journeys.live import LiveProcess
from tests.journeys.sizes import DESKTOP, PHONE, PROJECTOR
from tests.journeys.walking import deliver
from workshops.agendas.enums import WorkshopStage
from workshops.models import Action, Card, CheckOut, Commitment, Vote, Workshop

pytestmark = pytest.mark.django_db(transaction=True)
NAMES = ("Ada", "Ben", "Cleo", "Dan", "Eve")
SEEN = "In five of six lessons pupils took a book without being asked."
WORKS = "Ten minutes of reading after lunch \U0001f4da"
IDEAS = ("Books by every door", "Older pupils read to younger ones", "A <b>quiet</b> corner in each class")
FIRST = "Every class has a shelf by the door before Easter; the Year 3 team looks after it."
# In the middle of a term.
CHECK_BACK = next(day for day in (date(timezone.localdate().year + 1, 3, number) for number in (5, 6, 7)) if day.weekday() < 5)
SECOND = "Older pupils read with younger ones each Friday: ten minutes, in pairs."


@dataclass(frozen=True, slots=True)
class Room:
    """The screens of one room."""

    console: Page
    wall: Page
    phones: tuple[Page, ...]

    def go_on(self, title: str) -> None:
        """On to the step of this title, on every screen, by keyboard, which stays where the next thing to do is."""
        self.console.get_by_role("button", name=f"Next: {title}").press("Enter")
        expect(self.console.get_by_role("heading", name=title, exact=True)).to_be_visible()
        expect(self.wall.get_by_role("heading", level=1, name=title, exact=True)).to_be_visible()
        expect(self.console.locator("#primary")).to_be_focused()


@pytest.fixture
def review() -> Review:
    trust = trusts.trust("valleys", name="Three Valleys Learning Trust")
    made = workshops.review(trust, host=trusts.school(trust, "Dunmere Primary School"))
    reviews.report(made, ReportStage.RELEASED, working_well=SEEN, even_better_if="What if every class had a shelf?")
    return made


@pytest.fixture
def champion(review: Review) -> Member:
    return workshops.champion(review, "Lucja Wojcik")


@pytest.fixture
def helper(review: Review) -> Member:
    return people.member(review.cycle.trust, Role.SCHOOL_LEADER, person=people.person("Helen Beddoe", two_factor=True))


@pytest.fixture
def workshop(review: Review, helper: Member) -> Workshop:
    people.member(review.cycle.trust, Role.STAFF_MEMBER, review.host, person=people.person("Nia Rowe"))
    return workshops.workshop(review, co_facilitator_id=helper.membership_id)


def address(workshop: Workshop, rest: str) -> str:
    return f"/valleys/workshops/{workshop.pk}/{rest}/"


def come_in(page: Page, code: str, name: str) -> None:
    page.goto("/join/")
    page.get_by_label("Code").fill(code)
    page.get_by_role("button").last.click()
    page.get_by_label("Your first name").fill(name)
    page.get_by_role("button", name="Come in").click()
    expect(page.get_by_role("heading", name="You are in")).to_be_visible()


def write(phone: Page, label: str, text: str) -> None:
    field = phone.get_by_label(label)
    field.fill(text)
    phone.locator("form", has=field).get_by_role("button", name="Add").click()
    expect(phone.locator(".own p").get_by_text(text)).to_be_visible()


def on_the_wall(room: Room, text: str) -> Locator:
    return room.wall.locator(".wall-main").get_by_text(text, exact=False).first


def enter_for(console: Page, name: str, text: str, kind: str = "") -> None:
    form = console.locator("#enter-card-form")
    form.get_by_label("For whom").select_option(label=name)
    if kind:
        form.get_by_label("Which").select_option(label=kind)
    form.get_by_label("In their words").fill(text)
    form.get_by_role("button", name="Enter the card").click()
    expect(console.locator("[data-said]")).to_have_text("Entered.")


def test_a_whole_workshop(
    live_process: LiveProcess, open_page: OpenPage, review: Review, champion: Member, helper: Member, workshop: Workshop, look: Look
) -> None:
    room = _gather(open_page, champion, workshop, look)
    _write_and_group(room, look)
    _dig(room)
    _choose(room, look)
    phone = open_page(PHONE, who=helper)
    _promise(room, phone, workshop, look)
    _leave(room, phone, look)
    _is_kept(workshop, review)


def _gather(open_page: OpenPage, champion: Member, workshop: Workshop, look: Look) -> Room:
    console, wall = open_page(DESKTOP, who=champion), open_page(PROJECTOR, who=champion)
    console.goto(address(workshop, "console"))
    console.get_by_role("button", name="Open the room").click()
    expect(console.get_by_role("heading", name="People are coming in")).to_be_visible()
    wall.goto(address(workshop, "projector"))
    code = wall.locator(".wall-code").inner_text()
    phones = tuple(open_page(PHONE) for _ in NAMES)
    # A filter on the way of the last one breaks streams: it asks again and again, and says so.
    phones[-1].route(re.compile("/live/"), lambda route: route.abort())
    for phone, name in zip(phones, NAMES, strict=True):
        come_in(phone, code, name)
    expect(phones[-1].get_by_text("Live connection lost")).to_be_visible()
    expect(wall.get_by_text("5 are here")).to_be_visible()
    console.get_by_label("Somebody without a device").fill("Mary")
    console.get_by_label("Somebody without a device").press("Enter")
    expect(console.get_by_role("heading", name="In the room (6)")).to_be_visible()
    look(wall, "workshop-projector-lobby")
    room = Room(console, wall, phones)
    console.get_by_role("button", name="Begin").click()
    room.go_on("What the review saw")
    expect(on_the_wall(room, SEEN)).to_be_visible()
    return room


def _write_and_group(room: Room, look: Look) -> None:
    room.go_on("What is working, what gets in the way")
    for phone in room.phones:
        write(phone, "One thing that works well here", WORKS)
        phone.get_by_role("button", name="I have finished").click()
    expect(room.wall.get_by_text("of 5 have finished")).to_contain_text("5")
    enter_for(room.console, "Mary", "Some classes have no shelf", "In the way")
    expect(room.wall.get_by_text("shelf")).to_have_count(0)
    look(room.console, "workshop-console-writing")
    room.console.get_by_role("button", name="Show all cards").click()
    expect(on_the_wall(room, "Some classes have no shelf")).to_be_visible()
    look(room.wall, "workshop-projector-cards")
    room.go_on("What belongs together")
    for box in room.console.get_by_role("checkbox").all():
        box.check()
    room.console.get_by_label("A new group, called").fill("Reading time")
    room.console.get_by_role("button", name="Make the group").click()
    expect(on_the_wall(room, "Reading time")).to_be_visible()
    room.console.get_by_role("button", name=re.compile("Ask for its causes")).click()
    expect(room.console.get_by_text("Its causes are asked")).to_be_visible()
    look(room.console, "workshop-console-grouping")


def _dig(room: Room) -> None:
    room.go_on("Five whys")
    for number, answer in enumerate(("Shelves were moved to the hall", "Nobody looks after them"), start=1):
        expect(room.wall.get_by_text(f"{number} of 5", exact=True)).to_be_visible()
        # The phone asks the next why, too.
        expect(room.phones[number].locator("input[name=asked]")).to_have_value(f"{number}")
        write(room.phones[number], "One reason why", answer)
        room.console.get_by_role("button", name="Show the answers").click()
        expect(on_the_wall(room, answer)).to_be_visible()
        room.console.get_by_role("button", name=re.compile(f"Choose.*{answer}")).click()
        expect(room.console.get_by_text("Chosen", exact=True)).to_be_visible()
        if number == 1:
            room.console.get_by_role("button", name="Ask why once more").click()
    room.go_on("What evidence says")
    write(room.phones[0], "What has helped, and how you know", "Paired reading helped at Ashwell")
    expect(on_the_wall(room, "Paired reading helped")).to_be_visible()


def _choose(room: Room, look: Look) -> None:
    room.go_on("Ideas")
    for phone, idea in zip(room.phones[-3:], IDEAS, strict=True):
        write(phone, "One thing that we could do", idea)
    room.console.get_by_role("button", name="Show all ideas").click()
    expect(on_the_wall(room, IDEAS[2])).to_be_visible()
    room.go_on("Dot votes")
    for phone in room.phones:
        more = phone.locator("li", has_text=IDEAS[0]).get_by_role("button", name="One dot more")
        more.click()
        expect(phone.get_by_text("2 of your 3 dots left")).to_be_visible()
    room.console.get_by_label(IDEAS[0]).fill("1")
    room.console.get_by_role("button", name="Set the hands").click()
    expect(room.console.get_by_text("counted", exact=True)).to_be_visible()
    expect(room.wall.locator(".wall-bars")).to_have_count(0)
    room.console.get_by_role("button", name="Show the votes").click()
    expect(room.wall.locator(".wall-bars li").first).to_contain_text(IDEAS[0])
    expect(room.wall.locator(".wall-bars b").first).to_have_text("6")
    room.go_on("Impact and effort")
    place = room.console.locator("form", has_text=IDEAS[0])
    place.get_by_label("Impact").select_option("5")
    place.get_by_label("Effort").select_option("2")
    place.get_by_role("button", name=re.compile("Place it")).click()
    expect(room.wall.locator(".wall-grid td b")).to_have_text("1")
    look(room.wall, "workshop-projector-grid")


def _promise(room: Room, phone: Page, workshop: Workshop, look: Look) -> None:
    room.go_on("Commitments")
    # The laptop's battery is empty: who leads beside takes over on a phone.
    phone.goto(address(workshop, "console"))
    phone.get_by_role("button", name="Take over").click()
    expect(phone.get_by_role("button", name="Next: Check-back date")).to_be_visible()
    expect(room.console.get_by_text("Helen Beddoe leads from another screen now.")).to_be_visible()
    own = room.phones[0]
    own.get_by_label("What will be done?").fill(FIRST)
    own.get_by_role("button", name="Commit", exact=True).click()
    expect(on_the_wall(room, FIRST)).to_be_visible()
    phone.get_by_label("What will be done").fill(SECOND)
    phone.get_by_label("Who, of the school").select_option(label="Nia Rowe")
    phone.get_by_label("By when").fill(f"{timezone.localdate() + timedelta(days=30)}")
    phone.get_by_label("The idea it comes from").select_option(label=IDEAS[1])
    phone.get_by_role("button", name="Write it down").click()
    expect(on_the_wall(room, SECOND)).to_be_visible()
    look(phone, "workshop-console-commitments")


def _leave(room: Room, phone: Page, look: Look) -> None:
    phone.get_by_role("button", name="Next: Check-back date").click()
    phone.get_by_label("When somebody comes back").fill(f"{CHECK_BACK}")
    phone.get_by_role("button", name="Agree this day").click()
    expect(room.wall.get_by_text("We look again on")).to_be_visible()
    phone.get_by_role("button", name="Next: Check-out").click()
    for own, word in zip(room.phones, ("hopeful", "tired", "clear", "ready", "hopeful"), strict=True):
        own.get_by_label("One word for how you leave").fill(word)
        own.get_by_role("radio", name=re.compile("5")).check()
        own.get_by_role("button", name="Check out").click()
        expect(own.get_by_text("Thank you, that is noted.")).to_be_visible()
    expect(room.wall.get_by_text("of 6 have said theirs")).to_contain_text("5")
    phone.get_by_label("One word").fill("glad")
    phone.get_by_label("How useful it was").fill("4")
    phone.get_by_role("button", name="Enter it").click()
    expect(room.wall.get_by_text("glad")).to_be_visible()
    expect(room.wall.get_by_text("4.8")).to_be_visible()
    phone.get_by_role("link", name="Close the workshop").click()
    phone.get_by_role("button", name="Close the workshop").click()
    expect(phone.get_by_role("heading", name="The workshop is closed")).to_be_visible()
    for own in room.phones:
        expect(own.get_by_role("heading", name="Thank you")).to_be_visible()


def _is_kept(workshop: Workshop, review: Review) -> None:
    with acting_in(review.trust_id), transaction.atomic():
        row = Workshop.objects.get(pk=workshop.pk)
        assert (row.stage, row.check_back_on) == (WorkshopStage.CLOSED, CHECK_BACK)
        kept = Commitment.objects.order_by("position").values_list("what", "owner__person__name", "card__text")
        assert list(kept) == [(FIRST, None, None), (SECOND, "Nia Rowe", IDEAS[1])]
        # Anonymous: nobody can tell any more who wrote what.
        assert not Card.objects.filter(participant__isnull=False).exists()
        assert (Card.objects.count(), CheckOut.objects.count()) == (12, 6)
        assert sum(Vote.objects.values_list("dots", flat=True)) == 6
    # The plan holds the commitments word for word.
    deliver()
    with acting_in(review.trust_id), transaction.atomic():
        assert list(Action.objects.order_by("position").values_list("what", flat=True)) == [FIRST, SECOND]

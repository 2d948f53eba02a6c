"""Evidence in a real browser: notes on a phone with and without a network, what the team sees of them, all of it on every screen."""

from collections.abc import Callable

import pytest
from django.db import transaction
from playwright.sync_api import FilePayload, Page, Route, expect

from reviews.cycles.enums import ReviewStage
from reviews.models import EvidenceNote, Review
from reviews.preparations.enums import ActivityKind
from reviews.visits.enums import Mark
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from tests.factories import reviews, trusts
from tests.journeys.conftest import Look, OpenPage
from tests.journeys.offline import go_offline
from tests.journeys.sizes import PHONE
from tests.journeys.walking import reach
from tests.reviews.self_reviews import files

pytestmark = pytest.mark.django_db(transaction=True)
SAID = "Two pupils in Year 4 say which book they would take home, and why. One asks the other back."


@pytest.fixture
def review() -> Review:
    """On its visit, with a programme and two questions."""
    trust = trusts.trust("valleys", name="Three Valleys Learning Trust")
    made = reviews.review(
        reviews.cycle(trust, "Autumn and spring reviews"),
        trusts.school(trust, "Dunmere Church of England Primary School"),
        stage=ReviewStage.VISITING,
        visit_on=reviews.days(0),
        visit_until=reviews.days(1),
    )
    reviews.question(made, "To what extent do pupils who find reading hard choose to read?", 1)
    reviews.question(made, "To what extent does talk in class help pupils to think?", 2)
    return made


@pytest.fixture
def bea(review: Review) -> Member:
    return reviews.reviewer(review, name="Bea Okafor")


def standing(review: Review) -> list[str]:
    """The notes that have arrived, the first written first."""
    with acting_in(review.trust_id), transaction.atomic():
        return list(EvidenceNote.objects.standing().order_by("made_at").values_list("text", flat=True))


def address(review: Review, rest: str) -> str:
    return f"/valleys/reviews/{review.pk}/{rest}"


def ready(page: Page, review: Review) -> None:
    """Open the page, and wait until it would open without a network."""
    page.goto(address(review, "visit/"))
    expect(page.locator("#capture[data-alive]")).to_be_attached()


def write(page: Page, text: str, mark: str = "Working well") -> None:
    page.get_by_label(mark).check()
    page.get_by_label("What you saw or heard").fill(text)
    page.get_by_role("button", name="Save").click()


def test_notes_written_without_a_network_outlive_a_reload_and_arrive_once(open_page: OpenPage, review: Review, bea: Member) -> None:
    page = open_page(PHONE, who=bea)
    ready(page, review)
    go_offline(page)
    write(page, "From the corridor.")
    expect(page.get_by_text("1 note is kept on this phone and not sent.")).to_be_visible()
    page.reload()
    expect(page.get_by_text("From the corridor.")).to_be_visible()
    write(page, "From the stairs.", "I wonder")
    expect(page.get_by_text("2 notes are kept on this phone and not sent.")).to_be_visible()
    assert standing(review) == []
    # The first answer is lost on its way back, so that the note is sent twice.
    lost: list[int] = []

    def arrives_and_is_not_heard(route: Route) -> None:
        if lost:
            route.fallback()
        else:
            lost.append(route.fetch().status)
            route.abort()

    page.route("**/notes/send/", arrives_and_is_not_heard)
    page.context.set_offline(False)
    page.get_by_role("button", name="Send now").click()
    expect(page.get_by_text("Everything is sent.")).to_be_visible()
    expect(page.locator("[data-arrived] li")).to_have_count(2)
    expect(page.get_by_text("None yet")).to_be_hidden()
    assert (lost, standing(review)) == ([200], ["From the corridor.", "From the stairs."])


def test_who_signs_in_on_the_same_phone_sees_nothing_of_anothers_notes(
    open_page: OpenPage, review: Review, bea: Member, sign_over: Callable[[Page, Member], None]
) -> None:
    page = open_page(PHONE, who=bea)
    ready(page, review)
    go_offline(page)
    write(page, "Only Bea knows this.")
    expect(page.get_by_text("1 note is kept on this phone and not sent.")).to_be_visible()
    page.route("**/notes/send/", lambda route: route.abort())
    page.context.set_offline(False)
    cem = reviews.reviewer(review, name="Cem Yildiz")
    sign_over(page, cem)
    ready(page, review)
    expect(page.get_by_text("1 note of somebody else is kept on this phone")).to_be_visible()
    expect(page.get_by_text("Only Bea knows this.")).to_have_count(0)
    page.goto("/valleys/reviews/kept-notes/")
    expect(page.get_by_text("Nothing is kept here.")).to_be_visible()
    assert standing(review) == []
    page.unroute("**/notes/send/")
    sign_over(page, bea)
    ready(page, review)
    expect(page.get_by_text("Everything is sent.")).to_be_visible()
    assert standing(review) == ["Only Bea knows this."]


def test_evidence_is_sound_on_every_screen_and_goes_by_keyboard(open_page: OpenPage, review: Review, bea: Member, look: Look) -> None:  # noqa: PLR0915
    walk = reviews.activity(review, "Joint learning walk with the English lead")
    voice = reviews.activity(review, "Pupil voice", ActivityKind.PUPIL_VOICE)
    cem = reviews.reviewer(review, name="Cem Yildiz")
    reviews.note(review, cem, "A shelf of new books by the door, most of them in use.", activity=voice)
    photo = reviews.photo(reviews.note(review, bea, SAID, Mark.WONDER, activity=walk))
    page = open_page(who=bea)
    ready(page, review)
    page.get_by_label("None of them yet").focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("The library is open at lunch. A boy called Harry runs it.")
    for _ in range(2):
        with page.expect_file_chooser() as chosen:
            reach(page, page.get_by_label("A photo of work"), "Enter")
        chosen.value.set_files(FilePayload(name="shelf.jpg", mimeType="image/jpeg", buffer=files.image()))
        expect(page.get_by_text("Added. Is there no pupil")).to_be_visible()
    reach(page, page.get_by_role("button", name="Take out photo 2"), "Enter")
    expect(page.get_by_role("button", name="Take out photo 1")).to_be_focused()
    go_offline(page)
    page.get_by_role("button", name="Save").press("Enter")
    expect(page.get_by_text("1 note is kept on this phone and not sent.")).to_be_visible()
    page.get_by_role("button", name="Save").press("Enter")
    expect(page.get_by_text("Choose what the note is")).to_be_visible()
    look(page, "visit-offline")
    page.context.set_offline(False)
    expect(page.get_by_text("Everything is sent.")).to_be_visible()
    expect(page.locator("[data-arrived] .passage-doubts").get_by_text("boy called Harry")).to_be_visible()
    look(page, "visit-sent")
    for rest, name in (("notes/", "team"), (f"notes/{photo.note_id}/", "edit"), (f"notes/{photo.note_id}/remove/", "remove")):
        page.goto(address(review, rest))
        look(page, f"visit-{name}")
    page.goto(address(review, f"photos/{photo.pk}/remove/"))
    look(page, "visit-photo")
    page.get_by_role("button", name="Delete").press("Enter")
    expect(page.get_by_text("The photo is deleted.")).to_be_visible()
    page.goto("/valleys/reviews/kept-notes/")
    expect(page.get_by_text("Nothing is kept here.")).to_be_visible()
    look(page, "visit-kept")

"""Before and after a workshop in a real browser: planned, prepared by keyboard, rehearsed; its record is read."""

import pytest
from playwright.sync_api import Page, expect

from tests.factories import workshops
from tests.journeys.conftest import Look, OpenPage
from tests.journeys.walking import reach
from tests.workshops.conftest import make_hall
from workshops.agendas.enums import StepKind, WorkshopStage
from workshops.models import Workshop
from workshops.records.actions.keeping import keep_record
from workshops.rooms.actions.opening import open_room
from workshops.rooms.enums import CardKind

pytestmark = pytest.mark.django_db(transaction=True)


def press(page: Page, name: str, role: str = "button") -> None:
    """By the keyboard alone."""
    place = page.get_by_role(role, name=name, exact=True).first  # type: ignore[arg-type]
    place.focus()
    page.keyboard.press("Enter")


def test_a_workshop_is_planned_prepared_and_rehearsed(  # noqa: PLR0915 - one step after the other
    open_page: OpenPage, look: Look
) -> None:
    hall = make_hall(None)
    leader = open_page(who=hall.champion)
    leader.goto("/ash/")
    press(leader, "Plan it", "link")
    expect(leader.get_by_role("heading", name="Plan the Improvement Workshop at Ash School")).to_be_visible()
    look(leader, "agendas-plan")
    leader.get_by_label("Day", exact=True).fill("2027-03-01")
    leader.get_by_label("Place").fill("Hall")
    press(leader, "Plan it")
    expect(leader.get_by_role("heading", name="Improvement Workshop at Ash School", exact=True)).to_be_visible()
    look(leader, "agendas-workshop")
    here = leader.url

    # The agenda, without a pointer.
    press(leader, "Change the agenda", "link")
    steps = leader.locator(".agenda > li h3")
    press(leader, "Earlier What the review saw")
    expect(steps.first).to_have_text("What the review saw")
    expect(leader.locator(".agenda > li").first).to_be_focused()
    reach(leader, leader.get_by_role("link", name="Take out What the review saw"), "Enter")
    leader.get_by_role("dialog").get_by_role("button", name="Take it out").press("Enter")
    expect(steps).to_have_count(11)
    press(leader, "Write it")
    leader.get_by_label("What it is called").fill("A walk outside")
    look(leader, "agendas-step")
    press(leader, "Add to the agenda")
    expect(steps.last).to_have_text("A walk outside")
    leader.get_by_label("Name").fill("With a walk")
    press(leader, "Keep it")
    expect(leader.get_by_text("“With a walk” is kept.")).to_be_visible()
    look(leader, "agendas-agenda")
    leader.goto("/ash/workshops/templates/")
    expect(leader.get_by_role("link", name="With a walk", exact=True)).to_be_visible()
    look(leader, "agendas-templates")

    # The rehearsal, which nobody else knows of; and the pack.
    leader.goto(here)
    press(leader, "Make a rehearsal")
    expect(leader.get_by_role("heading", name="Rehearsal: Ash School")).to_be_visible()
    look(leader, "agendas-rehearsal")
    leader.goto(f"{here}paper/")
    look(leader, "agendas-paper")
    leader.goto(f"{here}taking-part/")
    look(leader, "agendas-taking-part")

    # The host's head invites.
    head = open_page(who=hall.head)
    head.goto(f"{here}invitations/")
    look(head, "agendas-invitations")
    head.get_by_label("Sam Staff, Staff member").press("Space")
    press(head, "Invite them")
    expect(head.get_by_text("1 invited.")).to_be_visible()
    hall.workshop = hall.inside(lambda: Workshop.objects.real().get(review=hall.review.pk))
    hall.do(open_room)
    head.goto(f"{here}poster/")
    expect(head.get_by_role("img", name="QR picture")).to_be_visible()
    look(head, "agendas-poster")


def test_the_record_of_a_workshop_is_read(open_page: OpenPage, look: Look) -> None:
    hall = make_hall(WorkshopStage.CLOSED)
    writing, ideas = (workshops.step(hall.now(), kind) for kind in (StepKind.WRITING, StepKind.IDEAS))
    for text, kind in (("We read aloud every day.", CardKind.WORKS), ("Three reading records.", CardKind.IN_THE_WAY)):
        workshops.card(writing, text, kind)
    workshops.card(ideas, "One page that says how we do it here.", CardKind.IDEA)
    hall.inside(keep_record, workshop_id=hall.now().pk)
    reader = open_page(who=hall.lead)
    reader.goto(hall.url())
    press(reader, "Read the record", "link")
    expect(reader.get_by_role("heading", name="Hidden during the workshop")).to_be_visible()
    expect(reader.get_by_text("One page that says how we do it here.").first).to_be_visible()
    look(reader, "records-record")
    leader = open_page(who=hall.champion)
    leader.goto(hall.url("learned/"))
    leader.get_by_label("What you learned").fill("Wait longer.")
    press(leader, "Save")
    expect(leader.get_by_text("Nobody but you reads it.")).to_be_visible()
    press(leader, "Open the workshop again", "link")
    expect(leader.get_by_role("heading", name="Open the workshop at Ash School again?")).to_be_visible()
    look(leader, "records-reopen")

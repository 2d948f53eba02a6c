"""The steps of the whole cycle, each done in the browser by the person whose step it is, on the school of the demo that stands there."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from django.db import transaction
from django.utils import timezone
from playwright.sync_api import Page, expect

from reviews.assignments.models import Assignment
from reviews.cycles.models import Review
from schools.models import Person, RoleHeld, Trust
from schools.tenancy.standing import acting_in
from tests.journeys.reviewing import SLUG, write
from workshops.models import Plan, Workshop

Picture = Callable[[Page, str], None]
NOTE = "Every group that we heard told its neighbour why, not only what."
COMMITMENT = "Each subject leader sits in one lesson of another year group before half-term."
UPDATE = "Two subject leaders have been; both told the staff meeting."
BEFORE, AFTER = "Leaders looked at books alone.", "Leaders look at books together, and say what helped."
SUMMARY = "Fifteen schools looked at each other; what was promised was looked at again."
CONFIRMED = "I sat in two of these looks, and heard three leaders say what they changed."


@dataclass(frozen=True, slots=True)
class Places:
    """Where the demo's schools stand: reviews by school number, the planned workshop, the plan whose check-back is due."""

    reviews: dict[int, int]
    workshop: int
    workshop_review: int
    workshop_head: Person
    due_plan: int
    due_school: int
    due_champion: Person


def places() -> Places:
    """Of the newest cycle; last year's plan that is open."""
    with acting_in(Trust.objects.get(slug=SLUG).pk), transaction.atomic():
        newest = Review.objects.order_by("-cycle__academic_year", "-cycle_id").values_list("cycle_id", flat=True)[0]
        reviews = {row.host.urn % 100: row.pk for row in Review.objects.filter(cycle=newest).select_related("host") if row.host.urn}
        workshop = Workshop.objects.real().select_related("review__host").get(stage="planned")
        due = Plan.objects.exclude(review__cycle=newest).exclude(stage="closed").select_related("review__host").get()
        champion = Assignment.objects.select_related("membership__person").get(review=due.review_id, part="improvement_champion")
        hosts = [(row.review.host.urn or 0) % 100 for row in (workshop, due)]
    return Places(reviews, workshop.pk, workshop.review_id, head_of(hosts[0]), due.pk, hosts[1], champion.membership.person)


def head_of(school: int) -> Person:
    """By school number."""
    with acting_in(Trust.objects.get(slug=SLUG).pk), transaction.atomic():
        held = RoleHeld.objects.filter(role="school_leader", is_head=True).select_related("membership__person", "school").order_by("pk")
        found: Person = next(row.membership.person for row in held if row.school and (row.school.urn or 0) % 100 == school)
        return found


def named(name: str) -> Person:
    """Somebody whom the demo's text names."""
    found: Person = Person.objects.get(name=name)
    return found


def sign_agreement(page: Page, review_id: int) -> None:
    """The head of a school that has not signed."""
    page.goto(f"/{SLUG}/reviews/{review_id}/agreement/")
    page.get_by_label("I have read this").check()
    page.get_by_role("button", name="Sign for my school").click()
    expect(page.get_by_text("Signed for ").first).to_be_visible()


def write_theme(page: Page, review_id: int, picture: Picture) -> None:
    """The first theme of the self-review; it saves itself."""
    page.goto(f"/{SLUG}/reviews/{review_id}/self-review/")
    page.locator(".theme-lines a").first.click()
    picture(page, "self-review")
    write(page, "What helps", "Teachers planned it together since September.")


def take_a_note(page: Page, review_id: int, picture: Picture) -> None:
    """On a phone, in the corridor."""
    page.goto(f"/{SLUG}/reviews/{review_id}/visit/")
    page.locator(".mark-working_well input").check()
    page.get_by_label("What you saw or heard").fill(NOTE)
    picture(page, "visit-phone")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Everything is sent")).to_be_visible()


def end_check(page: Page, review_id: int) -> None:
    """The head finds nothing wrong any more."""
    page.goto(f"/{SLUG}/reviews/{review_id}/report/check/")
    page.get_by_role("link", name="The check is done").click()
    page.get_by_role("button", name="The check is done").click()
    expect(page.get_by_text("Your check is done.", exact=True)).to_be_visible()


def release_report(page: Page, review_id: int) -> None:
    """The Lead Reviewer answers what the head asked for, and releases."""
    page.goto(f"/{SLUG}/reviews/{review_id}/report/")
    if page.get_by_label("What you have changed").count():
        page.get_by_label("What you have changed").first.fill("Thank you: it says so now.")
        page.get_by_role("button", name="Save the answer").first.click()
    page.get_by_role("link", name="Release the report").click()
    page.get_by_role("button", name="Release the report").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def hold_workshop(console: Page, wall: Page, phone: Page, workshop_id: int, picture: Picture) -> None:
    """From the door to the close: a teacher on a phone writes and commits, the room agrees on a day."""
    address = f"/{SLUG}/workshops/{workshop_id}"
    console.goto(f"{address}/console/")
    console.get_by_role("button", name="Open the room").click()
    expect(console.get_by_role("heading", name="People are coming in")).to_be_visible()
    wall.goto(f"{address}/projector/")
    picture(wall, "workshop-lobby")
    _come_in(phone, wall.locator(".wall-code").inner_text())
    console.get_by_role("button", name="Begin").click()
    expect(console.get_by_role("button", name="Begin")).to_have_count(0)
    while not console.get_by_role("button", name="Next: Commitments").count():
        if console.locator("#now-title").inner_text() == "What is working, what gets in the way":
            phone.get_by_label("One thing that works well here").fill("Ten minutes of being read to after lunch.")
            phone.get_by_role("button", name="Add").first.click()
            picture(console, "workshop-console")
            picture(phone, "workshop-phone")
        before = console.locator("#primary").inner_text()
        console.locator("#primary").click()
        expect(console.locator("#primary")).not_to_have_text(before)
    _end_workshop(console, wall, phone, picture)


def _come_in(phone: Page, code: str) -> None:
    phone.goto("/join/")
    phone.get_by_label("Code").fill(code)
    phone.get_by_role("button").last.click()
    phone.get_by_label("Your first name").fill("Nia")
    phone.get_by_role("button", name="Come in").click()
    expect(phone.get_by_role("heading", name="You are in")).to_be_visible()


def _end_workshop(console: Page, wall: Page, phone: Page, picture: Picture) -> None:
    console.get_by_role("button", name="Next: Commitments").click()
    phone.get_by_label("What will be done?").fill(COMMITMENT)
    phone.get_by_role("button", name="Commit", exact=True).click()
    expect(wall.get_by_text(COMMITMENT)).to_be_visible()
    picture(wall, "workshop-commitments")
    console.get_by_role("button", name="Next: Check-back date").click()
    console.get_by_role("button", name="Agree this day").click()
    console.get_by_role("button", name="Next: Check-out").click()
    phone.get_by_label("One word for how you leave").fill("hopeful")
    phone.get_by_role("radio", name=re.compile("5")).check()
    phone.get_by_role("button", name="Check out").click()
    console.get_by_role("link", name="Close the workshop").click()
    console.get_by_role("button", name="Close the workshop").click()
    expect(console.get_by_role("heading", name="The workshop is closed")).to_be_visible()


def agree_plan(page: Page, review_id: int, owner: Person, picture: Picture) -> None:
    """The host's own head says who sees to what, and by when; the words are the teacher's."""
    page.goto(f"/{SLUG}/reviews/{review_id}/")
    page.get_by_role("link", name=re.compile("plan", re.IGNORECASE)).last.click()
    expect(page.get_by_text(COMMITMENT)).to_be_visible()
    picture(page, "plan")
    page.get_by_role("link", name="Agree to the plan").click()
    first = page.get_by_role("group", name="Action 1")
    first.get_by_label("Who sees to it").select_option(owner.name)
    first.get_by_label("By when").fill(f"{timezone.localdate() + timedelta(days=20)}")
    page.get_by_role("button", name="Agree").click()
    expect(page.get_by_text("Agreed. Owners")).to_be_visible()


def tell_of_plan(page: Page, plan_id: int, picture: Picture) -> None:
    """The head tells of every action of which nothing is told yet, and sends it to be confirmed."""
    page.goto(f"/{SLUG}/plans/{plan_id}/impact/")
    picture(page, "impact-review")
    for entry in [str(link.get_attribute("href")) for link in page.get_by_role("link", name=re.compile("^Write")).all()]:
        page.goto(entry)
        page.get_by_role("radio", name="Done").check()
        page.get_by_role("button", name="Save how it stands").click()
        for label, text in (("What became of it", UPDATE), ("Practice before", BEFORE), ("Practice now", AFTER), ("How we know", NOTE)):
            write(page, label, text)
    page.goto(f"/{SLUG}/plans/{plan_id}/impact/")
    page.get_by_role("link", name="Send to be confirmed").click()
    page.get_by_role("button", name="Send it").click()
    expect(page.get_by_text("Your champion and your review team are told.")).to_be_visible()


def confirm_impact(page: Page, plan_id: int) -> None:
    """The champion was there."""
    page.goto(f"/{SLUG}/plans/{plan_id}/impact/")
    page.get_by_role("link", name="Confirm").click()
    page.get_by_role("radio", name="In person").check()
    page.get_by_label("What you saw and heard").fill(CONFIRMED)
    page.get_by_role("button", name="Confirm").click()


def close_impact(page: Page, plan_id: int) -> None:
    """The school learned something, and closes."""
    page.goto(f"/{SLUG}/plans/{plan_id}/impact/")
    write(page, "What we learned", "Begin small.")
    page.reload()
    page.get_by_role("link", name="Close the impact review").click()
    page.get_by_role("button", name="Close it").click()
    expect(page.get_by_text("What is unfinished waits at your next self-review.").or_(page.get_by_text("closed")).first).to_be_visible()


def write_impact_report(page: Page, picture: Picture) -> None:
    """The lead takes the report back from its check, says what the year was about, and sends it again."""
    page.goto(f"/{SLUG}/impact/")
    page.get_by_role("link", name="Open it").click()
    page.get_by_role("link", name="Take it back to write more").click()
    page.get_by_role("button", name="Take it back").last.click()
    picture(page, "impact-draft")
    page.get_by_role("link", name="Summary", exact=True).click()
    field = page.locator(".impact-words textarea")
    field.fill(f"{field.input_value()}\n\n{SUMMARY}")
    field.blur()
    expect(page.get_by_text(re.compile("^Saved at"))).to_be_visible()
    page.get_by_role("link", name="All sections").click()
    page.get_by_role("link", name="Send it to be checked").click()
    page.get_by_role("button", name="Send it").last.click()
    expect(page.get_by_text("Being checked")).to_be_visible()


def check_impact_report(page: Page) -> None:
    """The central team reads it and says yes."""
    page.goto(f"/{SLUG}/impact/")
    page.get_by_role("link", name="Open it").click()
    page.get_by_role("link", name="It may go out").click()
    page.get_by_role("button", name="It may go out").last.click()
    expect(page.get_by_text("It can be released.")).to_be_visible()


def release_impact_report(page: Page) -> None:
    """To the trustees."""
    page.goto(f"/{SLUG}/impact/")
    page.get_by_role("link", name="Open it").click()
    page.get_by_role("link", name="Release the report").click()
    page.get_by_role("button", name="Release it").last.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Impact of peer review")


def read_impact_report(page: Page, folder: Path, picture: Picture) -> dict[str, Path]:
    """A trustee reads it on screen and takes along the report, the summary and the slides; where they were kept."""
    page.goto(f"/{SLUG}/impact/")
    picture(page, "impact-trustee")
    page.locator(".impact-year h2 a").first.click()
    expect(page.get_by_text(SUMMARY)).to_be_visible()
    picture(page, "impact-report")
    links = {
        "report.pdf": page.get_by_role("link", name="Open the report"),
        "summary.pdf": page.get_by_role("link", name="Open the summary"),
        "slides.pptx": page.get_by_role("link", name="Take the slides"),
    }
    for name, link in links.items():
        answer = page.request.get(str(link.get_attribute("href")))
        assert answer.status == 200, name
        (folder / name).write_bytes(answer.body())
    return {name: folder / name for name in links}

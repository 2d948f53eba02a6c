"""Findings in a real browser: from ticked notes to the feedback on the screen, by keyboard; its pages on every screen."""

import re

import pytest
from playwright.sync_api import expect

from reviews.assignments.enums import Part
from reviews.cycles.enums import ReviewStage
from reviews.findings.enums import FindingKind
from reviews.models import Review
from reviews.preparations.enums import ActivityKind
from reviews.visits.enums import Mark
from schools.tenancy.member import Member
from tests.factories import people, reviews, trusts
from tests.journeys.conftest import Look, OpenPage
from tests.journeys.walking import reach

pytestmark = pytest.mark.django_db(transaction=True)
QUESTIONS = ("To what extent do pupils who find reading hard choose to read?", "To what extent does talk in class help pupils to think?")
SEEN = "In five of six lessons pupils took a book without being asked, also those who read with help."
NOTES = (
    "Two shelves of new books by the door, most of them in use.",
    "In Year 4 everybody reads for ten minutes after lunch; nobody has to be told.",
    "Pupils say which book they would take home, and why. One asks the other back.",
    "The teaching assistant reads with four, the others wait for their turn.",
)


@pytest.fixture
def review() -> Review:
    trust = trusts.trust("valleys", name="Three Valleys Learning Trust")
    school = trusts.school(trust, "Dunmere Church of England Primary School")
    return reviews.review(reviews.cycle(trust, "Autumn and spring reviews"), school, stage=ReviewStage.VISITING)


@pytest.fixture
def lead(review: Review) -> Member:
    """The Lead Reviewer, with notes of two people and two findings."""
    who = reviews.reviewer(review, Part.LEAD_REVIEWER, name="Gethin Rees")
    tunde = reviews.reviewer(review, name="Tunde Balogun")
    questions = [reviews.question(review, text, place) for place, text in enumerate(QUESTIONS, start=1)]
    walk, voice = reviews.activity(review), reviews.activity(review, "Pupil voice", ActivityKind.PUPIL_VOICE)
    marks = (Mark.WORKING_WELL, Mark.WORKING_WELL, Mark.WONDER, Mark.EVEN_BETTER_IF)
    kept = [
        reviews.note(review, author, text, mark, activity=activity, question=questions[0])
        for text, mark, author, activity in zip(NOTES, marks, (who, tunde, who, tunde), (walk, walk, voice, walk), strict=True)
    ]
    reviews.note(review, tunde, "Talk partners change each week; pupils know whose turn it is.", activity=voice, question=questions[1])
    reviews.finding(review, SEEN, question=questions[0], notes=kept[:2])
    reviews.finding(review, "Reading helpers are good.", FindingKind.EVEN_BETTER_IF, question=questions[0], notes=kept[3:])
    return who


def test_notes_become_findings_and_the_feedback_by_keyboard(open_page: OpenPage, review: Review, lead: Member, look: Look) -> None:
    page = open_page(who=lead)
    page.goto(f"/valleys/reviews/{review.pk}/findings/")
    look(page, "findings-page")
    page.get_by_role("checkbox", name="Talk partners").press("Space")
    page.get_by_role("button", name=re.compile(f"New finding here.*Working well.*{QUESTIONS[1][:30]}")).press("Enter")
    expect(page.locator("textarea:focus")).to_be_visible()
    page.keyboard.type("Talk partners are excellent.")
    page.keyboard.press("Tab")
    expect(page.locator(".finding .passage-doubts").get_by_text("excellent", exact=True)).to_be_visible()
    look(page, "findings-begun")
    page.get_by_role("link", name="Go to the feedback").press("Enter")
    look(page, "findings-feedback")
    page.get_by_role("link", name="For the screen").press("Enter")
    look(page, "findings-screen")
    page.get_by_role("link", name="Leave the screen view").press("Enter")
    page.get_by_role("link", name="Open the feedback").press("Enter")
    page.get_by_role("button", name="Open the feedback").press("Enter")
    expect(page.get_by_text("The host reads this.")).to_be_visible()
    head = open_page(who=people.head(review.cycle.trust, review.host))
    head.goto(f"/valleys/reviews/{review.pk}/feedback/")
    expect(head.get_by_text(SEEN)).to_be_visible()
    expect(head.get_by_text(NOTES[0])).to_have_count(0)
    look(head, "findings-host")


def test_findings_are_moved_removed_and_put_back_by_keyboard(open_page: OpenPage, review: Review, lead: Member) -> None:
    page = open_page(who=lead)
    page.goto(f"/valleys/reviews/{review.pk}/findings/")
    helpers = page.locator("article.finding", has_text="Reading helpers")
    reach(page, helpers.locator("summary"), "Enter")
    reach(page, helpers.get_by_label(re.compile("^Place of")), "ArrowUp")
    reach(page, helpers.get_by_role("button", name=re.compile("^Move")), "Enter")
    expect(page.get_by_text("Moved.")).to_be_visible()
    # The keyboard goes on at the finding, which stands beside the other now.
    expect(helpers).to_be_focused()
    reach(page, helpers.locator("summary"), "Enter")
    reach(page, helpers.get_by_role("button", name="Up"), "Enter")
    expect(page.locator("article.finding").first).to_contain_text("Reading helpers")
    expect(helpers).to_be_focused()
    reach(page, helpers.locator("summary"), "Enter")
    reach(page, helpers.get_by_role("button", name="Remove"), "Enter")
    expect(page.locator("#removed")).to_be_focused()
    reach(page, page.get_by_role("button", name="Put it back"), "Enter")
    expect(helpers).to_be_focused()

"""A report in a real browser: begun and written by the team, checked by the head on a phone, released, and read at another school."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from reviews.assignments.enums import Part
from reviews.cycles.enums import ReviewStage
from reviews.findings.enums import FindingKind
from reviews.models import Review
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from tests.factories import people, reviews, trusts
from tests.journeys.conftest import Look, OpenPage
from tests.journeys.sizes import PHONE
from tests.journeys.walking import deliver

pytestmark = pytest.mark.django_db(transaction=True)
SCHOOL = "Alder Bridge Primary School"
RESPONSE = "We recognise ourselves in this."
QUESTION = "To what extent do all pupils read hard texts in science and topic lessons?"
WELL = "Pupils have one shared way of reading a hard text and use it in history as in English. They named its steps unasked."
EVEN = "In topic lessons texts are sometimes too long for a third of the class. What would happen if teams chose them together?"


@dataclass(frozen=True, slots=True)
class People:
    """A review after its visit, and who walks."""

    review: Review
    lea: Member
    head: Member
    reader: Member
    lead: Member

    @property
    def url(self) -> str:
        return f"/valleys/reviews/{self.review.pk}/report/"


@pytest.fixture
def walk() -> People:
    trust = trusts.trust("valleys", name="Three Valleys Trust")
    school = trusts.school(trust, SCHOOL, phase="Primary", town="Ashby")
    visit = reviews.days(-4)
    review = reviews.review(
        reviews.cycle(trust, "Peer reviews"), school, stage=ReviewStage.DRAFTING, visit_on=visit, visit_until=visit, with_text=False
    )
    lea, bea = reviews.reviewer(review, Part.LEAD_REVIEWER, name="Gethin Rees"), reviews.reviewer(review, name="Tunde Balogun")
    asked = reviews.question(review, QUESTION)
    notes = [reviews.note(review, bea, activity=reviews.activity(review), question=asked) for _ in range(4)]
    reviews.finding(review, WELL, notes=notes, question=asked)
    reviews.finding(review, EVEN, FindingKind.EVEN_BETTER_IF, question=asked)
    reviews.finding(review, "The library at lunchtime, run by Year 6, is worth a visit.", FindingKind.EXCELLENCE)
    head = people.head(trust, school, person=people.person("Sian Bowen", two_factor=True))
    return People(review, lea, head, people.member(trust, Role.SCHOOL_LEADER), people.member(trust))


def save(page: Page, key: str) -> None:
    """By its button, where no script saves as one types."""
    button = page.locator(f"form:has(#section-{key}) [data-save]")
    if button.is_visible():
        button.click()
    expect(page.locator(f"#section-{key}-state")).to_contain_text("Saved")


def write(page: Page, walk: People) -> None:
    """The team begins the report, changes a word and sends it to the host."""
    page.goto(walk.url)
    page.get_by_role("button", name="Begin the report").click()
    expect(page.get_by_label("What is working well")).to_have_value(WELL)
    page.get_by_label("Context").fill("A primary school of 210 pupils. Three teachers are new.")
    save(page, "context")
    page.get_by_role("link", name="Send it to the host").click()
    page.get_by_role("button", name="Send it").click()
    expect(page.get_by_text("The host has the report now")).to_be_visible()


def check(page: Page) -> None:
    """The head corrects one section, finds another right, responds, and is done."""
    page.goto("/valleys/notices/")
    page.get_by_role("button", name="Please check its facts").click()
    context = page.locator("#section-context")
    context.locator("summary").click()
    context.get_by_label("What is not right").fill("Four teachers are new, not three.")
    context.get_by_role("button", name="Ask to correct it").click()
    page.locator("#section-focus").get_by_role("button", name="The facts are right").click()
    page.get_by_label("The host's response").fill(RESPONSE)
    save(page, "host_response")
    page.get_by_role("link", name="The check is done").click()
    page.get_by_role("button", name="The check is done").click()
    expect(page.get_by_text("Your check is done.", exact=True)).to_be_visible()


def release(page: Page, walk: People) -> None:
    """The Lead Reviewer answers and releases."""
    page.goto(walk.url)
    page.get_by_label("What you have changed").fill("Changed to four.")
    page.get_by_role("button", name="Save the answer").click()
    page.get_by_role("link", name="Release the report").click()
    page.get_by_role("button", name="Release the report").click()
    expect(page.get_by_role("heading", name=SCHOOL)).to_be_visible()


def test_a_report_is_written_checked_released_and_read_without_scripts(open_page: OpenPage, walk: People) -> None:
    # With scripts the same is walked in test_review.
    team = open_page(who=walk.lea, scripts=False)
    write(team, walk)
    deliver()
    check(open_page(PHONE, who=walk.head, scripts=False))
    release(team, walk)
    deliver()
    reader = open_page(who=walk.reader, scripts=False)
    reader.goto("/valleys/reports/")
    reader.get_by_role("link", name=SCHOOL).click()
    for words in (WELL, EVEN, RESPONSE):
        expect(reader.get_by_text(words)).to_be_visible()


def test_pages_of_reports_are_sound_on_every_screen(open_page: OpenPage, walk: People, look: Look) -> None:
    def look_at(page: Page, url: str, name: str) -> None:
        page.goto(url)
        look(page, f"review-reports-{name}")

    team, host, lead = open_page(who=walk.lea), open_page(who=walk.head), open_page(who=walk.lead)
    team.goto(walk.url)
    team.get_by_role("button", name="Begin the report").click()
    look_at(team, walk.url, "draft")
    team.goto(f"{walk.url}send/")
    team.get_by_role("button", name="Send it").click()
    host.goto(f"{walk.url}check/")
    host.locator("#section-context").get_by_role("button", name="The facts are right").click()
    host.locator("#section-people summary").click()
    host.locator("#section-people").get_by_label("What is not right").fill("Two days, not one.")
    host.locator("#section-people").get_by_role("button", name="Ask to correct it").click()
    look_at(host, f"{walk.url}check/", "check")
    host.goto(f"{walk.url}check/done/")
    host.get_by_role("button", name="The check is done").click()
    look_at(team, walk.url, "answer")
    team.get_by_label("What you have changed").fill("It was one day, as the programme says.")
    team.get_by_role("button", name="Save the answer").click()
    look_at(team, f"{walk.url}release/", "release")
    team.get_by_role("button", name="Release the report").click()
    look_at(lead, f"{walk.url}newest/", "report")
    look_at(lead, "/valleys/reports/", "list")

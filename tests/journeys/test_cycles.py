"""A year of reviews in a real browser: a lead plans it in seven steps and starts it, a head signs, dates move."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from playwright.sync_api import Page, expect

from reviews.cycles.models import Cycle, Phase, Review
from schools.models import School, Trust
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from tests.factories import people, trusts
from tests.journeys.conftest import Look, OpenPage
from tests.journeys.sizes import PHONE
from tests.journeys.walking import deliver

pytestmark = pytest.mark.django_db(transaction=True)
SCHOOLS = ("Alder Bridge Primary School", "Brackenfield Primary School", "Corn Hill Academy", "Dunmere Church of England Primary School")
ON = "Save and go on"


@pytest.fixture
def lead() -> Member:
    """A trust lead, four schools of which one has a head."""
    trust = trusts.trust("valleys", name="Three Valleys Trust")
    schools = [trusts.school(trust, name) for name in SCHOOLS]
    people.head(trust, schools[0], person=people.person("Gethin Rees", two_factor=True))
    return people.member(trust, person=people.person("Olivia Grant", two_factor=True))


def plan(page: Page) -> None:
    """From the empty list to the last step, taking what is proposed."""
    page.goto("/valleys/reviews/")
    page.get_by_role("link", name="Plan the first cycle").click()
    page.get_by_role("button", name=ON).click()
    page.get_by_label("Enquiry").check()
    for _ in range(5):
        page.get_by_role("button", name=ON).click()


def test_a_lead_plans_and_starts_a_year_and_a_head_signs_without_scripts(open_page: OpenPage, lead: Member) -> None:
    # With scripts the same is walked in test_review.
    page = open_page(who=lead, scripts=False)
    plan(page)
    expect(page.get_by_text("Still missing")).to_have_count(0)
    page.get_by_role("link", name="Start the cycle").click()
    page.get_by_role("button", name="Start the cycle").click()
    expect(page.get_by_text("0 of 4 schools have signed.")).to_be_visible()
    deliver()
    head = people.Person.objects.get(name="Gethin Rees")
    page = open_page(PHONE, who=head, scripts=False)
    page.goto("/valleys/notices/")
    page.get_by_role("button", name="Please read its agreement").click()
    page.get_by_role("button", name="Sign for my school").click()
    expect(page.get_by_text("Tick that you agree.").first).to_be_visible()
    page.get_by_label("I have read this").check()
    page.get_by_role("button", name="Sign for my school").click()
    expect(page.get_by_text(f"Signed for {SCHOOLS[0]} by Gethin Rees")).to_be_visible()


def test_pages_of_cycles_are_sound_on_every_screen(  # noqa: PLR0915 - one page after the other
    open_page: OpenPage, lead: Member, look: Look
) -> None:
    page = open_page(who=lead)

    page.goto("/valleys/reviews/")
    look(page, "review-cycles-empty")
    page.get_by_role("link", name="Plan the first cycle").click()
    look(page, "review-cycles-basics")
    for name in ("framework", "schools", "dates", "sharing", "agreement", "check"):
        if name == "schools":
            page.get_by_label("Enquiry").check()
        page.get_by_role("button", name=ON).click()
        look(page, f"review-cycles-{name}")
    step = page.url.rsplit("/plan/", 1)[0]
    page.goto(f"{step}/plan/dates/")
    first = page.get_by_label("Agreement: first day")
    day = date.fromisoformat(first.input_value())
    first.fill(f"{day - timedelta(days=day.weekday() + 1)}")
    page.get_by_role("button", name=ON).click()
    look(page, "review-cycles-dates-weekend")
    page.get_by_label("Self-review: last day").fill("2030-12-25")
    page.get_by_role("button", name=ON).click()
    look(page, "review-cycles-dates-mistakes")
    page.goto(f"{step}/start/")
    look(page, "review-cycles-start")
    page.get_by_role("button", name="Start the cycle").click()
    look(page, "review-cycles-agreement-signatures")
    page.get_by_label("The text").fill("We are kind.")
    page.get_by_role("button", name="Save the text").click()
    page.goto("/valleys/reviews/")
    look(page, "review-cycles-list")
    page.goto("/valleys/reviews/breaks/")
    look(page, "review-cycles-breaks")
    review = visited(lead, SCHOOLS[1])
    page.goto(f"{step}/dates/")
    field = page.get_by_label("Peer review visits: first day")
    day = date.fromisoformat(field.input_value())
    field.fill(f"{day + timedelta(weeks=1)}")
    page.get_by_role("button", name="See what moves").click()
    look(page, "review-cycles-dates-effect")
    page.get_by_role("button", name="Change the dates").click()
    expect(page.get_by_text("The dates are changed")).to_be_visible()
    for name in ("visit-dates", "pause", "new-days", "cancel", "agreement"):
        page.goto(f"/valleys/reviews/{review.pk}/{name}/")
        look(page, f"review-cycles-review-{name}")
    trusts.school(Trust.objects.get(slug="valleys"), "Elm Grove Primary School")
    for name in ("add-school", "close", "copy"):
        page.goto(f"{step}/{name}/")
        look(page, f"review-cycles-{name}")


def visited(lead: Member, school: str) -> Review:
    """The school's review, with a visit on the first days of the phase."""
    with acting_in(lead.trust_id), transaction.atomic():
        row: Review = Review.objects.get(host=School.objects.get(name=school))
        first = Phase.objects.get(cycle=Cycle.objects.get(), kind="visit").starts_on
        Review.objects.filter(pk=row.pk).update(visit_on=first, visit_until=first + timedelta(days=1))
    return row

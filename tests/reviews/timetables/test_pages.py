"""The timetable and a review's page: what each reader finds there, with the same few queries for one school and for sixty."""

from io import BytesIO

import pytest
from django.test import Client
from icalendar import Calendar
from openpyxl import load_workbook

from reviews.assignments.enums import Part
from reviews.cycles.enums import CycleStage, ReviewStage
from reviews.cycles.models import Cycle, Phase, Review
from schools.models import School, Trust
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from tests.factories import people, reviews, trusts
from tests.queries import queries_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def trust() -> Trust:
    return trusts.trust("ash")


@pytest.fixture
def lead(trust: Trust) -> Member:
    return people.member(trust)


@pytest.fixture
def cycle(trust: Trust) -> Cycle:
    return reviews.cycle(trust, "Spring")


@pytest.fixture
def school(trust: Trust) -> School:
    return trusts.school(trust, "Castle Hill")


@pytest.fixture
def review(cycle: Cycle, school: School) -> Review:
    return reviews.review(cycle, school, visit_on=reviews.days(20), visit_until=reviews.days(21))


def page_of(client: Client, who: Member, path: str) -> str:
    return people.sign_in(client, who).get(f"/ash/{path}").content.decode()


def test_everybody_reads_the_timetable_and_only_planners_plan(client: Client, lead: Member, cycle: Cycle, review: Review) -> None:
    trust = Trust.objects.get(slug="ash")
    for who in (lead, people.member(trust, Role.TRUSTEE), people.member(trust, Role.STAFF_MEMBER, review.host)):
        page = page_of(client, who, f"reviews/cycles/{cycle.pk}/")
        assert "Castle Hill" in page
        assert ('href="teams/"' in page) == who.is_trust_lead


def test_who_was_asked_and_has_not_accepted_is_for_planners_and_the_person(
    client: Client, lead: Member, cycle: Cycle, review: Review
) -> None:
    ready = reviews.reviewer(review, Part.LEAD_REVIEWER, name="Bea Ready")
    asked = reviews.reviewer(review, is_cleared=False, name="Cem Asked")
    trustee = people.member(Trust.objects.get(slug="ash"), Role.TRUSTEE)
    for path in (f"reviews/cycles/{cycle.pk}/", f"reviews/{review.pk}/"):
        seen = {
            who.name: "Cem Asked" in page_of(client, who, path).replace('<span class="who">Cem Asked</span>', "") for who in (lead, trustee)
        }
        assert seen == {lead.name: True, trustee.name: False}
        assert "Bea Ready" in page_of(client, trustee, path)
        assert page_of(client, asked, path).count("Cem Asked") > 1
    file = people.sign_in(client, ready).get(f"/ash/reviews/cycles/{cycle.pk}/timetable.xlsx").content
    sheet = load_workbook(BytesIO(file)).active
    assert sheet is not None
    assert "Cem Asked" not in str(list(sheet.values))


def test_filters_narrow_and_say_when_nothing_is_left(client: Client, lead: Member, cycle: Cycle, review: Review) -> None:
    reviews.review(cycle, trusts.school(Trust.objects.get(slug="ash"), "Mill Lane"), stage=ReviewStage.SHARED)
    url = f"reviews/cycles/{cycle.pk}/"
    assert "Mill Lane" not in page_of(client, lead, f"{url}?name=castle")
    assert "Castle Hill" not in page_of(client, lead, f"{url}?stage=shared")
    assert "No schools match" in page_of(client, lead, f"{url}?only=mine")
    assert "Castle Hill" in page_of(client, people.head(Trust.objects.get(slug="ash"), review.host), f"{url}?only=mine")


def test_what_is_late_is_said_and_can_be_asked_for(client: Client, lead: Member, cycle: Cycle, review: Review) -> None:
    with acting_in(cycle.trust_id):
        Phase.objects.create(cycle=cycle, kind="self_review", starts_on=reviews.days(-30), ends_on=reviews.days(-1))
    page = page_of(client, lead, f"reviews/cycles/{cycle.pk}/?only=late")
    assert "1 school late with something" in page
    assert 'class="cell cell-late"' in page
    assert "Self-review is late" in page_of(client, lead, "")


@pytest.mark.parametrize("number", [1, 60])
def test_the_timetable_asks_as_few_queries_for_sixty_schools_as_for_one(client: Client, trust: Trust, cycle: Cycle, number: int) -> None:
    for _ in range(number):
        made = reviews.review(cycle, with_text=False)
        reviews.assignment(made, people.member(trust, None, person=people.person()))
    # Session, person, two for the door; one for the whole timetable.
    assert len(queries_of(people.sign_in(client, people.member(trust)), f"/ash/reviews/cycles/{cycle.pk}/")) == 5


def test_a_reviews_page_asks_few_queries_and_home_with_reviews_too(client: Client, lead: Member, review: Review) -> None:
    people.sign_in(client, lead)
    # Four for whoever asks, the review, all that is known of it, and what workshop, plan and impact review have to say together.
    assert len(queries_of(client, f"/ash/reviews/{review.pk}/")) <= 7
    assert len(queries_of(client, "/ash/")) == 5


def test_the_downloads_hold_what_the_page_shows(client: Client, lead: Member, cycle: Cycle, review: Review) -> None:
    people.sign_in(client, lead)
    sheet = load_workbook(BytesIO(client.get(f"/ash/reviews/cycles/{cycle.pk}/timetable.xlsx").content)).active
    assert sheet is not None
    rows = list(sheet.values)
    assert (rows[0][0], rows[1][0], rows[1][1]) == ("School", "Castle Hill", "Self-review")
    calendar = Calendar.from_ical(client.get(f"/ash/reviews/cycles/{cycle.pk}/timetable.ics").content)
    (visit,) = [event for event in calendar.walk("VEVENT") if "Castle Hill" in str(event["SUMMARY"])]
    assert [visit.decoded(day) for day in ("DTSTART", "DTEND")] == [reviews.days(20), reviews.days(22)]


def test_a_review_page_leads_each_to_their_parts_and_says_what_comes_later(client: Client, trust: Trust, review: Review) -> None:
    head, trustee = people.head(trust, review.host), people.member(trust, Role.TRUSTEE)
    page = page_of(client, head, f"reviews/{review.pk}/")
    assert f'href="/ash/reviews/{review.pk}/self-review/"' in page
    assert f'href="/ash/reviews/{review.pk}/notes/"' not in page
    nothing = page_of(client, trustee, f"reviews/{review.pk}/")
    assert "self-review/" not in nothing
    reviewer = reviews.reviewer(review)
    assert "From “Preparing the visit” on" in page_of(client, reviewer, f"reviews/{review.pk}/")


def test_home_leads_to_what_reviews_ask(client: Client, trust: Trust, lead: Member, review: Review) -> None:
    head = people.head(trust, review.host)
    assert f"/ash/reviews/{review.pk}/agreement/" in page_of(client, head, "")
    assert "Put together the team for Castle Hill" in page_of(client, lead, "")
    asked = reviews.reviewer(review, is_cleared=False)
    assert "Say whether you can review Castle Hill" in page_of(client, asked, "")


def test_home_leads_both_sides_to_the_preparation_and_a_visitors_head_to_the_letter(client: Client, trust: Trust, cycle: Cycle) -> None:
    review = reviews.review(cycle, stage=ReviewStage.SHARED, visit_on=reviews.days(9), visit_until=reviews.days(9))
    head, lead_reviewer = people.head(trust, review.host), reviews.reviewer(review, Part.LEAD_REVIEWER)
    school = trusts.school(trust)
    visitor, boss, stranger = reviews.reviewer(review, school=school), people.head(trust, school), people.head(trust)
    letter = f"/ash/reviews/{review.pk}/preparation/letters/{visitor.membership_id}/"
    preparation = f'href="/ash/reviews/{review.pk}/preparation/"'
    found = {
        who.name: (preparation in page, letter in page)
        for who in (head, lead_reviewer, boss, stranger)
        if (page := page_of(client, who, ""))
    }
    assert found == {head.name: (True, False), lead_reviewer.name: (True, False), boss.name: (False, True), stranger.name: (False, False)}
    assert letter in page_of(client, boss, f"reviews/{review.pk}/")
    assert preparation in page_of(client, head, f"reviews/{review.pk}/")


def test_a_cycle_that_is_being_planned_waits_for_planners_alone(client: Client, trust: Trust, lead: Member) -> None:
    plan = reviews.cycle(trust, "Autumn", stage=CycleStage.PLANNING)
    assert "Go on planning Autumn" in page_of(client, lead, "")
    head = people.head(trust)
    assert "Autumn" not in page_of(client, head, "")
    review = reviews.review(plan, trusts.school(trust), stage=ReviewStage.PLANNED)
    for path in (f"reviews/cycles/{plan.pk}/", f"reviews/{review.pk}/"):
        assert people.sign_in(client, head).get(f"/ash/{path}").status_code == 404
        assert people.sign_in(client, lead).get(f"/ash/{path}").status_code == 200

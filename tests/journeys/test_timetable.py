"""The timetable of fifteen schools, one review and the home page in a real browser: on every screen, and on paper."""

from datetime import timedelta

import pytest
from django.db import transaction
from playwright.sync_api import expect

from reviews.assignments.enums import Part
from reviews.cycles.enums import PhaseKind, ReviewStage
from reviews.models import Phase, Review
from schools.tenancy.standing import acting_in
from tests.factories import people, reviews, trusts
from tests.journeys.conftest import SCREENSHOTS, Look, OpenPage

pytestmark = pytest.mark.django_db(transaction=True)
NAMES = "Alder Bridge,Brackenfield,Corn Hill,Dunmere,Elm Grove,Fernlea,Gorse Hill,Hazel Bank,Ivy Lane,Juniper Park,Kestrel Way,Larch Street"
PLACES = (*NAMES.split(","), "Mill Lane", "Nettlecombe Church of England", "Oak Tree")
STAGES = (ReviewStage.SELF_REVIEW, ReviewStage.SHARED, ReviewStage.VISITING, ReviewStage.DRAFTING, ReviewStage.RELEASED)


def fifteen_schools() -> list[Review]:
    """A cycle in the middle of its visits, with every kind of row: ready, late, paused, without a team."""
    trust = trusts.trust("valleys", name="Three Valleys Learning Trust")
    cycle = reviews.cycle(trust, "Autumn and spring reviews")
    with acting_in(trust.pk), transaction.atomic():
        for number, kind in enumerate(PhaseKind):
            starts = reviews.days(21 * (number - 3) - 7)
            Phase.objects.create(cycle=cycle, kind=kind, starts_on=starts, ends_on=starts + timedelta(days=18))
    made = []
    for number, name in enumerate(PLACES):
        days = {"visit_on": reviews.days(2 * number - 4), "visit_until": reviews.days(2 * number - 3)} if number % 4 else {}
        school = trusts.school(trust, f"{name} Primary School")
        made.append(reviews.review(cycle, school, stage=STAGES[number % len(STAGES)], with_text=False, **days))
    lead, peer = reviews.reviewer(made[2], Part.LEAD_REVIEWER, name="Gethin Rees"), reviews.reviewer(made[2], name="Tunde Balogun")
    for review in made[3:9]:
        reviews.assignment(review, lead, Part.LEAD_REVIEWER)
        reviews.assignment(review, peer, is_cleared=review.pk % 2 == 0)
    with acting_in(trust.pk), transaction.atomic():
        Review.objects.filter(pk=made[7].pk).update(paused_at=reviews.at(reviews.days(-1)), paused_because="An inspection call.")
    return made


def test_the_timetable_is_read_on_every_screen_and_on_paper(open_page: OpenPage, look: Look) -> None:
    made = fifteen_schools()
    lead = people.member(made[0].cycle.trust, person=people.person("Dilys Morgan", two_factor=True))
    page = open_page(who=lead)
    page.goto("/valleys/")
    look(page, "timetable-home")
    page.goto(f"/valleys/reviews/cycles/{made[0].cycle_id}/")
    expect(page.locator("tbody th")).to_have_count(len(PLACES))
    look(page, "timetable-all")
    page.set_viewport_size({"width": 1000, "height": 700})
    page.emulate_media(media="print")
    page.screenshot(path=SCREENSHOTS / "timetable-print.png", full_page=True)
    page.emulate_media(media="screen")
    for review, name in ((made[2], "review"), (made[7], "paused")):
        page.goto(f"/valleys/reviews/{review.pk}/")
        look(page, f"timetable-{name}")
    reviewer = open_page(who=people.Person.objects.get(name="Gethin Rees"))
    reviewer.goto("/valleys/")
    look(reviewer, "timetable-home-reviewer")
    reviewer.goto(f"/valleys/reviews/{made[2].pk}/")
    look(reviewer, "timetable-review-reviewer")

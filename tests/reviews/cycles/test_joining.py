"""A school that joins a cycle that runs: who may add it, what is proposed, and what happens then."""

from collections import Counter
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from reviews.cycles import tasks
from reviews.cycles.enums import CycleStage, ReviewStage
from reviews.cycles.models import Cycle, Phase, Review
from reviews.cycles.queries import closed_days
from reviews.cycles.rules.days import add_school_days
from reviews.cycles.rules.phases import Dates
from reviews.cycles.rules.visits import proposed_visit
from reviews.self_reviews.actions.writing import lay_out_self_reviews
from schools.models import News, Notice, Trust
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from tests.factories import people, reviews, trusts
from tests.queries import MOST, queries_of

MONDAY = date(2027, 1, 18)
PHASE = Dates("visit", MONDAY, MONDAY + timedelta(days=4))


def test_the_day_with_the_fewest_visits_is_proposed_and_of_these_the_first() -> None:
    taken = Counter([MONDAY, MONDAY, MONDAY + timedelta(days=1)])
    assert proposed_visit(PHASE, taken, MONDAY, ()) == MONDAY + timedelta(days=2)
    assert proposed_visit(PHASE, taken, MONDAY, {MONDAY + timedelta(days=2)}) == MONDAY + timedelta(days=3)
    assert proposed_visit(PHASE, taken, MONDAY + timedelta(days=4), ()) == MONDAY + timedelta(days=4)


def test_no_day_is_proposed_where_the_time_for_visits_is_over_or_unknown() -> None:
    assert proposed_visit(PHASE, {}, MONDAY + timedelta(days=5), ()) is None
    assert proposed_visit(None, {}, MONDAY, ()) is None


@pytest.fixture
def ash() -> Trust:
    return trusts.trust("ash")


@pytest.fixture
def lead(ash: Trust) -> Member:
    return people.member(ash)


@pytest.fixture
def cycle(ash: Trust) -> Cycle:
    """A cycle that runs, with one school, and the time for visits in its last school weeks."""
    made = reviews.cycle(ash, "Our reviews")
    reviews.review(made, trusts.school(ash, "Alder"), with_text=False)
    with acting_in(ash.pk):
        last = date(made.academic_year + 1, 7, 9)
        Phase.objects.create(cycle=made, kind="visit", starts_on=last - timedelta(weeks=4), ends_on=last)
    return made


@pytest.mark.django_db
def test_a_school_joins_with_the_day_that_was_proposed(client: Client, ash: Trust, lead: Member, cycle: Cycle) -> None:
    birch = trusts.school(ash, "Birch")
    head = people.head(ash, birch)
    url = f"/ash/reviews/cycles/{cycle.pk}/add-school/"
    page = people.sign_in(client, lead).get(url).context["page"]
    assert page.schools == ((birch.pk, "Birch"),)
    with acting_in(ash.pk):
        earliest = add_school_days(timezone.localdate(), 20, closed_days(cycle.academic_year))
    assert page.initial["visit_on"] >= earliest
    days = {name: f"{day}" for name, day in page.initial.items()}
    answer = client.post(url, {"school": birch.pk, **days})
    assert answer["Location"] == f"/ash/reviews/cycles/{cycle.pk}/"
    with acting_in(ash.pk):
        row = Review.objects.get(host=birch)
        assert (row.stage, row.visit_on, row.visit_until) == (ReviewStage.SELF_REVIEW, *page.initial.values())
        kinds = set(News.objects.values_list("kind", flat=True))
        assert {"reviews.school_added", "reviews.self_reviews_begun"} <= kinds
        lay_out_self_reviews(cycle_id=cycle.pk)
        assert row.passages.exists()
        tasks.telling.tell_of_added_school(review_id=row.pk)
        notice = Notice.objects.get(membership=head.membership_id)
        assert notice.sentence == "Birch takes part in “Our reviews” from now on. Please read its agreement and sign it."
    assert "Every school takes part" in client.get(url).content.decode()


@pytest.mark.django_db
def test_days_that_do_not_fit_are_asked_about_and_a_school_joins_once(client: Client, ash: Trust, lead: Member, cycle: Cycle) -> None:
    birch, _ = trusts.school(ash, "Birch"), trusts.school(ash, "Cedar")
    url = f"/ash/reviews/cycles/{cycle.pk}/add-school/"
    people.sign_in(client, lead)
    last = date(cycle.academic_year + 1, 7, 9)
    sunday = last - timedelta(days=last.weekday() + 1)
    asked = client.post(url, {"school": birch.pk, "visit_on": f"{sunday}", "visit_until": ""})
    assert f"{sunday.day} {sunday:%B} is a Sunday." in asked.content.decode()
    assert asked.context["form"].asks
    assert client.post(url, {"school": birch.pk, "visit_on": "", "visit_until": ""}).status_code == 302
    assert "Choose a school from the list." in client.post(url, {"school": birch.pk}).content.decode()
    with acting_in(ash.pk):
        assert Review.objects.filter(host=birch).count() == 1


@pytest.mark.django_db
def test_a_school_whose_review_was_cancelled_waits_for_the_next_cycle(client: Client, ash: Trust, lead: Member, cycle: Cycle) -> None:
    reviews.review(cycle, trusts.school(ash, "Cedar"), stage=ReviewStage.CANCELLED, cancelled_because="It moved.", with_text=False)
    page = people.sign_in(client, lead).get(f"/ash/reviews/cycles/{cycle.pk}/add-school/").context["page"]
    assert page.schools == ()


@pytest.mark.django_db
@pytest.mark.parametrize(("stage", "status"), [(CycleStage.PLANNING, 409), (CycleStage.CLOSING, 409), (CycleStage.RUNNING, 200)])
def test_a_school_is_added_while_the_cycle_runs(client: Client, ash: Trust, lead: Member, stage: CycleStage, status: int) -> None:
    row = reviews.cycle(ash, stage=stage)
    assert people.sign_in(client, lead).get(f"/ash/reviews/cycles/{row.pk}/add-school/").status_code == status
    head = people.member(ash, Role.SCHOOL_LEADER)
    assert people.sign_in(client, head).get(f"/ash/reviews/cycles/{row.pk}/add-school/").status_code in (403, 404)


@pytest.mark.django_db
@pytest.mark.parametrize("count", [1, 3])
def test_the_page_asks_few_queries(client: Client, ash: Trust, lead: Member, cycle: Cycle, count: int) -> None:
    for _ in range(count):
        reviews.review(cycle, with_text=False)
        trusts.school(ash)
    assert len(queries_of(people.sign_in(client, lead), f"/ash/reviews/cycles/{cycle.pk}/add-school/")) == MOST

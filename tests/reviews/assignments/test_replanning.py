"""A visit is planned anew: what is proposed is shown first, taken as a whole, and held against things as they are by then."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from reviews.assignments.actions import replanning
from reviews.assignments.actions.replanning import take_replan
from reviews.assignments.queries.replanning import replan_page
from reviews.cycles.actions.dates import move_visits, set_visit
from reviews.cycles.enums import CycleStage, ReviewStage
from reviews.cycles.models import Cycle, Phase, Review
from reviews.cycles.queries import closed_days
from reviews.cycles.rules.days import add_school_days, is_school_day
from schools.models import News, Trust
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from schools.web.errors import BadInput
from schools.web.pages import OtherText
from tests.factories import people, reviews, trusts
from tests.queries import MOST, queries_of
from tests.reviews.assignments.at_once import at_once

pytestmark = pytest.mark.django_db


@pytest.fixture
def trust() -> Trust:
    return trusts.trust("ash")


@pytest.fixture
def lead(trust: Trust) -> Member:
    return people.member(trust)


@pytest.fixture
def cycle(trust: Trust) -> Cycle:
    """A cycle whose time for visits is the rest of the academic year."""
    made = reviews.cycle(trust, "Our reviews", academic_year=reviews.academic_year(timezone.localdate() + timedelta(days=100)))
    with acting_in(trust.pk), transaction.atomic():
        Phase.objects.create(
            cycle=made, kind="visit", starts_on=date(made.academic_year, 9, 1), ends_on=date(made.academic_year + 1, 7, 10)
        )
    return made


def visited(cycle: Cycle, name: str, first: date, stage: ReviewStage = ReviewStage.SELF_REVIEW) -> Review:
    """A school's review with a visit of one day."""
    host = trusts.school(Trust.objects.get(pk=cycle.trust_id), name)
    return reviews.review(cycle, host, stage=stage, visit_on=first, visit_until=first, with_text=False)


def soonest(cycle: Cycle) -> date:
    """The first day that may be proposed."""
    with acting_in(cycle.trust_id), transaction.atomic():
        closed = closed_days(cycle.academic_year)
    day = max(add_school_days(timezone.localdate(), 10, closed), date(cycle.academic_year, 9, 1))
    while not is_school_day(day, closed):
        day += timedelta(days=1)
    return day


def test_after_a_pause_new_days_are_shown_and_nothing_moves_until_they_are_taken(client: Client, lead: Member, cycle: Cycle) -> None:
    today = timezone.localdate()
    row = visited(cycle, "Alder", today + timedelta(days=3))
    people.sign_in(client, lead)
    url = client.post(f"/ash/reviews/{row.pk}/pause/", {"because": "The inspection call came."})["Location"]
    assert url == f"/ash/reviews/{row.pk}/new-days/"
    response = client.get(url)
    assert "The inspection call came." in response.content.decode()
    line = response.context["page"].lines[0]
    with acting_in(cycle.trust_id):
        assert Review.objects.get(pk=row.pk).visit_on == today + timedelta(days=3)
    assert client.post(url, {"way": line.mark})["Location"] == f"/ash/reviews/{row.pk}/"
    with acting_in(cycle.trust_id):
        row.refresh_from_db()
        assert (row.visit_on, row.visit_until) == (soonest(cycle), soonest(cycle))
        assert row.paused_because == "The inspection call came."
        assert News.objects.filter(kind="reviews.visit_set", subject_id=row.pk).count() == 1


def test_a_reviewers_other_visit_keeps_the_day_free_also_in_another_cycle(client: Client, trust: Trust, lead: Member, cycle: Cycle) -> None:
    taken = soonest(cycle)
    row = visited(cycle, "Alder", timezone.localdate() + timedelta(days=3))
    elsewhere = visited(reviews.cycle(trust, academic_year=cycle.academic_year), "Birch", taken)
    reviewer = reviews.reviewer(row)
    page = people.sign_in(client, lead).get(f"/ash/reviews/{row.pk}/new-days/").context["page"]
    assert page.lines[0].mark == f"{row.pk}:{taken}:{taken}"
    reviews.assignment(elsewhere, reviewer)
    page = client.get(f"/ash/reviews/{row.pk}/new-days/").context["page"]
    assert page.lines[0].mark.split(":")[1] > f"{taken}"


@dataclass(frozen=True, slots=True)
class Exchange:
    """Two visits, of Alder and Birch, for which all that can be done is to change days; a third, of Cedar, stays where it is."""

    row: Review
    gives: Review
    first: date
    second: date


@pytest.fixture
def exchange(cycle: Cycle) -> Exchange:
    with acting_in(cycle.trust_id), transaction.atomic():
        first = soonest(cycle)
        second = add_school_days(first, 1, closed_days(cycle.academic_year))
        Phase.objects.filter(cycle=cycle).update(starts_on=first, ends_on=second)
    row, gives, stays = (visited(cycle, name, day) for name, day in (("Alder", second), ("Birch", first), ("Cedar", first)))
    reviews.assignment(gives, reviews.reviewer(row))
    reviews.reviewer(stays)
    return Exchange(row, gives, first, second)


def days_of(cycle: Cycle) -> dict[str, date]:
    with acting_in(cycle.trust_id), transaction.atomic():
        return dict(Review.objects.filter(cycle=cycle).values_list("host__name", "visit_on"))


def test_an_exchange_says_of_both_schools_what_moves_and_moves_both(client: Client, lead: Member, cycle: Cycle, exchange: Exchange) -> None:
    url = f"/ash/reviews/{exchange.row.pk}/new-days/"
    line = people.sign_in(client, lead).get(url).context["page"].lines[0]
    assert [fact.label for fact in line.moves] == ["Alder", "Birch"]
    client.post(url, {"way": line.mark})
    assert days_of(cycle) == {"Alder": exchange.first, "Birch": exchange.second, "Cedar": exchange.first}


def test_a_choice_that_does_not_hold_any_more_is_refused_with_the_new_proposals(client: Client, lead: Member, cycle: Cycle) -> None:
    row = visited(cycle, "Alder", timezone.localdate() + timedelta(days=3))
    url = f"/ash/reviews/{row.pk}/new-days/"
    people.sign_in(client, lead)
    for way, says in (("", "Choose one of the ways below."), ("1:2020-01-01:2020-01-01", "Something has moved meanwhile.")):
        assert says in client.post(url, {"way": way}).content.decode()
    with acting_in(cycle.trust_id):
        assert Review.objects.get(pk=row.pk).visit_on == row.visit_on


@pytest.mark.django_db(transaction=True)
def test_two_cycles_planned_anew_at_once_send_nobody_to_two_visits_on_one_day(trust: Trust, lead: Member, cycle: Cycle) -> None:
    free = soonest(cycle)
    other = reviews.cycle(trust, academic_year=cycle.academic_year)
    with acting_in(trust.pk), transaction.atomic():
        Phase.objects.create(cycle=other, kind="visit", starts_on=free, ends_on=free + timedelta(days=30))
    rows = [visited(one, name, timezone.localdate() + timedelta(days=3)) for one, name in ((cycle, "Alder"), (other, "Birch"))]
    reviews.assignment(rows[1], reviews.reviewer(rows[0]))

    def take(row: Review) -> None:
        with acting_in(trust.pk):
            take_replan(by=lead, review_id=row.pk, mark=f"{row.pk}:{free}:{free}")

    refused = at_once(*(partial(take, row) for row in rows))
    assert [isinstance(error, BadInput) for error in refused] == [True]


@pytest.mark.django_db(transaction=True)
def test_days_set_by_hand_while_an_exchange_is_taken_wait_for_it_and_are_told_of_it(
    lead: Member, cycle: Cycle, exchange: Exchange, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen, set_by_hand = threading.Event(), threading.Event()
    others: dict[str, OtherText] = {}
    with acting_in(cycle.trust_id), transaction.atomic():
        mark = replan_page(lead, exchange.row.pk).lines[0].mark

    def move_late(days: Mapping[int, tuple[date, date]]) -> None:
        """Between its choice and its writing, whoever does not wait has time."""
        chosen.set()
        set_by_hand.wait(0.5)
        move_visits(days)

    def take() -> None:
        with acting_in(cycle.trust_id):
            take_replan(by=lead, review_id=exchange.row.pk, mark=mark)

    def by_hand() -> None:
        assert chosen.wait(10)
        days = dict.fromkeys(("visit_on", "visit_until"), exchange.second + timedelta(days=7))
        with acting_in(cycle.trust_id):
            others.update(
                set_visit(by=lead, review_id=exchange.gives.pk, values=days, seen=dict.fromkeys(days, exchange.first), is_meant=True)
            )
        set_by_hand.set()

    monkeypatch.setattr(replanning, "move_visits", move_late)
    assert at_once(take, by_hand) == []
    assert set(others) == {"visit_on", "visit_until"}
    assert days_of(cycle)["Birch"] == exchange.second


@pytest.mark.parametrize("stage", [ReviewStage.DRAFTING, ReviewStage.CLOSED])
def test_a_visit_that_has_been_is_not_moved(client: Client, lead: Member, cycle: Cycle, stage: ReviewStage) -> None:
    row = visited(cycle, "Alder", timezone.localdate(), stage)
    assert people.sign_in(client, lead).get(f"/ash/reviews/{row.pk}/new-days/").status_code == 409


def test_a_visit_of_a_cycle_that_is_planned_is_not_planned_anew(client: Client, trust: Trust, lead: Member) -> None:
    plan = reviews.cycle(trust, stage=CycleStage.PLANNING)
    row = visited(plan, "Alder", timezone.localdate(), ReviewStage.PLANNED)
    assert people.sign_in(client, lead).get(f"/ash/reviews/{row.pk}/new-days/").status_code == 409


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_asks_few_queries(client: Client, lead: Member, cycle: Cycle, count: int) -> None:
    row = visited(cycle, "Alder", timezone.localdate() + timedelta(days=3))
    reviews.reviewer(row)
    for number in range(count):
        reviews.reviewer(visited(cycle, f"School {number}", soonest(cycle) + timedelta(days=number)))
    assert len(queries_of(people.sign_in(client, lead), f"/ash/reviews/{row.pk}/new-days/")) == MOST

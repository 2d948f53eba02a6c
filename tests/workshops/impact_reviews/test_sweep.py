"""The morning's sweep: what is due opens, everybody is nudged once, whoever and however often it runs."""

from datetime import date, timedelta
from functools import partial

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from reviews.cycles.models import Review, SchoolBreak
from reviews.cycles.queries.calendar import closed_days
from reviews.cycles.rules.days import school_day_from
from reviews.cycles.rules.years import academic_year_of
from schools.models import Membership, Notice
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from tests.factories import reviews, workshops
from tests.reviews.assignments.at_once import at_once
from tests.workshops.impact_reviews.conftest import Case, make_case
from workshops.impact_reviews.actions.nudging import check_back
from workshops.impact_reviews.actions.opening import open_due
from workshops.impact_reviews.queries.due import to_nudge
from workshops.models import Action, ImpactReview, Nudge, Plan

pytestmark = pytest.mark.django_db


def school_day(case: Case, ahead: int = 0) -> date:
    """So many days from today, or the next day after on which the trust's schools are open."""
    wanted = timezone.localdate() + timedelta(days=ahead)
    with acting_in(case.trust.pk):
        year = academic_year_of(wanted)
        return school_day_from(wanted, closed_days(year) | closed_days(year + 1))


def run(case: Case, today: date) -> int:
    with acting_in(case.trust.pk), transaction.atomic():
        return check_back(today=today)


def sentences(who: Member) -> list[str]:
    with acting_in(who.trust_id):
        return list(Notice.objects.filter(membership=who.membership_id).order_by("pk").values_list("sentence", flat=True))


def test_what_is_due_opens_and_the_hosts_leaders_are_nudged_once(case: Case) -> None:
    today = school_day(case)
    assert [run(case, today) for _ in range(3)] == [1, 0, 0]
    assert sentences(case.head) == ["Please tell what became of every action of Ash School's plan."]
    with acting_in(case.trust.pk):
        assert Notice.objects.get(membership=case.head.membership_id).url == case.url()
        assert ImpactReview.objects.get().due_on == case.plan.check_back_on
    assert (sentences(case.staff), sentences(case.champion), sentences(case.lead)) == ([], [], [])


def test_it_opens_on_a_day_without_school_and_nobody_is_told_before_school_begins(case: Case) -> None:
    today = school_day(case)
    with acting_in(case.trust.pk):
        SchoolBreak.objects.create(academic_year=academic_year_of(today), name="Snow", starts_on=today, ends_on=today)
    assert run(case, today) == 0
    with acting_in(case.trust.pk):
        assert ImpactReview.objects.count() == 1
        SchoolBreak.objects.all().update(starts_on=date(1990, 1, 1), ends_on=date(1990, 1, 1))
    assert run(case, today) == 1


@pytest.mark.parametrize("how", ["paused", "draft", "later"])
def test_what_is_not_due_stays_shut(case: Case, how: str) -> None:
    with acting_in(case.trust.pk):
        if how == "paused":
            Review.objects.filter(pk=case.review.pk).update(paused_at=timezone.now(), paused_because="An inspection")
        elif how == "draft":
            Plan.objects.filter(pk=case.plan.pk).update(stage="draft")
        else:
            Plan.objects.filter(pk=case.plan.pk).update(check_back_on=reviews.days(1))
        assert open_due(today=timezone.localdate()) == 0


def test_an_owner_is_nudged_of_stillness_again_only_after_a_movement_and_then_the_lead(case: Case) -> None:
    with acting_in(case.trust.pk):
        Plan.objects.filter(pk=case.plan.pk).update(check_back_on=reviews.days(300))
    month, two = school_day(case, 31), school_day(case, 62)
    for day in (month, month, two):
        run(case, day)
    assert sentences(case.staff) == ["Nothing has moved for 30 days: “Meet as pairs”. How does it stand?"]
    # Nobody owns the first action: those who lead the school can act.
    assert sentences(case.head) == ["Nothing has moved for 30 days: “Read aloud each day”. How does it stand?"]
    assert sentences(case.lead) == ["Nothing has moved for 60 days in 2 actions of Ash School's plan. Please ask what would help."]
    with acting_in(case.trust.pk), transaction.atomic():
        Action.objects.filter(pk=case.actions[1].pk).update(stage="done", ended_at=timezone.now())
        Membership.objects.filter(pk=case.head.membership_id).update(left_at=timezone.now())
    assert run(case, school_day(case, 70)) == 0


def test_before_the_day_champion_and_host_hear_of_it(case: Case) -> None:
    today = school_day(case)
    with acting_in(case.trust.pk):
        Plan.objects.filter(pk=case.plan.pk).update(check_back_on=today + timedelta(days=3))
    assert [run(case, today) for _ in range(2)] == [2, 0]
    assert sentences(case.champion)[0].startswith("The impact review of Ash School opens on ")


@pytest.mark.django_db(transaction=True)
def test_two_sweeps_at_once_open_once_and_tell_once() -> None:
    case = make_case()
    today = school_day(case)
    assert at_once(*[partial(run, case, today)] * 3) == []
    with acting_in(case.trust.pk), transaction.atomic():
        assert (ImpactReview.objects.count(), Nudge.objects.count(), Notice.objects.count()) == (1, 1, 1)


@pytest.mark.parametrize("number", [1, 3])
def test_a_morning_asks_as_few_queries_for_three_plans_as_for_one(case: Case, number: int) -> None:
    for _ in range(number):
        more = workshops.plan(reviews.review(case.review.cycle), check_back_on=reviews.days(300))
        workshops.action(more)
    with acting_in(case.trust.pk), transaction.atomic(), CaptureQueriesContext(connection) as captured:
        open_due(today=timezone.localdate())
        to_nudge(school_day(case, 62))
    assert len(captured) == 21

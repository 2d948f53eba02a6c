"""The morning's sweep over trusts: who is told, once; who is not; and what moves a review."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from reviews.assignments.enums import Part
from reviews.cycles.enums import ReviewStage
from reviews.cycles.models import Cycle, Phase, Review, SchoolBreak
from reviews.cycles.queries.calendar import closed_days
from reviews.cycles.rules.days import school_day_from
from reviews.cycles.rules.years import academic_year_of
from reviews.reminders.actions import remind
from reviews.reminders.queries.due import to_tell
from reviews.reminders.queries.movement import last_moved
from reviews.reminders.tasks import remind as remind_every_trust
from reviews.reminders.tasks import remind_trust
from schools.models import Membership, News, Notice, TrainingRecord, Trust
from schools.notices.actions.digests import send_digest
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from tests.factories import people, reviews, trusts

pytestmark = pytest.mark.django_db


def school_day(trust: Trust) -> date:
    """Today, or the next day on which this trust's schools are open."""
    today = timezone.localdate()
    with acting_in(trust.pk):
        return school_day_from(today, closed_days(academic_year_of(today)) | closed_days(academic_year_of(today) + 1))


def unsigned(slug: str, due_in: int = 7) -> tuple[Review, Member, date]:
    """A review of Castle Hill whose head has to sign so many days after a school day, which comes too."""
    trust = trusts.trust(slug)
    today = school_day(trust)
    review = reviews.review(reviews.cycle(trust, "Spring"), trusts.school(trust, "Castle Hill"))
    with acting_in(trust.pk):
        due = today + timedelta(days=due_in)
        Phase.objects.create(cycle=review.cycle, kind="agreement", starts_on=today, ends_on=due)
    return review, people.head(trust, review.host), today


def run(trust_id: int, today: date) -> int:
    with acting_in(trust_id), transaction.atomic():
        return remind(today=today)


def sentences(who: Member) -> list[str]:
    with acting_in(who.trust_id):
        return list(Notice.objects.filter(membership=who.membership_id).order_by("pk").values_list("sentence", flat=True))


def test_two_trusts_are_each_told_of_their_own_by_tasks_of_their_own() -> None:
    (_, ours, today), (_, theirs, _) = unsigned("ash"), unsigned("elm", due_in=20)
    closed = trusts.trust("gone")
    Trust.objects.filter(pk=closed.pk).update(is_open=False)
    assert remind_every_trust() == 2
    news = list(News.objects.filter(kind="reviews.day_has_begun").order_by("pk"))
    assert [each.trust_id for each in news] == [ours.trust_id, theirs.trust_id]
    for each in news:
        remind_trust(each.pk)
    assert sum(News.objects.filter(kind="reviews.day_has_begun").values_list("attempts", flat=True)) == 2
    run(ours.trust_id, today)
    assert len(sentences(ours)) == 1
    assert sentences(theirs) == []


def test_a_reminder_leads_to_the_page_names_the_day_and_comes_once_for_each_date() -> None:
    review, head, today = unsigned("ash")
    due = today + timedelta(days=7)
    assert [run(head.trust_id, today) for _ in range(3)] == [1, 0, 0]
    with acting_in(head.trust_id):
        notice = Notice.objects.get(membership=head.membership_id)
        assert notice.sentence == f"Sign the agreement of Spring, by {due:%A} {due.day} {due:%B}."
        assert notice.url == f"/ash/reviews/{review.pk}/agreement/"
        Phase.objects.filter(cycle=review.cycle_id).update(ends_on=today + timedelta(days=2))
    assert run(head.trust_id, today) == 1


def test_the_days_before_are_the_cycles_own() -> None:
    review, head, today = unsigned("ash", due_in=10)
    assert run(head.trust_id, today) == 0
    with acting_in(head.trust_id):
        Cycle.objects.filter(pk=review.cycle_id).update(remind_days=14)
    assert run(head.trust_id, today) == 1


def test_in_the_trusts_own_holidays_nobody_is_told() -> None:
    _, head, today = unsigned("ash")
    with acting_in(head.trust_id):
        year = academic_year_of(today)
        SchoolBreak.objects.create(academic_year=year, name="Snow", starts_on=today, ends_on=today)
    assert run(head.trust_id, today) == 0


@pytest.mark.parametrize("how", ["left", "signed", "paused", "cancelled", "no account"])
def test_who_left_or_has_nothing_to_do_is_told_nothing(how: str) -> None:
    review, head, today = unsigned("ash")
    with acting_in(head.trust_id), transaction.atomic():
        if how == "left":
            Membership.objects.filter(pk=head.membership_id).update(left_at=timezone.now())
        elif how == "paused":
            Review.objects.filter(pk=review.pk).update(paused_at=timezone.now(), paused_because="An inspection")
        elif how == "cancelled":
            Review.objects.filter(pk=review.pk).update(stage=ReviewStage.CANCELLED, cancelled_because="A merger")
        elif how == "no account":
            membership = Membership.objects.select_related("person").get(pk=head.membership_id)
            membership.person.is_active = False
            membership.person.save()
    if how == "signed":
        reviews.sign(review, head)
    assert run(head.trust_id, today) == 0
    assert sentences(head) == []


def test_who_was_asked_answers_and_declares_and_a_head_of_another_school_hears_of_neither() -> None:
    review, head, today = unsigned("ash", due_in=40)
    asked = reviews.reviewer(review, Part.REVIEWER, is_cleared=False)
    other = people.head(Trust.objects.get(pk=review.trust_id))
    now = reviews.at(today - timedelta(days=5))
    with acting_in(asked.trust_id):
        review.assignments.update(invited_at=now)
    run(asked.trust_id, today)
    assert [sentence.split(",")[0] for sentence in sentences(asked)] == ["Say whether you can review Castle Hill"]
    with acting_in(asked.trust_id):
        review.assignments.update(stage="accepted", answered_at=now)
    run(asked.trust_id, today)
    assert sentences(asked)[1].startswith("Declare conflicts of interest with Castle Hill")
    assert (sentences(head), sentences(other)) == ([], [])


def test_those_who_lead_hear_once_a_week_where_nothing_moves_and_nobody_else_does() -> None:
    review, head, today = unsigned("ash", due_in=40)
    lead = people.member(Trust.objects.get(pk=review.trust_id))
    monday = school_day_from(today - timedelta(days=today.weekday()) + timedelta(days=70), ())
    with acting_in(lead.trust_id):
        SchoolBreak.objects.create(
            academic_year=academic_year_of(monday), name="Far away", starts_on=date(1990, 1, 1), ends_on=date(1990, 1, 1)
        )

        def still(day: date) -> list[int]:
            return [each.membership_id for each in to_tell(day) if each.kind == "still"]

        assert still(today) == []
        days = [monday + timedelta(days=number) for number in range(8)]
        told = []
        for day in days:
            told += [day.weekday()] * len(still(day))
            remind(today=day)
    assert told in ([0, 0], [1, 0], [0, 1])
    assert any("Castle Hill" in sentence for sentence in sentences(lead))
    assert not any("Nothing has moved" in sentence for sentence in sentences(head))


def test_those_who_lead_hear_once_when_training_lapses_before_a_visit() -> None:
    review, _, today = unsigned("ash", due_in=40)
    lead = people.member(Trust.objects.get(pk=review.trust_id))
    visit = {"visit_on": today + timedelta(days=40), "visit_until": today + timedelta(days=40)}
    reviewer = reviews.reviewer(review, Part.REVIEWER, name="Ann Reed")
    with acting_in(lead.trust_id):
        Review.objects.filter(pk=review.pk).update(**visit)
    assert run(lead.trust_id, today) == 0
    with acting_in(lead.trust_id):
        TrainingRecord.objects.filter(membership=reviewer.membership_id).update(refresher_due_on=today + timedelta(days=20))
    assert [run(lead.trust_id, today) for _ in range(2)] == [1, 0]
    assert sentences(lead)[0].startswith("Please look at the team for Castle Hill. Ann Reed: training lapses on ")


def test_writing_moves_a_review() -> None:
    review, *_ = unsigned("ash")
    tomorrow = reviews.days(1)
    with acting_in(review.trust_id):
        assert last_moved([review.pk]) == {review.pk: timezone.localdate()}
    reviewer = reviews.reviewer(review)
    reviews.note(review, reviewer)
    with acting_in(review.trust_id):
        review.notes.update(received_at=reviews.at(tomorrow))
        assert last_moved([review.pk]) == {review.pk: tomorrow}


@pytest.mark.parametrize("number", [1, 3])
def test_a_morning_asks_as_few_queries_for_three_reviews_as_for_one(number: int, django_assert_num_queries: object) -> None:
    review, head, today = unsigned("ash")
    people.member(Trust.objects.get(pk=review.trust_id))
    for _ in range(number - 1):
        reviews.review(review.cycle)
    with acting_in(head.trust_id), transaction.atomic(), django_assert_num_queries(10):  # type: ignore[operator]
        to_tell(today)


@pytest.mark.parametrize("number", [1, 3])
def test_what_is_told_is_noted_at_once_for_however_many(number: int) -> None:
    review, head, today = unsigned("ash")
    for _ in range(number - 1):
        people.head(review.trust, reviews.review(review.cycle).host)
    with acting_in(head.trust_id), transaction.atomic(), CaptureQueriesContext(connection) as captured:
        assert remind(today=today) == number
    assert sum('INSERT INTO "reviews_reminder"' in query["sql"] for query in captured) == 1


def test_the_days_letter_tells_of_it_in_both_forms() -> None:
    _, head, today = unsigned("ash")
    run(head.trust_id, today)
    with acting_in(head.trust_id), transaction.atomic():
        assert send_digest(membership_id=head.membership_id)
    letter: Any = mail.outbox[0]
    assert letter.subject.startswith("Sign the agreement of Spring, by ")
    assert "- Sign the agreement of Spring, by " in letter.body
    assert "Sign the agreement of Spring, by " in letter.alternatives[0][0]

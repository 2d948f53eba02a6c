"""A review's team hears of what happens to its days; who is not on it any more does not."""

import pytest
from django.core import mail
from django.db import transaction
from django.utils import timezone

from reviews.assignments.actions import telling_teams
from reviews.assignments.enums import AssignmentStage, Part
from reviews.models import Review
from schools.models import Membership, Notice, Trust
from schools.notices.actions.digests import send_digest
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from tests.factories import people, reviews, trusts

pytestmark = pytest.mark.django_db


@pytest.fixture
def ash() -> Trust:
    return trusts.trust("ash")


@pytest.fixture
def review(ash: Trust) -> Review:
    return reviews.review(reviews.cycle(ash, "Our reviews"), trusts.school(ash, "Castle Hill"), visit_on=None)


def told(who: Member) -> list[str]:
    with acting_in(who.trust_id):
        return list(Notice.objects.filter(membership=who.membership_id).order_by("pk").values_list("sentence", flat=True))


def test_the_team_is_told_of_a_pause_its_end_new_days_and_a_cancellation(ash: Trust, review: Review) -> None:
    team = [reviews.reviewer(review), reviews.reviewer(review, is_cleared=False), reviews.reviewer(review, Part.CHAMPION)]
    lead = people.member(ash)
    # Leads the programme, and is on the team: told once.
    reviews.assignment(review, lead, Part.LEAD_REVIEWER)
    off, gone, elsewhere = people.member(ash, None), reviews.reviewer(review), reviews.reviewer(reviews.review(review.cycle))
    reviews.assignment(review, off, stage=AssignmentStage.DECLINED, because="Ill")
    with acting_in(ash.pk), transaction.atomic():
        Membership.objects.filter(pk=gone.membership_id).update(left_at=timezone.now())
        telling_teams.tell_of_pause(review_id=review.pk)
        telling_teams.tell_of_resumption(review_id=review.pk)
        telling_teams.tell_of_visit(review_id=review.pk)
        telling_teams.tell_of_cancellation(review_id=review.pk)
    review_of = "The review of Castle Hill in “Our reviews”"
    expected = [
        f"{review_of} is paused.",
        f"{review_of} goes on.",
        "The visit to Castle Hill in “Our reviews” has no date any more.",
        f"{review_of} is cancelled.",
    ]
    assert [told(who) for who in (*team, lead)] == [expected] * 4
    assert [told(who) for who in (off, gone, elsewhere)] == [[], [], []]


def test_the_letter_says_it_as_text_and_as_html(ash: Trust, review: Review) -> None:
    who = reviews.reviewer(review)
    with acting_in(ash.pk), transaction.atomic():
        telling_teams.tell_of_pause(review_id=review.pk)
        assert send_digest(membership_id=who.membership_id)
    (letter,) = mail.outbox
    (html,) = letter.alternatives  # type: ignore[union-attr]
    assert letter.to == [who.email]
    for form in (letter.subject, letter.body, html[0]):
        assert "Castle Hill" in str(form)

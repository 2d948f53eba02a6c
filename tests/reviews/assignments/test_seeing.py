"""What ties a member to a review, read from roles and assignments; and that a tie ends when what made it ends."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from reviews.assignments.enums import AssignmentStage, Part
from reviews.assignments.queries.seeing import Seen, review_for, seen_by, with_ties
from reviews.assignments.rules.sight import SIGHT, Thing, Tie
from reviews.cycles.enums import ReviewStage, Sharing
from reviews.models import Assignment, Review
from schools.models import Membership, Person, RoleHeld, School, Trust
from schools.people.queries import member_for
from schools.tenancy.enums import Role
from schools.tenancy.member import HeldRole, Member
from schools.tenancy.standing import acting_in
from schools.web.errors import NotFound
from tests.factories import people, reviews, trusts

pytestmark = pytest.mark.django_db


@pytest.fixture
def ash() -> Trust:
    return trusts.trust("ash")


@pytest.fixture
def review(ash: Trust) -> Review:
    """Of a host in a cycle in which nobody else takes part, at the visit."""
    return reviews.review(reviews.cycle(ash), trusts.school(ash, "Ash School"), stage=ReviewStage.VISITING)


def look(who: Member, review: Review, *things: Thing) -> Seen:
    with acting_in(who.trust_id):
        return review_for(who, review.pk, *things)


def ties(who: Member, review: Review) -> set[Tie]:
    return set(look(who, review).ties)


def again(who: Member) -> Member | None:
    """As the door would see them on the next request."""
    return member_for(who.person_id, who.trust_slug)


def other_school(review: Review, *, takes_part: bool) -> School:
    trust = Trust.objects.get(pk=review.trust_id)
    school = trusts.school(trust)
    if takes_part:
        reviews.review(review.cycle, school, with_text=False)
    return school


@pytest.mark.parametrize(
    ("role", "at", "is_head", "tie"),
    [
        (Role.TRUST_LEAD, None, False, Tie.LEAD),
        (Role.CENTRAL_TEAM, None, False, Tie.CENTRAL),
        (Role.TRUSTEE, None, False, Tie.TRUSTEE),
        (Role.SCHOOL_LEADER, "host", True, Tie.HOST_HEAD),
        (Role.SCHOOL_LEADER, "host", False, Tie.HOST_LEADER),
        (Role.STAFF_MEMBER, "host", False, Tie.HOST_STAFF),
        (Role.SCHOOL_LEADER, "partner", True, Tie.PARTNER),
        (Role.SCHOOL_LEADER, "partner", False, Tie.PARTNER),
        (Role.SCHOOL_LEADER, "other", True, Tie.LEADER),
        (Role.STAFF_MEMBER, "partner", False, Tie.STAFF),
        (Role.STAFF_MEMBER, "other", False, Tie.STAFF),
    ],
)
def test_each_role_ties_in_its_own_way(ash: Trust, review: Review, role: Role, at: str | None, is_head: bool, tie: Tie) -> None:
    school = review.host if at == "host" else other_school(review, takes_part=at == "partner") if at else None
    assert ties(people.member(ash, role, school, is_head=is_head), review) == {tie}


def test_two_roles_at_once_are_two_ties(ash: Trust, review: Review) -> None:
    person = people.person()
    people.member(ash, Role.TRUSTEE, person=person)
    people.member(ash, Role.SCHOOL_LEADER, other_school(review, takes_part=False), person=person)
    who = people.member(ash, Role.STAFF_MEMBER, review.host, person=person)
    assert ties(who, review) == {Tie.TRUSTEE, Tie.LEADER, Tie.HOST_STAFF}


def test_who_leads_one_school_and_works_at_a_partner_is_no_partner(ash: Trust, review: Review) -> None:
    """What the sharing rule opens to partners is opened to the leaders of schools that take part."""
    person = people.person()
    people.member(ash, Role.STAFF_MEMBER, other_school(review, takes_part=True), person=person)
    who = people.member(ash, Role.SCHOOL_LEADER, other_school(review, takes_part=False), person=person)
    assert ties(who, review) == {Tie.STAFF, Tie.LEADER}


def test_a_school_that_has_left_ties_nobody(ash: Trust, review: Review) -> None:
    who = people.head(ash, review.host)
    with acting_in(ash.pk):
        School.objects.filter(pk=review.host_id).update(left_on=timezone.localdate() - timedelta(days=1))
    found = again(who)
    assert found is not None
    assert ties(found, review) == set()
    with pytest.raises(NotFound):
        look(found, review, Thing.SELF_REVIEW)


@pytest.mark.parametrize(
    ("part", "tie"), [(Part.LEAD_REVIEWER, Tie.LEAD_REVIEWER), (Part.REVIEWER, Tie.REVIEWER), (Part.CHAMPION, Tie.CHAMPION)]
)
@pytest.mark.parametrize(
    ("fields", "is_cleared"),
    [
        ({}, True),
        ({"stage": AssignmentStage.INVITED, "answered_at": None, "declared_at": None}, False),
        ({"declared_at": None}, False),
        ({"has_conflict": True, "conflict": "A friend"}, False),
        ({"has_conflict": True, "conflict": "A friend", "stays_because": "Stays out of it"}, True),
    ],
    ids=["cleared", "asked", "accepted", "conflict", "stays"],
)
def test_an_assignment_ties_fully_once_it_is_cleared(
    ash: Trust, review: Review, part: Part, tie: Tie, fields: dict[str, Any], is_cleared: bool
) -> None:
    who = people.member(ash, None)
    reviews.assignment(review, who, part, **fields)
    assert ties(who, review) == ({tie} if is_cleared else {Tie.ASKED})
    mine = look(who, review).mine
    assert mine is not None
    assert (mine.part, mine.is_cleared) == (part, is_cleared)


@pytest.mark.parametrize("stage", [AssignmentStage.DECLINED, AssignmentStage.REPLACED])
def test_who_is_off_the_team_is_tied_no_more(ash: Trust, review: Review, stage: AssignmentStage) -> None:
    who = reviews.reviewer(review)
    look(who, review, Thing.PACK, Thing.NOTES)
    with acting_in(ash.pk):
        Assignment.objects.filter(membership=who.membership_id).update(stage=stage, because="Ill")
    seen = look(who, review)
    assert (seen.ties, seen.mine) == ({Tie.LEADER}, None)
    for thing in (Thing.PACK, Thing.NOTES, Thing.PROGRAMME):
        with pytest.raises(NotFound):
            look(who, review, thing)


def test_who_was_asked_again_after_declining_is_tied_by_the_new_assignment_alone(ash: Trust, review: Review) -> None:
    who = people.member(ash, None)
    reviews.assignment(review, who, stage=AssignmentStage.DECLINED, because="Away")
    reviews.assignment(review, who, Part.CHAMPION, is_cleared=False)
    assert ties(who, review) == {Tie.ASKED}


def test_whose_membership_is_over_finds_no_door(ash: Trust, review: Review) -> None:
    who = reviews.reviewer(review)
    with acting_in(ash.pk):
        Membership.objects.filter(pk=who.membership_id).update(left_at=timezone.now())
    assert again(who) is None


def test_whose_role_is_over_keeps_the_assignment_and_no_more(ash: Trust, review: Review) -> None:
    who = reviews.reviewer(review)
    with acting_in(ash.pk):
        RoleHeld.objects.filter(membership=who.membership_id).update(ends_on=timezone.localdate() - timedelta(days=1))
    found = again(who)
    assert found is not None
    assert ties(found, review) == {Tie.REVIEWER}


def test_another_trusts_review_is_not_there_whoever_asks(review: Review) -> None:
    birch = trusts.trust("birch")
    person = Person.objects.get(pk=reviews.reviewer(review).person_id)
    # The same person, who is on the review's team in its own trust.
    for who in (people.member(birch), people.member(birch, Role.SCHOOL_LEADER, person=person)):
        with pytest.raises(NotFound):
            look(who, review)


def test_partners_are_those_of_the_same_cycle(ash: Trust, review: Review) -> None:
    school = other_school(review, takes_part=False)
    reviews.review(reviews.cycle(ash), school, with_text=False)
    assert ties(people.head(ash, school), review) == {Tie.LEADER}


def test_the_door_and_a_whole_list_take_one_query(ash: Trust, review: Review) -> None:
    who = reviews.reviewer(review)
    for _ in range(3):
        other_school(review, takes_part=True)
    with acting_in(ash.pk), transaction.atomic():
        with CaptureQueriesContext(connection) as door:
            review_for(who, review.pk)
        with CaptureQueriesContext(connection) as listed:
            found = [seen_by(who, row) for row in with_ties(who)]
    assert (len(door), len(listed), len(found)) == (1, 1, 4)
    assert [seen.is_team for seen in found].count(True) == 1


ROLES = some.lists(
    some.one_of(
        some.builds(HeldRole, some.sampled_from([Role.TRUST_LEAD, Role.CENTRAL_TEAM, Role.TRUSTEE])),
        some.builds(HeldRole, some.just(Role.STAFF_MEMBER), some.sampled_from([1, 2, 3])),
        some.builds(HeldRole, some.just(Role.SCHOOL_LEADER), some.sampled_from([1, 2, 3]), some.booleans()),
    ),
    max_size=4,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(roles=ROLES, stage=some.sampled_from(ReviewStage.values), sharing=some.sampled_from(Sharing.values))
def test_no_set_of_roles_sees_what_none_of_its_ties_sees(ash: Trust, roles: list[HeldRole], stage: str, sharing: str) -> None:
    """Schools 1, 2 and 3 are the host, a partner and one that takes no part."""
    who = Member(1, 1, "Ann", "", ash.pk, "ash", "Ash", roles=tuple(roles))
    cycle = reviews.Cycle(sharing=sharing)
    row = Review(host_id=1, stage=stage, cycle=cycle)
    row.mine, row.partners = [], [1, 2]  # type: ignore[attr-defined]
    seen = seen_by(who, row)
    for thing in Thing:
        allowed = [tie for tie in seen.ties if stage in SIGHT[thing][tie]]
        assert seen.sees(thing) <= bool(allowed), (thing, seen.ties)
    assert seen.is_host == who.leads(1)
    assert seen.has(Tie.PARTNER) == who.leads(2)
    assert not seen.is_team

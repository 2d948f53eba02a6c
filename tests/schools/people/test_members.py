"""Who a person is in a trust today."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.db.models import OuterRef, Value
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from schools.models import Membership, RoleHeld
from schools.people.queries import belongings_of, member_for, members
from schools.tenancy.enums import Capability, Role
from schools.tenancy.member import HeldRole, Member
from schools.tenancy.prepared import Prepared
from schools.tenancy.standing import acting_in
from tests.factories import people, trusts

pytestmark = pytest.mark.django_db


def questions(captured: CaptureQueriesContext) -> list[str]:
    return [query["sql"] for query in captured.captured_queries if query["sql"].startswith("SELECT")]


def test_a_member_is_known_with_all_roles_in_two_queries() -> None:
    trust = trusts.trust("ash")
    ash, birch = trusts.school(trust, "Ash"), trusts.school(trust, "Birch")
    ann = people.person("Ann Reed", "ann@example.org")
    people.member(trust, Role.SCHOOL_LEADER, ash, person=ann, is_head=True)
    people.member(trust, Role.STAFF_MEMBER, birch, person=ann)
    member = people.member(trust, Role.TRUST_LEAD, person=ann)
    with CaptureQueriesContext(connection) as captured:
        found = member_for(ann.pk, "ash")
    assert found == member == Member(
        membership_id=member.membership_id,
        person_id=ann.pk,
        name="Ann Reed",
        email="ann@example.org",
        trust_id=trust.pk,
        trust_slug="ash",
        trust_name="Ash Trust",
        roles=(HeldRole(Role.SCHOOL_LEADER, ash.pk, True), HeldRole(Role.STAFF_MEMBER, birch.pk), HeldRole(Role.TRUST_LEAD)),
        needs_second_step=True,
    )  # fmt: skip
    assert len(questions(captured)) == 2


def test_nobody_is_a_member_of_a_closed_unknown_or_foreign_trust() -> None:
    ann = people.member(trusts.trust("ash"))
    trusts.trust("birch")
    shut = trusts.trust("cedar", is_open=False)
    people.member(shut, person=None)
    assert member_for(ann.person_id, "birch") is None
    assert member_for(ann.person_id, "nowhere") is None
    assert member_for(people.member(shut).person_id, "cedar") is None


@pytest.mark.parametrize(("starts", "ends", "inside"), [(-9, None, True), (0, 0, True), (-9, -1, False), (1, None, False)])
def test_a_membership_counts_from_its_first_day_to_its_last(starts: int, ends: int | None, inside: bool) -> None:
    today = timezone.localdate()
    ends_on = None if ends is None else today + timedelta(days=ends)
    trust = trusts.trust("ash")
    ann = people.member(trust, starts_on=today + timedelta(days=starts), ends_on=ends_on)
    assert (member_for(ann.person_id, "ash") is not None) is inside
    assert bool(belongings_of(ann.person_id)) is inside


def test_a_role_that_is_over_or_not_begun_is_not_held() -> None:
    today = timezone.localdate()
    ann = people.member(trusts.trust("ash"), Role.TRUSTEE)
    with acting_in(ann.trust_id):
        membership = Membership.objects.get(pk=ann.membership_id)
        long_ago, tomorrow = today - timedelta(days=90), today + timedelta(days=1)
        RoleHeld.objects.create(membership=membership, role=Role.TRUST_LEAD, starts_on=long_ago, ends_on=today - timedelta(days=1))
        RoleHeld.objects.create(membership=membership, role=Role.CENTRAL_TEAM, starts_on=tomorrow)
    found = member_for(ann.person_id, "ash")
    assert found is not None
    assert found.roles == (HeldRole(Role.TRUSTEE),)


def test_a_locked_account_is_no_member() -> None:
    ann = people.member(trusts.trust("ash"), person=people.person(is_active=False))
    assert member_for(ann.person_id, "ash") is None
    assert belongings_of(ann.person_id) == ()


def test_what_training_gives_comes_in_the_same_query(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.CAPABILITIES = "tests.schools.people.test_members.everybody_reviews"
    # The query is written once for a process, with whatever the settings said then.
    monkeypatch.setattr(members, "_STANDING", Prepared(members._standing))
    ann = people.member(trusts.trust("ash"))
    with CaptureQueriesContext(connection) as captured:
        found = member_for(ann.person_id, "ash")
    assert found is not None
    assert found.capabilities == {Capability.PEER_REVIEWER}
    assert len(questions(captured)) == 2


def everybody_reviews(today: Any) -> Any:
    """As training answers: one column of codes for the membership of the outer query."""
    return Membership.objects.filter(pk=OuterRef("pk")).values(code=Value(Capability.PEER_REVIEWER))


def test_a_person_sees_where_they_belong_and_nobody_else_does() -> None:
    ann = people.person()
    people.member(trusts.trust("cedar", name="Cedar"), person=ann)
    people.member(trusts.partnership("birch", name="Birch"), person=ann)
    people.member(trusts.trust("ash", is_open=False), person=ann)
    people.member(trusts.trust("dogwood"))
    assert [(found.slug, found.name, found.is_partnership) for found in belongings_of(ann.pk)] == [
        ("birch", "Birch", True),
        ("cedar", "Cedar", False),
    ]


def test_ended_access_counts_at_once_whatever_the_dates_say() -> None:
    ann = people.member(trusts.trust("ash"))
    with acting_in(ann.trust_id):
        Membership.objects.filter(pk=ann.membership_id).update(left_at=timezone.now())
        assert not RoleHeld.objects.current(timezone.localdate()).exists()
    assert member_for(ann.person_id, "ash") is None
    assert belongings_of(ann.person_id) == ()

"""What home asks of those who look after a trust's people."""

from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.utils import timezone

from schools.models import Invitation, Membership, RoleOffered, School
from schools.people.enums import InvitationStage
from schools.people.steps import people_steps
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_as, acting_in
from schools.web.registries import NextStep
from tests.factories import people, trusts

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead() -> Member:
    return people.member(trusts.trust("ash"), person=people.person("Ann Reed", two_factor=True))


def steps_of(member: Member) -> list[NextStep]:
    with acting_as(member.person_id), acting_in(member.trust_id):
        return list(people_steps(member))


def whats(member: Member) -> list[str]:
    return [step.what for step in steps_of(member)]


def invited(trust_id: int, *, days: int = 14, school: School | None = None, **fields: Any) -> None:
    """An invitation that holds so many more days; to be head of a school, where one is given."""
    now = timezone.now()
    with acting_in(trust_id):
        made = Invitation.objects.create(
            email=f"{Invitation.objects.count()}@example.org",
            name="Bo Lee",
            starts_on=timezone.localdate(),
            nonce="n",
            sent_at=now,
            expires_at=now + timedelta(days=days),
            **fields,
        )
        if school:
            RoleOffered.objects.create(invitation=made, role=Role.SCHOOL_LEADER, school=school, is_head=True)


def test_before_there_are_schools_nobody_is_to_be_invited(lead: Member) -> None:
    assert whats(lead) == []


def test_a_lead_alone_is_asked_to_invite_people(lead: Member) -> None:
    trusts.school(trusts.Trust.objects.get())
    (step,) = steps_of(lead)
    assert (step.what, step.url, step.who, step.is_yours) == ("Invite your people", "/ash/people/invite/", "Ann Reed", True)


def test_every_school_is_to_have_a_head_held_or_offered(lead: Member) -> None:
    trust = trusts.Trust.objects.get()
    birch, cedar, elm = (trusts.school(trust, name) for name in ("Birch", "Cedar", "Elm"))
    trusts.school(trust, "Gone", left_on=timezone.localdate() - timedelta(days=1))
    people.member(trust, Role.SCHOOL_LEADER, elm)
    assert whats(lead) == ["Name heads for 3 schools"]
    people.head(trust, elm)
    assert whats(lead) == ["Name heads for 2 schools"]
    invited(trust.pk, school=birch)
    assert whats(lead) == ["Name a head for Cedar", "Accept 1 invitation"]
    people.head(trust, cedar)
    assert whats(lead) == ["Accept 1 invitation"]


def test_a_head_who_left_is_no_head(lead: Member) -> None:
    trust = trusts.Trust.objects.get()
    head = people.head(trust, trusts.school(trust, "Birch"))
    people.member(trust, Role.TRUSTEE)
    assert whats(lead) == []
    with acting_in(trust.pk):
        Membership.objects.filter(pk=head.membership_id).update(left_at=timezone.now())
    assert whats(lead) == ["Name a head for Birch"]


def test_invitations_that_wait_are_others_and_those_that_ran_out_are_yours(lead: Member) -> None:
    for days in (14, 3, -2):
        invited(lead.trust_id, days=days)
    invited(lead.trust_id, days=-9, stage=InvitationStage.WITHDRAWN, settled_at=timezone.now())
    late, waiting = steps_of(lead)
    assert (late.what, late.url, late.is_yours) == ("1 invitation ran out before anybody used it", "/ash/people/?state=invited", True)
    assert (waiting.what, waiting.who, waiting.is_yours) == ("Accept 2 invitations", "Those who are invited", False)


def test_who_has_no_second_step_is_reminded_last(lead: Member) -> None:
    Authenticator.objects.all().delete()
    (step,) = steps_of(lead)
    assert (step.what, step.may_wait) == ("Add a second step to your sign-in", True)


@pytest.mark.parametrize("role", [Role.SCHOOL_LEADER, Role.STAFF_MEMBER, Role.TRUSTEE])
def test_others_are_asked_nothing_and_cost_nothing(role: Role, django_assert_num_queries: Any) -> None:
    member = people.member(trusts.trust("ash"), role)
    trusts.school(trusts.Trust.objects.get())
    with django_assert_num_queries(0):
        assert steps_of(member) == []


def test_the_counts_are_of_ones_own_trust(lead: Member) -> None:
    other = trusts.trust("birch")
    trusts.school(other)
    invited(other.pk)
    assert whats(lead) == []


def test_it_is_one_query_at_1_and_at_100_schools(lead: Member, django_assert_num_queries: Any) -> None:
    trust = trusts.Trust.objects.get()
    for count in (1, 99):
        for _ in range(count):
            trusts.school(trust)
        steps_of(lead)
        with django_assert_num_queries(1):
            steps_of(lead)

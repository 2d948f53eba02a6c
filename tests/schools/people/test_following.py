"""People whose school converts, merges or leaves."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from schools.models import Continuation, RoleHeld, RoleOffered, School
from schools.people.actions.following import follow_school
from schools.people.actions.invitations import invite
from schools.people.queries import member_for
from schools.tenancy.enums import Role
from schools.tenancy.member import HeldRole
from schools.tenancy.standing import acting_in
from tests.factories import people, trusts

pytestmark = pytest.mark.django_db


def test_everybody_of_a_school_that_converts_holds_the_same_role_at_the_new_one() -> None:
    trust = trusts.trust("ash")
    earlier, later = trusts.school(trust, "Alder"), trusts.school(trust, "Alder Academy")
    lead, head = people.member(trust), people.head(trust, earlier)
    staff = people.member(trust, Role.STAFF_MEMBER, earlier)
    yesterday = timezone.localdate() - timedelta(days=1)
    with acting_in(trust.pk):
        RoleHeld.objects.update(starts_on=yesterday - timedelta(days=90))
        invite(by=lead, email="new@example.org", name="New", roles=[HeldRole(Role.STAFF_MEMBER, earlier.pk)])
        row = Continuation.objects.create(earlier=earlier, later=later, since=yesterday)
        for _ in range(2):
            follow_school(continuation_id=row.pk)
        assert RoleOffered.objects.get().school_id == later.pk
        assert RoleHeld.objects.filter(school=earlier, ends_on=yesterday - timedelta(days=1)).count() == 2
    for who, role, is_head in ((head, Role.SCHOOL_LEADER, True), (staff, Role.STAFF_MEMBER, False)):
        now = member_for(who.person_id, "ash")
        assert now is not None
        assert [(held.role, held.school_id, held.is_head) for held in now.roles] == [(role, later.pk, is_head)]


def test_somebody_at_both_schools_that_merge_holds_the_role_once() -> None:
    trust = trusts.trust("ash")
    first, second, later = (trusts.school(trust, name) for name in ("Infants", "Juniors", "Primary"))
    both = people.member(trust, Role.STAFF_MEMBER, first)
    people.member(trust, Role.STAFF_MEMBER, second, person=people.Person.objects.get(pk=both.person_id))
    with acting_in(trust.pk):
        for earlier in (first, second):
            follow_school(continuation_id=Continuation.objects.create(earlier=earlier, later=later).pk)
    now = member_for(both.person_id, "ash")
    assert now is not None
    assert [held.school_id for held in now.roles] == [later.pk]


def test_a_role_at_a_school_that_has_left_opens_nothing_until_the_leaving_is_taken_back(client: Client) -> None:
    trust = trusts.trust("ash")
    school = trusts.school(trust, "Alder")
    head = people.head(trust, school)
    people.sign_in(client, head)
    edit = f"/ash/schools/{school.pk}/edit/"
    assert client.get(edit).status_code == 200
    for left_on, status in ((timezone.localdate() - timedelta(days=1), 403), (timezone.localdate(), 200), (None, 200)):
        with acting_in(trust.pk):
            School.objects.update(left_on=left_on)
        assert client.get(edit).status_code == status
        with acting_in(trust.pk):
            assert RoleHeld.objects.current(timezone.localdate()).exists() is (status == 200)


def test_the_news_of_a_conversion_has_a_task() -> None:
    assert settings.NEWS_ROUTES["schools.school_carried_on"] == "schools.follow_school"

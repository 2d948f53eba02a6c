"""Giving roles, ending them, their days, heads handing over, and the last lead."""

import threading
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from schools.history.queries import versions_of
from schools.models import Membership, RoleHeld, School, Trust
from schools.people.actions.leaving import end_access
from schools.people.actions.roles import change_role_days, end_role, give_role
from schools.people.queries import member_for
from schools.tenancy.enums import Role
from schools.tenancy.member import HeldRole, Member
from schools.tenancy.standing import acting_in
from schools.web.errors import BadInput, NotYours, WrongStage
from tests.factories import people, trusts

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate
DAY = timedelta(days=1)


@pytest.fixture
def trust() -> Trust:
    return trusts.trust("ash")


@pytest.fixture
def lead(trust: Trust) -> Member:
    return people.member(trust, person=people.person("Lee Lead", "lee@example.org", two_factor=True))


def role_of(member: Member) -> RoleHeld:
    with acting_in(member.trust_id):
        return RoleHeld.objects.filter(membership=member.membership_id).latest("pk")


def roles(member: Member) -> list[tuple[Any, ...]]:
    with acting_in(member.trust_id):
        held = RoleHeld.objects.filter(membership=member.membership_id).order_by("pk")
        return list(held.values_list("role", "is_head", "starts_on", "ends_on"))


def give(by: Member, to: Member, role: Role, school: School | None = None, **terms: Any) -> RoleHeld:
    wish = HeldRole(role, school.pk if school else None, terms.pop("is_head", False))
    with acting_in(by.trust_id):
        return give_role(by=by, membership_id=to.membership_id, role=wish, **{"starts_on": TODAY()} | terms)


def test_a_role_is_given_from_a_day_until_a_day(trust: Trust, lead: Member) -> None:
    ann = people.member(trust, Role.TRUSTEE)
    give(lead, ann, Role.CENTRAL_TEAM, starts_on=TODAY() + DAY, ends_on=TODAY() + 9 * DAY)
    assert roles(ann)[1] == ("central_team", False, TODAY() + DAY, TODAY() + 9 * DAY)
    found = member_for(ann.person_id, "ash")
    assert found is not None
    assert found.roles == (HeldRole(Role.TRUSTEE),)


@pytest.mark.parametrize(
    ("terms", "field", "sentence"),
    [
        ({"ends_on": date(2020, 1, 1)}, "ends_on", "before the first"),
        ({"starts_on": date(2100, 1, 1)}, "starts_on", "has left by then"),
    ],
)
def test_days_that_cannot_be_are_told(trust: Trust, lead: Member, terms: dict[str, Any], field: str, sentence: str) -> None:
    ann = people.member(trust, Role.TRUSTEE, ends_on=TODAY() + 100 * DAY)
    with pytest.raises(BadInput) as caught:
        give(lead, ann, Role.CENTRAL_TEAM, **terms)
    assert sentence in caught.value.problems[field]


def test_the_same_role_is_not_held_twice_at_a_time(trust: Trust, lead: Member) -> None:
    school = trusts.school(trust)
    ann = people.member(trust, Role.STAFF_MEMBER, school)
    with pytest.raises(BadInput, match="holds this role at that time already"):
        give(lead, ann, Role.STAFF_MEMBER, school)
    give(lead, ann, Role.STAFF_MEMBER, trusts.school(trust))
    with acting_in(trust.pk):
        RoleHeld.objects.filter(school=school).update(ends_on=TODAY())
    with pytest.raises(BadInput):
        give(lead, ann, Role.STAFF_MEMBER, school, starts_on=TODAY())
    give(lead, ann, Role.STAFF_MEMBER, school, starts_on=TODAY() + DAY)
    assert len(roles(ann)) == 3


def test_nobody_gives_what_they_may_not(trust: Trust, lead: Member) -> None:
    central, ann = people.member(trust, Role.CENTRAL_TEAM), people.member(trust, Role.TRUSTEE)
    with pytest.raises(NotYours, match="say who else does"):
        give(central, central, Role.TRUST_LEAD)
    with acting_in(trust.pk), pytest.raises(NotYours):
        end_role(by=central, role_id=role_of(lead).pk)
    with acting_in(trust.pk), pytest.raises(NotYours):
        end_role(by=people.head(trust), role_id=role_of(ann).pk)


def test_a_head_in_the_way_needs_a_decision(trust: Trust, lead: Member) -> None:
    school = trusts.school(trust, "Castle Hill")
    old = people.head(trust, school, person=people.person("Gethin Rees"))
    new = people.member(trust, Role.TRUSTEE)
    first_day = TODAY() + 10 * DAY
    with pytest.raises(BadInput) as caught:
        give(lead, new, Role.SCHOOL_LEADER, school, is_head=True, starts_on=first_day)
    assert caught.value.problems == {"other_head": "Gethin Rees is head of Castle Hill at that time. Say what is to happen."}
    give(lead, new, Role.SCHOOL_LEADER, school, is_head=True, starts_on=first_day, other_head="hand_over")
    yesterday = TODAY() - DAY
    assert roles(old) == [
        ("school_leader", True, yesterday, first_day - DAY),
        ("school_leader", False, first_day, None),
    ]
    assert roles(new)[1] == ("school_leader", True, first_day, None)


def test_two_heads_may_lead_together(trust: Trust, lead: Member) -> None:
    school = trusts.school(trust)
    old, new = people.head(trust, school), people.member(trust, Role.TRUSTEE)
    give(lead, new, Role.SCHOOL_LEADER, school, is_head=True, other_head="together")
    assert roles(old)[0][1] is roles(new)[1][1] is True


def test_a_head_to_be_who_is_overtaken_never_was_one(trust: Trust, lead: Member) -> None:
    school = trusts.school(trust)
    to_be, new = people.member(trust, Role.TRUSTEE), people.member(trust, Role.TRUSTEE)
    give(lead, to_be, Role.SCHOOL_LEADER, school, is_head=True, starts_on=TODAY() + 30 * DAY)
    give(lead, new, Role.SCHOOL_LEADER, school, is_head=True, other_head="hand_over")
    assert roles(to_be)[1] == ("school_leader", False, TODAY() + 30 * DAY, None)


def test_heads_of_other_times_and_those_who_left_are_in_nobodys_way(trust: Trust, lead: Member) -> None:
    school = trusts.school(trust)
    past, gone, new = people.head(trust, school), people.head(trust, school), people.member(trust, Role.TRUSTEE)
    with acting_in(trust.pk):
        RoleHeld.objects.filter(pk=role_of(past).pk).update(ends_on=TODAY() - DAY)
        Membership.objects.filter(pk=gone.membership_id).update(left_at=timezone.now())
    give(lead, new, Role.SCHOOL_LEADER, school, is_head=True)
    later = people.member(trust, Role.TRUSTEE)
    with acting_in(trust.pk):
        RoleHeld.objects.filter(membership=new.membership_id, is_head=True).update(ends_on=TODAY() + 5 * DAY)
    give(lead, later, Role.SCHOOL_LEADER, school, is_head=True, starts_on=TODAY() + 6 * DAY)


def test_ending_a_role_counts_at_once_and_stays_in_the_past(trust: Trust, lead: Member) -> None:
    ann = people.member(trust, Role.TRUSTEE)
    row = role_of(ann)
    with acting_in(trust.pk):
        end_role(by=lead, role_id=row.pk)
        end_role(by=lead, role_id=row.pk)
    assert roles(ann) == [("trustee", False, TODAY() - DAY, TODAY() - DAY)]
    found = member_for(ann.person_id, "ash")
    assert found is not None
    assert found.roles == ()


def test_a_role_that_began_today_leaves_its_trace_in_the_history_alone(trust: Trust, lead: Member) -> None:
    ann = people.member(trust, None)
    row = give(lead, ann, Role.TRUSTEE)
    with acting_in(trust.pk):
        end_role(by=lead, role_id=row.pk)
        assert [version.pgh_label for version in versions_of(row)] == ["insert", "delete"]
    assert roles(ann) == []


def test_the_last_lead_stays(trust: Trust, lead: Member) -> None:
    row = role_of(lead)
    with acting_in(trust.pk):
        with pytest.raises(WrongStage, match="Somebody must lead"):
            end_role(by=lead, role_id=row.pk)
        with pytest.raises(BadInput, match="Somebody must lead"):
            change_role_days(
                by=lead,
                role_id=row.pk,
                days={"starts_on": row.starts_on, "ends_on": TODAY() + 30 * DAY},
                seen={"starts_on": row.starts_on, "ends_on": None},
            )
        # A lead who is to leave counts as none.
        other = people.member(trust, ends_on=TODAY() + 9 * DAY)
        with pytest.raises(WrongStage):
            end_role(by=other, role_id=row.pk)
    people.member(trust)
    with acting_in(trust.pk):
        end_role(by=lead, role_id=row.pk)
    assert roles(lead)[0][3] == TODAY() - DAY


def test_days_are_changed_and_a_stale_save_shows_both(trust: Trust, lead: Member) -> None:
    row = role_of(people.member(trust, Role.TRUSTEE))
    seen = {"starts_on": row.starts_on, "ends_on": None}
    with acting_in(trust.pk):
        assert change_role_days(by=lead, role_id=row.pk, days=seen | {"ends_on": date(2030, 7, 31)}, seen=seen) == {}
        others = change_role_days(by=lead, role_id=row.pk, days=seen | {"ends_on": date(2031, 7, 31)}, seen=seen)
        assert others["ends_on"].text == "31 Jul 2030"
        # The same wish twice is no clash.
        assert change_role_days(by=lead, role_id=row.pk, days=seen | {"ends_on": date(2030, 7, 31)}, seen=seen) == {}


def test_the_pages_give_change_and_end(trust: Trust, lead: Member, client: Client) -> None:
    school = trusts.school(trust, "Castle Hill")
    ann = people.member(trust, Role.TRUSTEE, person=people.person("Ann Reed"))
    people.sign_in(client, lead)
    page = f"/ash/people/{ann.membership_id}/"
    form = {"role": "school_leader", "school": str(school.pk), "is_head": "on", "starts_on": TODAY().isoformat()}
    assert "Castle Hill" in client.get(f"{page}roles/give/").content.decode()
    assert "Ann Reed has the role." in client.post(f"{page}roles/give/", form, follow=True).content.decode()
    again = client.post(f"{page}roles/give/", form)
    assert "holds this role at that time already" in again.content.decode()
    row = role_of(ann)
    days = {"starts_on": "2026-01-01", "ends_on": "", "initial-starts_on": TODAY().isoformat(), "initial-ends_on": ""}
    assert f'name="initial-starts_on" value="{TODAY().isoformat()}"' in client.get(f"{page}roles/{row.pk}/").content.decode()
    assert "Saved." in client.post(f"{page}roles/{row.pk}/", days, follow=True).content.decode()
    stale = client.post(f"{page}roles/{row.pk}/", days | {"starts_on": "2026-02-02"}).content.decode()
    assert "Somebody else saved this meanwhile" in stale
    assert "1 Jan 2026" in stale
    assert 'value="2026-02-02"' in stale
    assert 'name="initial-starts_on" value="2026-01-01"' in stale
    decided = days | {"starts_on": "2026-02-02", "initial-starts_on": "2026-01-01"}
    assert client.post(f"{page}roles/{row.pk}/", decided).status_code == 302
    wrong = client.post(f"{page}roles/{row.pk}/", {"starts_on": "soon", "ends_on": ""})
    assert "Enter a valid date." in wrong.content.decode()
    assert "End this role of Ann Reed?" in client.get(f"{page}roles/{row.pk}/end/").content.decode()
    assert "does not hold the role any more" in client.post(f"{page}roles/{row.pk}/end/", follow=True).content.decode()
    assert client.get(f"{page}roles/{row.pk + 999}/end/").status_code == 404


@pytest.mark.django_db(transaction=True)
def test_two_leads_who_let_each_other_go_at_once_do_not_both_succeed() -> None:
    trust = trusts.trust("ash")
    one, two = people.member(trust), people.member(trust)
    refused: list[str] = []
    both = threading.Barrier(2)

    def let_go(by: Member, other: Member) -> None:
        try:
            with acting_in(trust.pk):
                both.wait(5)
                end_access(by=by, membership_id=other.membership_id)
        except WrongStage as error:
            refused.append(str(error))
        finally:
            connection.close()

    threads = [threading.Thread(target=let_go, args=pair) for pair in ((one, two), (two, one))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert len(refused) == 1

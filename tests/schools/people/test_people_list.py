"""The list of a trust's people: who sees whom, in which order, at what price."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from schools.models import Invitation, Membership
from schools.people.queries.people import people_page, people_to_download
from schools.tenancy.enums import Role
from schools.tenancy.member import HeldRole, Member
from schools.tenancy.standing import acting_in
from schools.web.errors import NotYours
from tests.factories import people, trusts
from tests.factories.invitations import invitation

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead() -> Member:
    return people.member(trusts.trust("ash"), person=people.person("Lee Lead", "lee@example.org", two_factor=True))


def shown(member: Member, **query: str) -> list[Any]:
    with acting_in(member.trust_id):
        return list(people_page(member, query).table.rows)


def names(member: Member, **query: str) -> list[str]:
    return [row.name for row in shown(member, **query)]


def join(member: Member, name: str, role: Role | None, school: Any = None, **fields: Any) -> Member:
    trust = trusts.Trust.objects.get(pk=member.trust_id)
    return people.member(trust, role, school, person=people.person(name, f"{name.split()[0].lower()}@example.org"), **fields)


def test_members_and_invited_stand_in_one_list_by_name(lead: Member) -> None:
    school = trusts.school(trusts.Trust.objects.get(slug="ash"), "Castle Hill")
    ann = join(lead, "Ann Reed", Role.SCHOOL_LEADER, school, is_head=True, job_title="Head")
    people.member(trusts.Trust.objects.get(slug="ash"), Role.TRUSTEE, person=people.Person.objects.get(pk=ann.person_id))
    made = invitation(lead, "bo@example.org", HeldRole(Role.STAFF_MEMBER, school.pk), name="Bo Late")
    rows = shown(lead)
    assert [(row.url, row.name, row.job_title, row.email, row.roles, row.schools, row.state) for row in rows] == [
        (f"{ann.membership_id}/", "Ann Reed", "Head", "ann@example.org", "Headteacher, Trustee", "Castle Hill, Whole trust", "Member"),
        (f"invitations/{made.pk}/", "Bo Late", "", "bo@example.org", "Staff member", "Castle Hill", "Invited"),
        (f"{lead.membership_id}/", "Lee Lead", "", "lee@example.org", "Partnership Lead", "Whole trust", "Member"),
    ]


def test_states_are_told_and_filtered(lead: Member) -> None:
    today = timezone.localdate()
    join(lead, "Guest", None, ends_on=today)
    join(lead, "Later", None, starts_on=today + timedelta(days=3))
    join(lead, "Gone", Role.TRUSTEE, ends_on=today - timedelta(days=1))
    out = join(lead, "Out", Role.TRUSTEE)
    old = invitation(lead, name="Old")
    with acting_in(lead.trust_id):
        Membership.objects.filter(pk=out.membership_id).update(left_at=timezone.now())
        Invitation.objects.filter(pk=old.pk).update(expires_at=timezone.now())
    states = {row.name: row.state.split(" ")[0] for row in shown(lead)}
    assert states == {"Guest": "Until", "Later": "From", "Old": "Invitation", "Lee Lead": "Member"}
    assert names(lead, state="here") == ["Guest", "Later", "Lee Lead"]
    assert names(lead, state="invited") == ["Old"]
    assert [(row.name, row.state[:4], row.roles) for row in shown(lead, state="left")] == [
        ("Gone", "Left", "Trustee"),
        ("Out", "Left", "Trustee"),
    ]


def test_the_list_is_searched_filtered_and_sorted(lead: Member) -> None:
    trust = trusts.Trust.objects.get(slug="ash")
    castle, beck = trusts.school(trust, "Castle Hill"), trusts.school(trust, "beckside")
    join(lead, "Ann Reed", Role.SCHOOL_LEADER, castle)
    join(lead, "bea Poe", Role.STAFF_MEMBER, beck)
    invitation(lead, "zed@example.org", HeldRole(Role.STAFF_MEMBER, castle.pk), name="Zed")
    assert names(lead, name="REED") == ["Ann Reed"]
    assert names(lead, name="zed@ex") == ["Zed"]
    assert names(lead, school=str(castle.pk)) == ["Ann Reed", "Zed"]
    assert names(lead, role="staff_member") == ["bea Poe", "Zed"]
    assert names(lead, role="staff_member", school=str(castle.pk)) == ["Zed"]
    assert names(lead, sort="-name") == ["Zed", "Lee Lead", "bea Poe", "Ann Reed"]
    assert names(lead, sort="school") == ["bea Poe", "Ann Reed", "Zed", "Lee Lead"]
    assert names(lead, sort="state")[-1] == "Zed"
    assert names(lead, school="nowhere", role="boss", sort="x", page="-3") == ["Ann Reed", "bea Poe", "Lee Lead", "Zed"]


def test_training_filters_the_list_where_something_gives_it(lead: Member) -> None:
    join(lead, "Ann Reed", Role.TRUSTEE)
    assert names(lead, training="peer_reviewer") == []


@pytest.mark.parametrize(
    ("role", "is_head", "listed", "sees_addresses"),
    [
        (Role.CENTRAL_TEAM, False, ["Ann", "Ben", "Cat", "Inv", "Lee Lead", "Me", "Out"], True),
        (Role.SCHOOL_LEADER, True, ["Ann", "Ben", "Cat", "Lee Lead", "Me", "Out"], True),
        (Role.SCHOOL_LEADER, False, ["Ann", "Ben", "Cat", "Lee Lead", "Me"], True),
        (Role.STAFF_MEMBER, False, ["Ann", "Me"], False),
    ],
)
def test_each_role_sees_its_own(lead: Member, role: Role, is_head: bool, listed: list[str], sees_addresses: bool) -> None:
    trust = trusts.Trust.objects.get(slug="ash")
    own, other = trusts.school(trust), trusts.school(trust)
    join(lead, "Ann", Role.STAFF_MEMBER, own)
    join(lead, "Ben", Role.STAFF_MEMBER, other)
    join(lead, "Cat", Role.TRUSTEE)
    out = join(lead, "Out", Role.STAFF_MEMBER, own)
    invitation(lead, "inv@example.org", HeldRole(Role.STAFF_MEMBER, other.pk), name="Inv")
    with acting_in(trust.pk):
        Membership.objects.filter(pk=out.membership_id).update(left_at=timezone.now())
    me = people.member(
        trust, role, own if role in people.SCHOOL_ROLES else None, is_head=is_head, person=people.person("Me", "me@example.org")
    )
    rows = shown(me) + (shown(me, state="left") if role == Role.CENTRAL_TEAM or is_head else [])
    assert sorted(row.name for row in rows) == listed
    assert all(bool(row.email) is sees_addresses for row in rows)
    if not sees_addresses:
        assert names(me, name="ann@") == []


def test_a_head_sees_invitations_to_the_own_school_and_nowhere_else(lead: Member) -> None:
    trust = trusts.Trust.objects.get(slug="ash")
    own, other = trusts.school(trust), trusts.school(trust)
    staff = [HeldRole(Role.STAFF_MEMBER, school.pk) for school in (own, other)]
    invitation(lead, "a@example.org", staff[0], name="Own")
    invitation(lead, "b@example.org", *staff, name="Both")
    invitation(lead, "c@example.org", staff[0], HeldRole(Role.TRUSTEE), name="Trustee too")
    assert names(people.head(trust, own), state="invited") == ["Own"]


@pytest.mark.parametrize("role", [Role.TRUSTEE, None])
def test_others_have_no_list(lead: Member, role: Role | None) -> None:
    me = people.member(trusts.Trust.objects.get(slug="ash"), role)
    with pytest.raises(NotYours, match="those who work in the schools"):
        shown(me)


def test_the_price_of_a_page_stays_the_same_for_one_and_for_three(client: Client) -> None:
    prices = []
    for number in (1, 3):
        trust = trusts.trust(f"t{number}")
        lead = people.member(trust)
        for _ in range(number):
            school = trusts.school(trust)
            people.member(trust, Role.STAFF_MEMBER, school)
            invitation(lead, "", HeldRole(Role.STAFF_MEMBER, school.pk))
        people.sign_in(client, lead)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(f"/t{number}/people/").status_code == 200
        prices.append([query["sql"] for query in captured.captured_queries if query["sql"].startswith(("SELECT", "(SELECT"))])
    assert [len(price) for price in prices] == [8, 8], "\n".join(sql[:200] for sql in prices[0])


def test_fifty_people_weigh_less_than_30_kb(client: Client) -> None:
    trust = trusts.trust("ash", name="Three Valleys Learning Trust")
    schools = [trusts.school(trust, f"Castle Hill Primary School {number}") for number in range(15)]
    lead = people.member(trust)
    for number in range(55):
        someone = people.person(f"Bronwen Llewellyn-Griffiths {number}")
        people.member(trust, Role.SCHOOL_LEADER, schools[number % 15], person=someone, job_title="Assistant headteacher")
    page = people.sign_in(client, lead).get("/ash/people/")
    assert page.content.count(b"<tr>") == 51
    assert len(page.content) < 30_000


def test_the_download_holds_what_is_shown_on_all_pages(lead: Member, client: Client) -> None:
    for number in range(60):
        join(lead, f"P{number:02} =SUM(1)", Role.TRUSTEE)
    with acting_in(lead.trust_id):
        heading, rows = people_to_download(lead, {"role": "trustee", "sort": "-name", "page": "2"})
    assert heading == ["Name", "E-mail", "Job title", "Roles", "Schools", "State"]
    assert (len(rows), rows[0][0]) == (60, "P59 =SUM(1)")
    answer = people.sign_in(client, lead).get("/ash/people/download/?as=csv&name=p01")
    assert answer["Content-Disposition"] == 'attachment; filename="people-of-ash-trust.csv"'
    assert answer.content.decode("utf-8-sig").splitlines()[1] == "P01 =SUM(1),p01@example.org,,Trustee,Whole trust,Member"
    assert client.get("/ash/people/download/?as=xlsx").content[:2] == b"PK"


def test_only_leads_and_central_team_download(lead: Member, client: Client) -> None:
    head = people.head(trusts.Trust.objects.get(slug="ash"))
    answer = people.sign_in(client, head).get("/ash/people/download/")
    assert (answer.status_code, "download the list" in answer.content.decode()) == (403, True)

"""Where a person is led, and what home says to each role."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.web import registries
from schools.web.registries import NextStep
from tests.factories import people, trusts
from tests.queries import queries_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def _steps(settings: Any) -> Any:
    """Next steps of the test's own in place of the product's."""
    settings.NEXT_STEPS = [f"{__name__}.some_steps"]
    registries._providers.cache_clear()
    yield
    registries._providers.cache_clear()


def some_steps(member: Member) -> tuple[NextStep, ...]:
    return (
        NextStep("Name a head for Birch", "/ash/b/", member.name),
        NextStep("Sign the agreement", "/ash/c/", "Gethin Rees", date(2026, 1, 9), is_yours=False),
        NextStep("Confirm your schools", "/ash/a/", member.name, date(2030, 5, 4), "It takes five minutes."),
    )


def page_of(client: Client, who: Member) -> str:
    return people.sign_in(client, who).get(f"/{who.trust_slug}/").content.decode()


def test_who_belongs_nowhere_is_told_what_to_do(client: Client) -> None:
    page = people.sign_in(client, people.person(email="ann@example.org")).get("/")
    assert "You belong to no trust yet" in page.content.decode()
    assert "ann@example.org" in page.content.decode()


def test_who_belongs_to_one_trust_is_led_there_and_to_several_is_asked(client: Client) -> None:
    account = people.person(two_factor=True)
    people.member(trusts.trust("ash", name="Ash Trust"), person=account)
    assert people.sign_in(client, account).get("/")["Location"] == "/ash/"
    people.member(trusts.partnership("north", name="Northern Rivers"), Role.SCHOOL_LEADER, person=account)
    page = client.get("/").content.decode()
    assert page.index("Ash Trust") < page.index("Northern Rivers")
    assert 'href="/north/"' in page
    assert "Partnership of schools" in page


def test_the_switcher_names_all_of_ones_trusts_and_no_other(client: Client) -> None:
    account = people.person(two_factor=True)
    ash = people.member(trusts.trust("ash", name="Ash Trust"), person=account)
    people.member(trusts.trust("birch", name="Birch Trust"), person=account)
    trusts.trust("cedar", name="Cedar Trust")
    page = page_of(client, ash)
    assert 'href="/birch/"' in page
    assert 'aria-current="true">Ash Trust' in page
    assert "Cedar Trust" not in page


@pytest.mark.usefixtures("_steps")
def test_home_says_what_now_by_whom_by_when(client: Client) -> None:
    page = page_of(client, people.member(trusts.trust("ash"), Role.STAFF_MEMBER, person=people.person("Ann Reed")))
    order = ["Confirm your schools", "It takes five minutes.", "Then, by you", "Name a head for Birch", "With others", "Sign the agreement"]
    assert sorted(order, key=page.index) == order
    assert "Saturday 4 May" in page
    assert "Late." in page


def test_home_is_calm_when_nothing_waits(client: Client) -> None:
    assert "Nothing waits for you" in page_of(client, people.member(trusts.trust("ash"), Role.TRUSTEE))


@pytest.mark.parametrize(
    ("role", "is_head", "said"),
    [
        (Role.TRUST_LEAD, False, ('<b>Partnership Lead</b><br><span class="soft">In the whole trust', "Settings")),
        (Role.CENTRAL_TEAM, False, ("<b>Central team</b>",)),
        (Role.SCHOOL_LEADER, True, ('<b>Headteacher</b><br><span class="soft">Castle Hill',)),
        (Role.SCHOOL_LEADER, False, ("<b>School leader</b>",)),
        (Role.STAFF_MEMBER, False, ("<b>Staff member</b>",)),
        (Role.TRUSTEE, False, ("<b>Trustee</b>",)),
    ],
)
def test_home_says_who_one_is_here_and_whom_to_ask(client: Client, role: Role, is_head: bool, said: tuple[str, ...]) -> None:
    trust = trusts.trust("ash")
    people.member(trust, person=people.person("Dilys Morgan"))
    school = trusts.school(trust, "Castle Hill") if role in people.SCHOOL_ROLES else None
    page = page_of(client, people.member(trust, role, school, is_head=is_head))
    for words in said:
        assert words in page
    assert ("Partnership Lead here: Dilys Morgan" in page) is (role not in {Role.TRUST_LEAD, Role.CENTRAL_TEAM})
    assert ("Settings" in page) is (role == Role.TRUST_LEAD)


def test_who_holds_no_role_sees_home_all_the_same(client: Client) -> None:
    page = page_of(client, people.member(trusts.trust("ash"), None))
    assert "Partnership Lead here: nobody yet" in page
    assert "Without a role so far" in page


def asked_by_home(client: Client, role: Role, count: int) -> int:
    trust = trusts.trust(f"ash-{count}")
    schools = [trusts.school(trust) for _ in range(count)]
    account = people.person(two_factor=True)
    for school in schools:
        people.member(trust, role, school if role == Role.SCHOOL_LEADER else None, person=account)
    people.sign_in(client, account)
    return len(queries_of(client, f"/ash-{count}/"))


@pytest.mark.parametrize("role", [*Role])
def test_homes_queries_are_few_and_do_not_grow_with_schools(client: Client, role: Role) -> None:
    asked = {asked_by_home(client, role, count) for count in (1, 3, 100)}
    # Session, account, the trusts one belongs to, one's standing in this one, and all that anybody has to say at home.
    assert asked == {5}

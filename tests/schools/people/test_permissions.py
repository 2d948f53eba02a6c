"""Who may bring people, give which roles, and let go."""

import pytest

from schools.people.permissions import (
    may_bring_people,
    may_change_person,
    may_download_people,
    may_end_access,
    may_give,
    may_give_all,
    may_see_addresses,
    may_see_people,
)
from schools.tenancy.enums import Role
from schools.tenancy.member import HeldRole, Member

OWN, OTHER = 1, 2
WHO = {
    "lead": (HeldRole(Role.TRUST_LEAD),),
    "central": (HeldRole(Role.CENTRAL_TEAM),),
    "head": (HeldRole(Role.SCHOOL_LEADER, OWN, is_head=True),),
    "leader": (HeldRole(Role.SCHOOL_LEADER, OWN),),
    "staff": (HeldRole(Role.STAFF_MEMBER, OWN),),
    "trustee": (HeldRole(Role.TRUSTEE),),
    "guest": (),
}
WISHES = {
    "lead": HeldRole(Role.TRUST_LEAD),
    "central": HeldRole(Role.CENTRAL_TEAM),
    "trustee": HeldRole(Role.TRUSTEE),
    "own head": HeldRole(Role.SCHOOL_LEADER, OWN, is_head=True),
    "own leader": HeldRole(Role.SCHOOL_LEADER, OWN),
    "own staff": HeldRole(Role.STAFF_MEMBER, OWN),
    "other head": HeldRole(Role.SCHOOL_LEADER, OTHER, is_head=True),
    "other staff": HeldRole(Role.STAFF_MEMBER, OTHER),
}
EVERYTHING = set(WISHES)


def member(who: str) -> Member:
    return Member(7, 7, "Me", "me@example.org", 1, "ash", "Ash Trust", WHO[who])


@pytest.mark.parametrize(
    ("who", "given"),
    [
        ("lead", EVERYTHING),
        ("central", EVERYTHING - {"lead"}),
        ("head", {"own leader", "own staff"}),
        ("leader", set()),
        ("staff", set()),
        ("trustee", set()),
        ("guest", set()),
    ],
)
def test_who_gives_which_roles(who: str, given: set[str]) -> None:
    assert {name for name, wish in WISHES.items() if may_give(member(who), wish)} == given
    assert all(may_give(member(who), wish).because.endswith(".") for name, wish in WISHES.items() if name not in given)


@pytest.mark.parametrize(
    ("answer", "who"),
    [
        (may_see_people, {"lead", "central", "head", "leader", "staff"}),
        (may_see_addresses, {"lead", "central", "head", "leader"}),
        (may_bring_people, {"lead", "central", "head"}),
        (may_download_people, {"lead", "central"}),
    ],
)
def test_who_sees_and_brings(answer: object, who: set[str]) -> None:
    assert {name for name in WHO if answer(member(name))} == who  # type: ignore[operator]


@pytest.mark.parametrize(
    ("roles", "who"),
    [
        (["own staff"], {"lead", "central", "head"}),
        (["own staff", "own leader"], {"lead", "central", "head"}),
        (["own staff", "other staff"], {"lead", "central"}),
        (["own head"], {"lead", "central"}),
        (["trustee"], {"lead", "central"}),
        (["own staff", "lead"], {"lead"}),
        ([], {"lead", "central"}),
    ],
)
def test_a_person_is_changed_and_let_go_by_who_could_give_all_their_roles(roles: list[str], who: set[str]) -> None:
    held = [WISHES[name] for name in roles]
    assert {name for name in WHO if may_change_person(member(name), held)} == who
    assert {name for name in WHO if may_end_access(member(name), 8, held)} == who
    assert {name for name in WHO if may_give_all(member(name), held)} == (who if roles else {"lead", "central", "head"})


def test_nobody_ends_their_own_access() -> None:
    assert may_end_access(member("lead"), 7, []).because == "Nobody ends their own access. Ask somebody else who may."

"""The demo's people and schools as values: whole, believable, and nobody's."""

from collections import Counter
from datetime import date

import pytest

from schools.demo.rules.logins import DEMO_LOGINS, DEMO_OPERATOR, DEMO_PASSWORD, logins_told
from schools.demo.rules.names import address_of, draw_names
from schools.demo.rules.scenes import Scene
from schools.demo.rules.stage import places_of, scenes, workday_by
from schools.tenancy.enums import SCHOOL_ROLES, Capability, Role
from schools.tenancy.rules import is_trust_slug
from tests.architecture.sources import ROOT

SCENES = scenes()
each_scene = pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.slug)


def test_it_is_the_same_every_time() -> None:
    assert scenes() == SCENES


def test_a_trust_of_fifteen_schools_and_about_120_people_another_a_new_one_and_a_partnership() -> None:
    assert [(scene.slug, len(scene.schools), scene.is_partnership) for scene in SCENES] == [
        ("three-valleys", 15, False),
        ("harrowfell", 4, False),
        ("saltreach", 0, False),
        ("hills-and-fells", 6, True),
    ]
    assert 115 <= len(SCENES[0].players) <= 125
    held = Counter(part.role for player in SCENES[0].players for part in player.parts)
    assert set(held) == {role.value for role in Role}
    assert sum(part.is_head for player in SCENES[0].players for part in player.parts) == 15


@each_scene
def test_everything_that_is_named_is_there(scene: Scene) -> None:
    emails, urns = {player.email for player in scene.players}, {school.urn for school in scene.schools}
    named = {email for session in scene.sessions for email in session.people} | {
        session.inside for session in scene.sessions if session.inside
    }
    named |= {email for email, _ in scene.notices} | {offered.by for offered in scene.invitations} | {scene.lead}
    assert named <= emails
    parts = [part for player in scene.players for part in player.parts] + [part for offered in scene.invitations for part in offered.parts]
    assert {part.urn for part in parts if part.urn} <= urns
    assert all((part.role in SCHOOL_ROLES) == (part.urn is not None) for part in parts)
    assert is_trust_slug(scene.slug)


@each_scene
def test_training_is_of_people_who_were_there_and_not_by_one_of_them(scene: Scene) -> None:
    for session in scene.sessions:
        assert session.people
        assert session.inside not in session.people
        assert bool(session.inside) != bool(session.outside[0] and session.outside[1])
        assert session.kind in Capability.values


def test_nobody_and_nothing_is_real() -> None:
    # The register gives out six digits below 200000 and, in Wales, from 400000; and no group has more than five.
    assert all(990000 < place.urn < 991000 for scene in SCENES for place in places_of(scene))
    assert all(scene.group_uid is None or scene.group_uid > 99000 for scene in SCENES)
    assert all(player.email.endswith(".example") for scene in SCENES for player in scene.players)


def test_a_name_is_one_person_and_an_address_is_plain() -> None:
    people = {(player.name, player.email) for scene in SCENES for player in scene.players}
    people |= {(offered.name, offered.email) for scene in SCENES for offered in scene.invitations}
    assert len({name for name, _ in people}) == len({email for _, email in people}) == len(people)
    assert all(email.isascii() and email == email.lower() for _, email in people)


def test_one_person_belongs_to_several_trusts() -> None:
    belongs = Counter(player.email for scene in SCENES for player in scene.players)
    assert belongs["sian.bowen@threevalleys.example"] == 3


def test_the_logins_are_people_of_the_demo() -> None:
    people = {player.email: player.name for scene in SCENES for player in scene.players}
    assert {login.email: login.name for login in DEMO_LOGINS}.items() <= people.items()
    told = logins_told()
    assert DEMO_PASSWORD in told
    assert all(login.email in told for login in DEMO_LOGINS)


def test_the_readme_names_the_same_people_and_password() -> None:
    readme = (ROOT / "README.md").read_text()
    assert f"`{DEMO_PASSWORD}`" in readme
    assert [login.email for login in (*DEMO_LOGINS, DEMO_OPERATOR) if f"| `{login.email}` |" not in readme] == []


def test_names_are_drawn_alike_and_never_twice() -> None:
    one, same = draw_names(3, {"Priya Patel"}), draw_names(3, {"Priya Patel"})
    drawn = [next(one) for _ in range(300)]
    assert drawn == [next(same) for _ in range(300)]
    assert len(set(drawn)) == 300
    assert "Priya Patel" not in drawn


@pytest.mark.parametrize(
    ("name", "address"),
    [("Łucja Wójcik", "lucja.wojcik@a.example"), ("Siân Bowen", "sian.bowen@a.example"), ("Aoife O'Dowd", "aoife.odowd@a.example")],
)
def test_addresses_are_as_a_school_would_write_them(name: str, address: str) -> None:
    assert address_of(name, "a.example") == address


def test_some_training_has_lapsed_and_some_will_soon() -> None:
    ages = {session.days_ago for session in SCENES[0].sessions if session.kind == "peer_reviewer"}
    assert any(age > 731 for age in ages)
    assert any(731 - 90 < age < 730 for age in ages)


@pytest.mark.parametrize(("day", "workday"), [(20, 20), (21, 20), (22, 20), (23, 23)])
def test_nobody_trains_at_the_weekend(day: int, workday: int) -> None:
    assert workday_by(date(2026, 11, day)) == date(2026, 11, workday)

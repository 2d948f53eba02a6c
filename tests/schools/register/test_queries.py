"""Finding things in the register, and the way from one URN to the next."""

from datetime import date

import pytest

from schools.models import EstablishmentLink
from schools.register.enums import Status
from schools.register.queries import Succession, find_establishments, find_groups, forebears_of, heirs_of, read_on
from tests.factories import register
from tests.schools.register.files import import_excerpt

pytestmark = pytest.mark.django_db


def test_schools_and_trusts_are_found_by_number_and_by_beginnings_of_words() -> None:
    import_excerpt()
    assert [school.urn for school in find_establishments("prendergast lew")] == [150318, 100747]
    assert [school.name for school in find_establishments(" 147456 ")] == ["The Wells Academy"]
    assert [school.urn for school in find_establishments("SAINT OSWALD'S c of e")] == [138916]
    assert [group.uid for group in find_groups("bradford dioc")] == [2408]
    assert [group.uid for group in find_groups("2408")] == [2408]


@pytest.mark.parametrize("text", ["", "  ", "'", "!!!", "9" * 40, ":*", "\\"])
def test_what_names_nothing_finds_nothing(text: str) -> None:
    import_excerpt()
    assert find_establishments(text) == []


def test_the_excerpts_schools_have_forebears_over_several_steps() -> None:
    import_excerpt()
    names = [(step.earlier, step.later, step.name) for step in forebears_of(147456)]
    assert names[0] == (135881, 147456, "Nottingham Academy")
    assert {(122904, 135881, "Greenwood Dale School"), (122843, 135881, "Elliott Durham School")} <= set(names)


def test_an_heir_is_followed_until_it_is_open_and_a_circle_ends() -> None:
    first, second = (register.establishment(f"Closed {number}", status=Status.CLOSED, urn=number) for number in (1, 2))
    third, split = register.establishment("Open", urn=3), register.establishment("Split off", urn=4)
    register.becomes(first, second, established_on=date(2020, 8, 31))
    register.becomes(second, third, established_on=date(2022, 9, 1))
    register.becomes(third, split)
    assert heirs_of([1]) == (Succession(1, 2, date(2020, 8, 31), "Closed 2"), Succession(1, 3, date(2022, 9, 1), "Open"))
    assert heirs_of([3]) == ()
    register.becomes(second, first)
    assert {step.later for step in heirs_of([1])} == {2, 3}
    assert len(forebears_of(3)) == 3


def test_other_kinds_of_links_say_nothing_of_succession() -> None:
    one, other = register.establishment(status=Status.CLOSED), register.establishment()
    EstablishmentLink.objects.create(urn=one.urn, other_urn=other.urn, kind="Sixth Form Centre Link")
    assert (heirs_of([one.urn]), forebears_of(other.urn)) == ((), ())


def test_the_register_says_how_old_it_is() -> None:
    assert read_on() is None
    import_excerpt()
    assert read_on() is not None

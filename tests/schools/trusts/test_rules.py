"""What differs, what is near, what an address reads like: thought without a database."""

from datetime import date
from decimal import Decimal

import pytest

from schools.trusts.enums import Difference
from schools.trusts.rules import distances, facts
from schools.trusts.rules.differences import Change, Heir, Ours, Proposal, Theirs, proposals
from schools.trusts.rules.slugs import slug_for

OUR_GROUP, OTHER_GROUP = 5, 6
FACTS: dict[str, str | int | None] = {"name": "Ash", "pupils": 210}


def ours(urn: int, *, is_here: bool = True) -> Ours:
    return Ours(urn, FACTS, FACTS, is_here)


def theirs(urn: int, *, is_open: bool = True, group_uid: int | None = OUR_GROUP, closed_on: date | None = None) -> Theirs:
    return Theirs(urn, FACTS, is_open, group_uid, closed_on)


def compare(
    mine: list[Ours], register: list[Theirs], heirs: tuple[Heir, ...] = (), settled: tuple[int, ...] = (), group: int | None = OUR_GROUP
) -> tuple[Proposal, ...]:
    return proposals(mine, {entry.urn: entry for entry in register}, heirs, frozenset(settled), group)


def test_equal_lists_do_not_differ() -> None:
    assert compare([ours(1)], [theirs(1)]) == ()


def test_an_open_school_of_the_group_that_is_not_on_the_list_joins() -> None:
    register = [theirs(1), theirs(2), theirs(3, is_open=False), theirs(4, group_uid=OTHER_GROUP), theirs(5), theirs(6)]
    assert compare([ours(1), ours(5, is_here=False)], register, settled=(6,)) == (Proposal(Difference.JOINS, 2),)


def test_a_school_that_closed_or_moved_leaves_unless_that_was_settled() -> None:
    day = date(2026, 8, 31)
    register = [
        theirs(1, is_open=False, closed_on=day),
        theirs(2, group_uid=OTHER_GROUP),
        theirs(3, group_uid=None),
        theirs(4, group_uid=None),
    ]
    assert compare([ours(1), ours(2), ours(3), ours(4), ours(9)], register, settled=(4,)) == (
        Proposal(Difference.LEAVES, 1, since=day, group_uid=OUR_GROUP, is_closed=True),
        Proposal(Difference.LEAVES, 2, group_uid=OTHER_GROUP),
        Proposal(Difference.LEAVES, 3),
    )


def test_a_school_that_converted_carries_on_and_neither_leaves_nor_joins() -> None:
    day = date(2026, 9, 1)
    register = [theirs(1, is_open=False), theirs(2)]
    expected = (Proposal(Difference.CARRIES_ON, 2, earlier=(1,), since=day),)
    assert compare([ours(1)], register, (Heir(1, 2, day),)) == expected
    # The same when somebody had taken the new one in already.
    assert compare([ours(1), ours(2)], register, (Heir(1, 2, day),)) == expected


def test_schools_that_merged_make_one_proposal() -> None:
    register = [theirs(1, is_open=False), theirs(2, is_open=False), theirs(3)]
    found = compare([ours(1), ours(2)], register, (Heir(1, 3, date(2026, 8, 31)), Heir(2, 3, date(2026, 9, 1))))
    assert found == (Proposal(Difference.CARRIES_ON, 3, earlier=(1, 2), since=date(2026, 9, 1)),)


def test_a_school_that_was_split_carries_on_twice() -> None:
    found = compare([ours(1)], [theirs(1, is_open=False), theirs(2), theirs(3)], (Heir(1, 2), Heir(1, 3)))
    assert [(proposal.kind, proposal.urn, proposal.earlier) for proposal in found] == [
        (Difference.CARRIES_ON, 2, (1,)),
        (Difference.CARRIES_ON, 3, (1,)),
    ]


def test_an_open_school_of_which_another_was_split_off_stays_as_it_is() -> None:
    assert compare([ours(1)], [theirs(1), theirs(2, group_uid=OTHER_GROUP)], (Heir(1, 2),)) == ()


def test_a_school_that_converted_into_another_trust_has_left() -> None:
    found = compare([ours(1)], [theirs(1, is_open=False), theirs(2, group_uid=OTHER_GROUP)], (Heir(1, 2),))
    assert [(proposal.kind, proposal.urn) for proposal in found] == [(Difference.LEAVES, 1)]


def test_a_conversion_that_was_denied_makes_a_newcomer_of_the_heir() -> None:
    found = compare([ours(1)], [theirs(1, is_open=False), theirs(2)], (Heir(1, 2),), settled=(1,))
    assert found == (Proposal(Difference.JOINS, 2),)


def test_in_a_partnership_nobody_joins_or_moves_but_schools_convert_and_close() -> None:
    register = [theirs(1), theirs(2, is_open=False), theirs(3, group_uid=None), theirs(4, is_open=False), theirs(5, group_uid=OTHER_GROUP)]
    found = compare([ours(1), ours(2), ours(4)], register, (Heir(4, 5),), group=None)
    assert [(proposal.kind, proposal.urn) for proposal in found] == [(Difference.CARRIES_ON, 5), (Difference.LEAVES, 2)]


def test_facts_that_changed_in_the_register_since_are_told_with_those_that_were_corrected_here() -> None:
    school = Ours(1, facts={"name": "Ash School", "pupils": 210, "town": "Ashby"}, seen={"name": "Ash", "pupils": 210, "town": "Ashby"})
    entry = Theirs(1, {"name": "Ash Primary", "pupils": 230, "town": "Ashby"}, group_uid=OUR_GROUP)
    assert compare([school], [entry]) == (
        Proposal(
            Difference.HAS_CHANGED,
            1,
            changes=(Change("name", "Ash School", "Ash Primary", is_ours=True), Change("pupils", 210, 230, is_ours=False)),
        ),
    )


def test_what_was_corrected_here_is_not_asked_about_until_the_register_changes_it() -> None:
    school = Ours(1, facts={"name": "Our name"}, seen={"name": "Ash"})
    assert compare([school], [Theirs(1, {"name": "Ash"}, group_uid=OUR_GROUP)]) == ()
    assert compare([school], [Theirs(1, {"name": "Our name"}, group_uid=OUR_GROUP)]) == ()


def test_distance_is_pythagoras_and_unknown_places_come_last() -> None:
    others = [("Far", (3000, 4000)), ("Nowhere", (None, 1)), ("Near", (0, 1000)), ("Also near", (1000, 0))]
    found = distances.nearest_first((0, 0), others)
    assert [(others[index][0], metres) for index, metres in found] == [
        ("Also near", 1000),
        ("Near", 1000),
        ("Far", 5000),
        ("Nowhere", None),
    ]
    assert distances.in_words(5000) == "5.0 km (3.1 miles)"
    assert distances.metres_between((None, 0), (0, 0)) is None


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Bradford Diocesan Academies Trust", "bradford-diocesan-academies-trust"),
        ("The St. Anne's Trust", "st-annes-trust"),
        ("Ysgol Llŷr", "ysgol-llyr"),
        ("Taken", "taken-trust"),
        ("Full", "full-2"),
        ("Operator", "operator-trust"),
        ("The", "the"),
        ("!!!", ""),
        ("x" * 300, "x" * 56),
    ],
)
def test_an_address_reads_like_the_name_and_is_nobody_elses(name: str, slug: str) -> None:
    assert slug_for(name, {"taken", "full", "full-trust"}) == slug


def test_a_fact_is_the_same_from_either_table_and_readable() -> None:
    assert facts.plain(Decimal("12.50")) == facts.plain(Decimal("12.5")) == "12.5"
    assert [
        facts.in_words(*pair) for pair in (("pupils", 1234), ("free_meals", "12.5"), ("town", ""), ("pupils", None), ("pupils", 0))
    ] == [
        "1,234",
        "12.5%",
        "not known",
        "not known",
        "0",
    ]
    with pytest.raises(TypeError):
        facts.plain(object())

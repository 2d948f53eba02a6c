"""How the register's schools are divided into trusts for a nation, as plain values."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schools.demo.rules.nation import FEWEST, Planned, Registered, TooFew, divide
from schools.tenancy.rules import is_trust_slug

OPEN = range(1000, 1150)


def groups(*sizes: int) -> list[Registered]:
    """Groups of so many open schools, one school after the other."""
    found, first = [], OPEN.start
    for uid, size in enumerate(sizes, start=1):
        found.append(Registered(uid, f"Group {uid}", tuple(range(first, first + size))))
        first += size
    return found


def division(sizes: list[int], trusts: int, wanted: int, seed: str = "1") -> tuple[Planned, ...]:
    return divide(groups(*sizes), list(OPEN), trusts=trusts, wanted=wanted, seed=seed)


def test_real_groups_come_first_the_largest_before_others() -> None:
    told = division([4, 9, 2, 6], 2, 15)
    assert [(plan.group_uid, plan.slug, plan.name, len(plan.urns)) for plan in told] == [
        (2, "nation-2", "Group 2", 9),
        (4, "nation-4", "Group 4", 6),
    ]


def test_where_all_of_them_would_be_too_many_the_large_are_cut() -> None:
    assert [len(plan.urns) for plan in division([9, 6, 3], 3, 13)] == [5, 5, 3]


def test_where_there_are_too_few_the_rest_is_made_up_of_schools_of_no_chosen_group() -> None:
    told = division([5, 2], 4, 40)
    assert [(plan.group_uid, plan.slug) for plan in told] == [
        (1, "nation-1"),
        (None, "nation-m1"),
        (None, "nation-m2"),
        (None, "nation-m3"),
    ]
    assert sum(len(plan.urns) for plan in told) == 40
    taken = [urn for plan in told for urn in plan.urns]
    assert len(set(taken)) == len(taken)


@settings(max_examples=60)
@given(
    sizes=st.lists(st.integers(1, 16), max_size=8),
    trusts=st.integers(1, 20),
    more=st.integers(0, 80),
    seed=st.text(max_size=3),
)
def test_each_trust_has_three_schools_or_more_none_twice(sizes: list[int], trusts: int, more: int, seed: str) -> None:
    told = division(sizes, trusts, FEWEST * trusts + more, seed)
    assert len(told) == trusts
    assert all(len(set(plan.urns)) == len(plan.urns) >= FEWEST for plan in told)
    assert max(Counter(plan.slug for plan in told).values()) == 1
    assert all(is_trust_slug(plan.slug) for plan in told)
    # Real groups alone may have fewer schools than were wished for; nothing has more.
    assert sum(len(plan.urns) for plan in told) <= FEWEST * trusts + more
    if any(plan.group_uid is None for plan in told):
        assert sum(len(plan.urns) for plan in told) == FEWEST * trusts + more
    assert told == division(sizes, trusts, FEWEST * trusts + more, seed)


def test_schools_come_twice_where_there_are_not_enough() -> None:
    told = divide([], [1, 2, 3, 4, 5], trusts=4, wanted=12, seed="1")
    assert [len(set(plan.urns)) for plan in told] == [3, 3, 3, 3]


@pytest.mark.parametrize(
    ("trusts", "wanted", "schools", "because"),
    [
        (0, 10, 50, "at least one trust"),
        (-3, 10, 50, "at least one trust"),
        (4, 11, 50, "at least 3 schools"),
        (1, 3, 0, "import_register"),
        (1, 60, 50, "one trust would need 60"),
    ],
)
def test_what_cannot_be_made_says_why(trusts: int, wanted: int, schools: int, because: str) -> None:
    with pytest.raises(TooFew, match=because):
        divide([], list(range(schools)), trusts=trusts, wanted=wanted, seed="1")

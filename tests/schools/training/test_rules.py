"""When training counts, what it gives, and which dates make sense: tables and properties, without a database."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schools.tenancy.enums import Capability
from schools.training.enums import TrainingState
from schools.training.rules import (
    DUE_DAYS,
    GIVES,
    REFRESHER_YEARS,
    Training,
    capabilities_of,
    date_problems,
    newest_of,
    refresher_due,
    stands_in_for,
    state_of,
)

TODAY = date(2026, 11, 24)
PEER, LEAD, CHAMPION = Capability.PEER_REVIEWER.value, Capability.LEAD_REVIEWER.value, Capability.IMPROVEMENT_CHAMPION.value


def training(kind: str, trained: int, due: int) -> Training:
    """Days counted from today."""
    return Training(kind, TODAY + timedelta(days=trained), TODAY + timedelta(days=due))


trainings = st.lists(
    st.builds(
        lambda kind, trained, lasts: training(kind, trained, trained + lasts),
        st.sampled_from(list(GIVES)),
        st.integers(-9, 3),
        st.integers(1, 9),
    ),
    unique_by=lambda one: (one.kind, one.trained_on),
    max_size=6,
)


def test_every_capability_has_a_training_that_gives_it_and_a_refresher() -> None:
    assert set(GIVES) == set(REFRESHER_YEARS) == {given for gives in GIVES.values() for given in gives} == set(Capability.values)


@pytest.mark.parametrize(
    ("records", "allowed"),
    [
        ([], set()),
        ([training(PEER, -30, 700)], {PEER}),
        ([training(LEAD, -30, 700)], {LEAD, PEER}),
        ([training(CHAMPION, -30, 700)], {CHAMPION}),
        ([training(PEER, 0, 700)], {PEER}),
        ([training(PEER, -700, 0)], {PEER}),
        ([training(PEER, -700, -1)], set()),
        ([training(PEER, 1, 700)], set()),
        # A refresher is a newer record; the old one has lapsed.
        ([training(PEER, -900, -1), training(PEER, -5, 700)], {PEER}),
        ([training(LEAD, -900, -1), training(PEER, -5, 700)], {PEER}),
        ([training(LEAD, -5, 700), training(PEER, -900, -1), training(CHAMPION, -1, 1)], {LEAD, PEER, CHAMPION}),
    ],
)
def test_a_capability_is_a_training_that_is_current(records: list[Training], allowed: set[str]) -> None:
    assert capabilities_of(records, TODAY) == allowed


@given(trainings)
def test_what_another_training_stands_in_for_changes_nothing_once_all_have_begun(records: list[Training]) -> None:
    begun = [one for one in records if one.trained_on <= TODAY]
    assert capabilities_of(newest_of(begun), TODAY) == capabilities_of(begun, TODAY)


@given(trainings, trainings)
def test_more_training_never_takes_a_capability_away(some: list[Training], more: list[Training]) -> None:
    assert capabilities_of(some, TODAY) <= capabilities_of(some + more, TODAY)


@given(trainings)
def test_of_each_kind_at_most_one_is_the_newest_and_of_any_there_is_one(records: list[Training]) -> None:
    kinds = [one.kind for one in newest_of(records)]
    assert len(kinds) == len(set(kinds))
    assert bool(kinds) is bool(records)


@given(trainings)
def test_no_two_trainings_stand_in_for_each_other(records: list[Training]) -> None:
    assert not any(stands_in_for(one, other) and stands_in_for(other, one) for one in records for other in records)


@pytest.mark.parametrize(
    ("due", "state"),
    [
        (-1, TrainingState.LAPSED),
        (0, TrainingState.DUE),
        (DUE_DAYS, TrainingState.DUE),
        (DUE_DAYS + 1, TrainingState.CURRENT),
    ],
)
def test_a_training_is_current_then_due_then_lapsed(due: int, state: TrainingState) -> None:
    assert state_of(TODAY + timedelta(days=due), TODAY) == state


@pytest.mark.parametrize(
    ("trained_on", "due_on"),
    [(date(2026, 11, 24), date(2028, 11, 24)), (date(2024, 2, 29), date(2026, 2, 28))],
)
def test_a_refresher_is_due_two_years_later(trained_on: date, due_on: date) -> None:
    assert {refresher_due(kind, trained_on) for kind in GIVES} == {due_on}


@pytest.mark.parametrize(
    ("trained_on", "due_on", "fields"),
    [
        (TODAY, date(2028, 11, 24), set()),
        (TODAY + timedelta(days=1), date(2028, 11, 24), {"trained_on"}),
        (date(1999, 12, 31), date(2001, 12, 31), {"trained_on"}),
        (TODAY, TODAY, {"refresher_due_on"}),
        (TODAY, date(2025, 11, 24), {"refresher_due_on"}),
        (TODAY, date(2036, 11, 24), set()),
        (TODAY, date(2036, 11, 25), {"refresher_due_on"}),
        (date(2027, 1, 1), date(2026, 1, 1), {"trained_on", "refresher_due_on"}),
        (date(9999, 2, 28), date(9999, 3, 1), {"trained_on"}),
    ],
)
def test_dates_that_make_no_sense_are_told_at_their_field(trained_on: date, due_on: date, fields: set[str]) -> None:
    assert set(date_problems(trained_on, due_on, TODAY)) == fields

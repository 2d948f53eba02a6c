"""Timer, course, codes and leaving: plain values, no database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshops.agendas.enums import StepStage, WorkshopStage
from workshops.agendas.rules.script import SCRIPT
from workshops.rooms.rules.codes import LENGTH, SIGNS, as_code, code_from, network_of, spoken
from workshops.rooms.rules.course import NEXT_STAGES, Place, moved, next_of, stages_after_going_to
from workshops.rooms.rules.leaving import average, words
from workshops.rooms.rules.timing import LEAST, MINUTE, Slot, clock, in_words, shared_out

weights = st.lists(st.integers(1, 60), min_size=1, max_size=12)


@given(weights, st.integers(-3600, 4 * 3600))
def test_time_is_shared_out_whole_and_nobody_gets_less_than_two_minutes(minutes: list[int], total: int) -> None:
    shares = shared_out(total, minutes)
    assert min(shares) >= LEAST
    assert sum(shares) == max(total, LEAST * len(minutes))


def test_a_workshop_on_time_keeps_its_plan() -> None:
    found = clock([Slot(8, 0, "done", 8 * MINUTE), Slot(10, 0, "now", 4 * MINUTE), Slot(12, 0, "waiting", 0), Slot(6, 0, "waiting", 0)])
    assert (found.allotted, found.left, found.shares, found.late) == (10 * MINUTE, 6 * MINUTE, (12 * MINUTE, 6 * MINUTE), 0)


def test_time_that_ran_over_is_taken_from_what_comes_and_saved_time_is_given_to_it() -> None:
    over = clock([Slot(10, 0, "now", 16 * MINUTE), Slot(12, 0, "waiting", 0), Slot(6, 0, "waiting", 0)])
    assert (over.left, over.shares, over.late) == (-6 * MINUTE, (8 * MINUTE, 4 * MINUTE), 0)
    saved = clock([Slot(9, 0, "skipped", 0), Slot(12, 0, "now", 0), Slot(6, 0, "waiting", 0)])
    assert (saved.allotted, saved.shares, saved.late) == (18 * MINUTE, (9 * MINUTE,), 0)
    far_behind = clock([Slot(10, 0, "now", 26 * MINUTE), Slot(12, 0, "waiting", 0), Slot(6, 0, "waiting", 0)])
    assert (far_behind.shares, far_behind.late) == ((LEAST, LEAST), 2 * MINUTE)


def test_minutes_on_top_come_from_the_steps_that_follow() -> None:
    found = clock([Slot(10, 5, "now", 0), Slot(12, 0, "waiting", 0), Slot(3, 0, "waiting", 0)])
    assert (found.allotted, found.shares, found.late) == (15 * MINUTE, (8 * MINUTE, 2 * MINUTE), 0)
    last = clock([Slot(10, 5, "now", 0)])
    assert (last.left, last.late) == (15 * MINUTE, 5 * MINUTE)


def test_a_timer_speaks_plainly() -> None:
    assert [in_words(seconds) for seconds in (61, 60, 1, 0, -59, -60, -61)] == [
        "2 minutes left",
        "1 minute left",
        "1 minute left",
        "Time is up",
        "Time is up",
        "1 minute over",
        "2 minutes over",
    ]


def test_every_stage_has_a_row_and_the_closed_one_is_only_opened_again() -> None:
    assert set(NEXT_STAGES) == set(WorkshopStage)
    assert {stage for row in NEXT_STAGES.values() for stage in row} <= set(WorkshopStage)


def places(*stages: str) -> list[Place]:
    return [Place(10 + index, index + 1, stage) for index, stage in enumerate(stages)]


@pytest.mark.parametrize(
    ("stages", "to", "after"),
    [
        (("now", "waiting", "waiting"), 11, {10: "done", 11: "now"}),
        (("done", "now", "waiting"), 10, {10: "now", 11: "waiting"}),
        (("now", "waiting", "waiting"), 12, {10: "done", 12: "now"}),
        (("waiting", "waiting"), 10, {10: "now"}),
        (("skipped", "now"), 10, {10: "now", 11: "waiting"}),
    ],
)
def test_going_to_a_step(stages: tuple[str, ...], to: int, after: dict[int, str]) -> None:
    assert stages_after_going_to(places(*stages), to) == after


def test_the_next_step_is_the_first_to_come_below() -> None:
    assert next_of(places("waiting", "waiting")) == 10
    assert next_of(places("now", "skipped", "waiting")) == 12
    assert next_of(places("waiting", "now", "done", "waiting")) == 13
    assert next_of(places("waiting", "now")) is None


def test_only_steps_to_come_change_places() -> None:
    steps = places("done", "now", "waiting", "waiting")
    assert moved(steps, 13, is_up=True) == [10, 11, 13, 12]
    assert moved(steps, 12, is_up=True) == moved(steps, 13, is_up=False) == [10, 11, 12, 13]


@given(st.lists(st.sampled_from(list(StepStage)), min_size=1, max_size=8), st.data())
def test_at_most_one_step_is_on_wherever_one_goes(stages: list[StepStage], data: st.DataObject) -> None:
    stages = [stage if stage != "now" or index == stages.index(stage) else StepStage.WAITING for index, stage in enumerate(stages)]
    steps = places(*stages)
    to = data.draw(st.sampled_from(steps)).pk
    after = {step.pk: step.stage for step in steps} | stages_after_going_to(steps, to)
    assert [pk for pk, stage in after.items() if stage == "now"] == [to]


def test_a_code_is_said_in_two_halves_and_typed_in_any_way() -> None:
    code = code_from(lambda signs: signs[0])
    assert (len(code), set(code) <= set(SIGNS), spoken(code)) == (LENGTH, True, f"{code[:3]} {code[3:]}")
    assert as_code(f" {code[:3].lower()}-{code[3:]} ") == code


def test_an_average_of_few_is_not_told() -> None:
    assert (average([5, 4, 4, 3, None]), average([5, 4, 4, 3, 5])) == ("", "4.2")
    assert words(["proud", " ", "Hopeful"]) == ("Hopeful", "proud")


def test_the_built_in_agenda_can_be_timed() -> None:
    planned = clock([Slot(line.minutes, 0, "waiting", 0) for line in SCRIPT])
    assert planned.to_come == planned.planned == sum(line.minutes for line in SCRIPT) * MINUTE


@pytest.mark.parametrize(
    ("address", "where"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
        ("2001:db8:1:2:a:b:c:d", "2001:db8:1:2::"),
        ("2001:db8:1:3:a:b:c:d", "2001:db8:1:3::"),
    ],
)
def test_tries_are_counted_by_network(address: str, where: str) -> None:
    assert network_of(address) == where

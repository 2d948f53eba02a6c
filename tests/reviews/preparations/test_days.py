"""The times of a programme: what clashes, what a move does to the day, what runs now."""

from collections.abc import Sequence
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.preparations.rules.days import Slot, ends_at, followed, moved, unaccompanied, visit_days, warnings
from reviews.preparations.rules.template import ONE_DAY, TWO_DAYS, VIRTUAL, Line, laid_out, ours

DAY = date(2027, 2, 2)
NAMES = {1: "Ann", 2: "Bea"}


def slot(pk: int, at: str, minutes: int = 30, **more: object) -> Slot:
    return Slot(pk, DAY, time.fromisoformat(at), minutes, **{"title": f"Part {pk}"} | more)  # type: ignore[arg-type]


def times(day: Sequence[Slot], changes: dict[int, time]) -> list[tuple[int, str]]:
    """The day after a move, in its new order."""
    new = {each.pk: changes.get(each.pk, each.starts_at) for each in day}
    return [(pk, f"{new[pk]:%H:%M}") for pk in sorted(new, key=lambda pk: (new[pk], pk))]


def test_a_person_or_a_room_in_two_places_is_named() -> None:
    day = [
        slot(1, "09:00", 60, host_leader_id=1, room="Hall"),
        slot(2, "09:30", host_leader_id=1, reviewer_id=2, room="hall"),
        slot(3, "10:00", reviewer_id=2),
    ]
    assert warnings(day, NAMES) == [
        "Ann is in two places at once: “Part 1” and “Part 2” (2 February, 09:30).",
        "Hall is taken twice: “Part 1” and “Part 2” (2 February, 09:30).",
    ]


def test_side_by_side_is_fine_for_different_people_and_asked_about_where_nobody_is_named() -> None:
    apart = [slot(1, "09:00", host_leader_id=1), slot(2, "09:00", reviewer_id=2)]
    assert warnings(apart, NAMES) == []
    (said,) = warnings([slot(1, "09:00", host_leader_id=1), slot(2, "09:00")], NAMES)
    assert said == "“Part 1” and “Part 2” overlap (2 February, 09:00). Say who is in which, or move one."


def test_too_early_too_late_and_a_long_gap_are_said() -> None:
    said = warnings([slot(1, "07:00"), slot(2, "17:45")], NAMES)
    assert said == [
        "“Part 1” (2 February, 07:00) begins before 07:30.",
        "“Part 2” (2 February, 17:45) goes on until 18:15, after 18:00.",
        "Nothing is planned on 2 February from 07:30 to 17:45.",
    ]


def test_what_both_sides_do_together_asks_for_both_and_team_time_does_not() -> None:
    day = [slot(1, "09:00", host_leader_id=1), slot(2, "10:00", reviewer_id=2), slot(3, "11:00", kind="team")]
    assert unaccompanied(day) == ["No leader of the host is named for “Part 2”.", "No reviewer is named for “Part 1”."]
    assert unaccompanied([slot(pk, "09:00", host_leader_id=1) for pk in range(5)]) == [
        "No reviewer is named for “Part 0”, “Part 1” and 3 more."
    ]


def test_a_move_changes_places_with_the_neighbour_and_keeps_the_pauses() -> None:
    day = [slot(1, "09:00", 60), slot(2, "10:15", 30), slot(3, "10:45", 45)]
    assert times(day, moved(day, 1, 1)) == [(2, "09:00"), (1, "09:45"), (3, "10:45")]
    assert times(day, moved(day, 3, -5)) == [(3, "09:00"), (1, "10:00"), (2, "11:00")]
    assert moved(day, 1, -1) == moved(day, 3, 1) == moved(day, 9, 1) == {}


def test_what_runs_side_by_side_keeps_together_and_may_be_left() -> None:
    day = [slot(1, "09:00", 60), slot(2, "09:00", 30), slot(3, "10:00", 30)]
    assert times(day, moved(day, 3, -1)) == [(3, "09:00"), (1, "09:30"), (2, "09:30")]
    assert times(day, moved(day, 2, 1)) == [(1, "09:00"), (2, "10:00"), (3, "10:30")]


# Eight of them end by six, after which a programme is warned of.
@given(st.lists(st.integers(5, 75), min_size=1, max_size=8), st.integers(-9, 9), st.data())
def test_a_move_within_a_day_without_pauses_keeps_its_begin_its_end_and_all_of_it(minutes: list[int], by: int, data: st.DataObject) -> None:
    day, at = [], 8 * 60
    for pk, length in enumerate(minutes, start=1):
        day.append(slot(pk, f"{at // 60:02}:{at % 60:02}", length))
        at += length
    changes = moved(day, data.draw(st.integers(1, len(day))), by)
    after = [Slot(each.pk, each.on, changes.get(each.pk, each.starts_at), each.minutes) for each in day]
    assert (min(each.starts_at for each in after), max(map(ends_at, after))) == (day[0].starts_at, ends_at(day[-1]))
    assert warnings(after, NAMES) == []


def test_a_visit_has_its_days_and_the_programme_follows_them() -> None:
    assert visit_days(None, None) == ()
    assert visit_days(DAY, None) == (DAY,)
    two = visit_days(DAY, date(2027, 2, 3))
    assert two == (DAY, date(2027, 2, 3))
    old = [date(2027, 1, 5), date(2027, 1, 6), date(2027, 1, 7)]
    assert followed(old, two) == {old[0]: two[0], old[1]: two[1], old[2]: two[1]}
    assert followed(old, ()) == {}


@pytest.mark.parametrize("lines", [ONE_DAY, TWO_DAYS, VIRTUAL])
def test_our_templates_have_nothing_to_look_at_again(lines: tuple[Line, ...]) -> None:
    days = (DAY, date(2027, 2, 3))
    said = warnings([Slot(pk, day, line.starts_at, line.minutes, line.title) for pk, (day, line) in enumerate(laid_out(lines, days))], {})
    assert [sentence for sentence in said if not sentence.startswith("Nothing is planned")] == []


def test_a_template_is_chosen_by_mode_and_days_and_leaves_out_days_that_are_not() -> None:
    assert (ours("virtual", 2), ours("mixed", 1), ours("in_person", 2)) == (VIRTUAL, ONE_DAY, TWO_DAYS)
    assert [line for _, line in laid_out(TWO_DAYS, (DAY,))] == [line for line in TWO_DAYS if line.day == 1]

"""The tables of plans, what is due when, what is missing, and what a file says: without a database."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.assignments.rules.sight import Tie
from reviews.cycles.enums import Sharing
from workshops.plans.enums import ENDED as ENDED_STAGES
from workshops.plans.enums import ActionStage, PlanStage, SupportStage
from workshops.plans.rules.lives import (
    NEXT_ACTION_STAGES,
    NEXT_PLAN_STAGES,
    NEXT_SUPPORT_STAGES,
    UNDER_WAY,
    WRITTEN,
    may_follow,
    steps_by_hand,
)
from workshops.plans.rules.proposals import Mark, Part, Words, changes, marked
from workshops.plans.rules.readiness import Asked, problems, warnings
from workshops.plans.rules.sight import TIES, Deed, may, reads
from workshops.plans.rules.timing import AHEAD, ENDED, PASSED, Timing, reminder_for, timing_of
from workshops.plans.rules.updates import Column, KnownAction, check_rows, read_columns

MONDAY = date(2026, 11, 30)


def days(number: int) -> date:
    return MONDAY + timedelta(days=number)


def test_every_stage_has_a_row_and_can_be_reached() -> None:
    for table, stages, first in (
        (NEXT_PLAN_STAGES, PlanStage, "draft"),
        (NEXT_ACTION_STAGES, ActionStage, "not_started"),
        (NEXT_SUPPORT_STAGES, SupportStage, "asked"),
    ):
        assert set(table) == set(stages.values)
        assert {first, *(to for row in table.values() for to in row)} == set(stages.values)
    assert set(UNDER_WAY) < set(WRITTEN) < set(PlanStage.values)
    assert set(ENDED) == set(ENDED_STAGES)


def test_an_action_that_was_carried_over_stays_so_and_only_an_impact_review_carries() -> None:
    assert steps_by_hand("carried_over") == ()
    assert all("carried_over" not in steps_by_hand(stage) for stage in ActionStage.values)
    assert may_follow(NEXT_ACTION_STAGES, "stopped", "in_progress")
    assert not may_follow(NEXT_PLAN_STAGES, "agreed", "draft")


def test_only_the_host_writes_its_team_checks_in_the_lead_reads_and_nobody_else_may_anything() -> None:
    host, team = {Tie.HOST_HEAD, Tie.HOST_LEADER, Tie.HOST_STAFF}, {Tie.CHAMPION, Tie.LEAD_REVIEWER, Tie.REVIEWER}
    assert set(TIES) == set(Deed)
    assert TIES[Deed.WRITE] == host
    assert TIES[Deed.CHECK_IN] == team
    assert TIES[Deed.READ] == host | team | {Tie.LEAD}
    assert TIES[Deed.AGREE] == {Tie.HOST_HEAD}
    nobody = {Tie.CENTRAL, Tie.ASKED, Tie.PARTNER, Tie.LEADER, Tie.STAFF, Tie.TRUSTEE}
    assert not any(may(deed, nobody) for deed in Deed)


def test_the_central_team_reads_along_once_a_plan_is_agreed_where_it_is_shared_at_all() -> None:
    nobody = {Tie.ASKED, Tie.PARTNER, Tie.LEADER, Tie.STAFF, Tie.TRUSTEE}
    for stage in PlanStage.values:
        for sharing in Sharing.values:
            wanted = stage != PlanStage.DRAFT and sharing != Sharing.HOST_AND_TEAM
            assert reads({Tie.CENTRAL}, stage, sharing) == wanted
            assert not reads(nobody, stage, sharing)
            assert all(reads({tie}, stage, sharing) for tie in TIES[Deed.READ])


@given(st.sampled_from(ActionStage.values), st.integers(-400, 400))
def test_what_is_ended_is_never_late_and_the_day_itself_is_not_late_yet(stage: str, number: int) -> None:
    found = timing_of(stage, days(number), MONDAY)
    if stage in ENDED:
        assert found == Timing.NONE
    else:
        assert (found == Timing.LATE) == (number < 0)
        assert (found == Timing.SOON) == (0 <= number <= 7)


def test_an_owner_is_reminded_before_a_date_and_once_it_has_passed_on_school_days() -> None:
    due = days(14)
    told = {number: reminder_for(due, days(number), 7, {days(15)}) for number in range(-2, 30)}
    assert [number for number, kind in told.items() if kind == AHEAD] == [7, 8, 9, 10, 11, 14]
    # The Tuesday after it is closed; from Wednesday on for a week.
    assert [number for number, kind in told.items() if kind == PASSED] == [16, 17, 18, 21, 22, 23]


def asked(pk: int = 1, **fields: Any) -> Asked:
    values: dict[str, Any] = {"is_priority": True, "owner_id": 7, "due_on": days(5), "has_measure": True}
    return Asked(pk, **values | fields)


def test_what_is_missing_is_said_at_its_field() -> None:
    assert problems([asked(1), asked(2)], MONDAY, days(90)) == {}
    found = problems([asked(1, owner_id=None), asked(2, due_on=None), asked(3, due_on=days(-1))], MONDAY, days(-1))
    assert set(found) == {"owner_1", "due_2", "due_3", "check_back_on"}
    assert set(problems([], MONDAY, None)) == {"", "check_back_on"}


def test_more_than_three_priorities_are_warned_of_and_not_refused() -> None:
    assert warnings([asked(pk) for pk in range(3)]) == ()
    four = [asked(pk) for pk in range(4)]
    assert "4 priorities" in warnings(four)[0]
    assert problems(four, MONDAY, days(9)) == {}
    assert warnings([*four[:3], asked(9, is_priority=False)]) == ()
    assert "1 action is without a success measure" in warnings([asked(has_measure=False)])[0]


KNOWN = {
    1: KnownAction("Read aloud", "not_started", "Not started", days(20)),
    2: KnownAction("Choose books", "done", "Done", None, "They are there."),
}


def checked(**cells: str) -> Any:
    row = {"ID": "1", "Action": "Read aloud", "Stage": "Not started", "New update": "", "What shows it": "", "By when": "2026-12-20"}
    return check_rows([(2, row | {Column[name].value: text for name, text in cells.items()})], KNOWN, MONDAY)


def test_a_row_that_says_what_stands_there_changes_nothing() -> None:
    assert checked() == checked(STAGE="not started", DUE="20/12/2026")
    assert (checked().changes, checked().problems) == ((), ())


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"ID": "9"}, "ID"),
        ({"ID": ""}, "ID"),
        ({"WHAT": "Read silently"}, "Action"),
        ({"STAGE": "Almost"}, "Stage"),
        ({"STAGE": "Carried over"}, "Stage"),
        ({"ID": "2", "WHAT": "Choose books", "STAGE": "Not started", "DUE": ""}, "Stage"),
        ({"STAGE": "Stopped"}, "New update"),
        ({"UPDATE": "=A1"}, "New update"),
        ({"UPDATE": "x" * 1901}, "New update"),
        ({"EVIDENCE": "A list"}, "New update"),
        ({"DUE": "soon"}, "By when"),
        ({"DUE": ""}, "By when"),
        ({"DUE": "2026-11-29"}, "By when"),
        ({"DUE": "01/01/2100"}, "By when"),
        ({"DUE": "21 December 20226"}, "By when"),
    ],
)
def test_every_problem_stands_at_its_row_and_column(cells: dict[str, str], column: str) -> None:
    found = checked(**cells)
    assert [(problem.line, problem.column) for problem in found.problems] == [(2, column)]
    assert found.changes == ()


@pytest.mark.parametrize(
    ("due", "sentence"),
    [
        ("1/1/2100", "Give a day before 2100."),
        ("2026-11-29", "This day is over. Choose one that is still to come."),
        ("31/12/2099", ""),
        (str(MONDAY), ""),
    ],
)
def test_a_date_that_cannot_be_meant_is_said_so_at_its_cell(due: str, sentence: str) -> None:
    assert [problem.sentence for problem in checked(DUE=due).problems] == ([sentence] if sentence else [])


def test_what_a_file_changes_is_told_and_what_was_told_last_is_not_told_again() -> None:
    (change,) = checked(STAGE="In progress", UPDATE="- Three classes began", EVIDENCE="Timetable", DUE="21 December 2026").changes
    assert (change.to, change.update, change.evidence, change.due_on) == ("in_progress", "- Three classes began", "Timetable", days(21))
    again = checked(ID="2", WHAT="Choose books", STAGE="Done", DUE="", UPDATE="They are there.", EVIDENCE="Shelf")
    assert (again.changes, again.problems) == ((), ())


def test_one_action_stands_in_one_row_and_the_headings_say_what_is_what() -> None:
    row = {"ID": "1", "Stage": "Not started", "New update": ""}
    found = check_rows([(2, row), (3, row)], KNOWN, MONDAY)
    assert [(problem.line, problem.column) for problem in found.problems] == [(3, "ID")]
    assert read_columns(["id", "ACTION", "Stage", "new update"])[0] == {Column.ID: 0, Column.WHAT: 1, Column.STAGE: 2, Column.UPDATE: 3}
    assert "“New update”" in read_columns(["ID", "Stage"])[1]


WORDS = Words("Read aloud", 1, "", date(2026, 12, 4), "A list")


@pytest.mark.parametrize(
    ("now", "ours", "is_draft", "parts"),
    [
        ({}, {"what": "Ours"}, True, []),
        ({"what": "Theirs"}, {"what": "Ours"}, True, [Part.WHAT]),
        ({"what": "Ours"}, {"what": "Ours"}, True, []),
        ({"owner_id": None, "owner_name": "Mrs Ash"}, {}, True, [Part.OWNER]),
        # An agreed plan is not asked to do without a person or a date.
        ({"owner_id": None, "owner_name": "Mrs Ash", "due_on": None}, {}, False, []),
        ({"owner_id": 2, "due_on": date(2026, 12, 5)}, {}, False, [Part.OWNER, Part.DUE]),
        # A name that stands beside a person says nothing.
        ({"owner_name": "Mrs Ash"}, {}, True, []),
    ],
)
def test_only_what_the_workshop_changed_is_proposed(now: dict[str, Any], ours: dict[str, Any], is_draft: bool, parts: list[Part]) -> None:
    assert changes(WORDS, replace(WORDS, **now), replace(WORDS, **ours), is_draft=is_draft) == tuple(parts)
    assert set(changes(None, replace(WORDS, **now), replace(WORDS, **ours), is_draft=is_draft)) >= set(parts)


@given(st.lists(st.sampled_from(("read", "aloud", "daily"))), st.lists(st.sampled_from(("read", "aloud", "daily"))))
def test_marked_words_are_both_texts(old: list[str], new: list[str]) -> None:
    runs = marked(" ".join(old), " ".join(new))
    for gone, text in ((Mark.ADDED, old), (Mark.GONE, new)):
        assert " ".join(words for mark, words in runs if mark != gone).split() == text

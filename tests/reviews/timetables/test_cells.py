"""What the timetable says of a review at each stage, and when it calls something late."""

from dataclasses import replace
from datetime import date

import pytest

from reviews.cycles.rules.lives import REVIEW_ORDER
from reviews.timetables.rules.cells import STEPS, Cell, cell, cells
from reviews.timetables.rules.facts import ReviewFacts

TODAY = date(2026, 11, 24)
PHASES = {
    "agreement": (date(2026, 9, 7), date(2026, 9, 25)),
    "self_review": (date(2026, 9, 28), date(2026, 12, 4)),
    "preparation": (date(2026, 12, 7), date(2027, 1, 15)),
    "visit": (date(2027, 1, 18), date(2027, 3, 12)),
    "report": (date(2027, 1, 25), date(2027, 3, 26)),
    "workshop": (date(2027, 2, 1), date(2027, 4, 30)),
    "impact_review": (date(2027, 5, 4), date(2027, 7, 9)),
}
FACTS = ReviewFacts(pk=1, cycle_id=1, cycle="Spring", host_id=1, host="Ash", stage="self_review", phases=PHASES)


@pytest.mark.parametrize("stage", [*REVIEW_ORDER, "cancelled"])
def test_every_stage_gives_a_cell_for_every_step(stage: str) -> None:
    row = cells(replace(FACTS, stage=stage), TODAY)
    assert len(row) == len(STEPS)
    assert all(each.word for each in row)


@pytest.mark.parametrize(
    ("stage", "done"),
    [("self_review", 0), ("shared", 1), ("visiting", 2), ("drafting", 3), ("released", 4), ("follow_up", 5), ("closed", 6)],
)
def test_steps_are_done_one_after_the_other(stage: str, done: int) -> None:
    row = cells(replace(FACTS, stage=stage), TODAY)[1:]
    assert [each.kind == "done" for each in row] == [index < done for index in range(len(row))]


def test_a_step_is_late_after_its_last_day_and_not_on_it() -> None:
    assert cell("self_review", FACTS, date(2026, 12, 4)) == Cell("Being written", "now", date(2026, 12, 4))
    assert cell("self_review", FACTS, date(2026, 12, 5)) == Cell("Being written", "late", date(2026, 12, 4))
    assert cell("report", FACTS, date(2030, 1, 1)).word == "Not begun"


def test_an_agreement_that_nobody_signed_is_late_and_a_signed_one_is_not() -> None:
    assert cell("agreement", FACTS, TODAY) == Cell("Not signed", "late", date(2026, 9, 25))
    assert cell("agreement", replace(FACTS, signed_on=date(2026, 10, 1)), TODAY) == Cell("Signed", "done", date(2026, 10, 1))


def test_before_the_cycle_starts_nothing_is_late() -> None:
    assert not any(each.is_late for each in cells(replace(FACTS, stage="planned"), date(2030, 1, 1)))


@pytest.mark.parametrize(
    ("facts", "word"),
    [(replace(FACTS, paused_because="An inspection"), "Paused"), (replace(FACTS, stage="cancelled"), "Cancelled")],
)
def test_what_stands_still_is_not_late(facts: ReviewFacts, word: str) -> None:
    row = cells(facts, date(2030, 1, 1))
    assert {each.word for each in row if each.kind != "done"} == {word}


def test_the_days_of_the_visit_count_more_than_the_phase() -> None:
    dated = replace(FACTS, stage="shared", visit_on=date(2027, 2, 2), visit_until=date(2027, 2, 3))
    assert cell("preparation", dated, TODAY).on == date(2027, 2, 2)
    assert cell("visit", dated, TODAY) == Cell("Ahead", "waiting", date(2027, 2, 2))
    assert cell("visit", replace(dated, stage="visiting"), TODAY) == Cell("On", "now", date(2027, 2, 3))
    assert cell("visit", FACTS, TODAY) == Cell("No date yet", "waiting")


def test_the_report_waits_for_the_host_until_the_checks_day() -> None:
    checking = replace(FACTS, stage="checking", check_due_on=date(2026, 11, 24))
    assert cell("report", checking, TODAY) == Cell("Host checks", "now", TODAY)
    assert cell("report", checking, date(2026, 11, 25)).is_late

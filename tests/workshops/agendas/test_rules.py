"""Times of an agenda, what is worth another look, and what a workshop asks of whom on which day."""

from datetime import date, time

import pytest

from workshops.agendas.rules.agenda import begins, doubts
from workshops.agendas.rules.duties import Facts, workshop_duties
from workshops.agendas.rules.script import SCRIPT
from workshops.agendas.rules.seats import Seat

TODAY = date(2026, 12, 4)


def test_steps_begin_one_after_the_other() -> None:
    assert list(begins(time(15, 30), [8, 10, 40])) == ["15:30", "15:38", "15:48"]
    assert list(begins(None, [8, 10])) == ["+0", "+8"]


def test_ours_raises_no_doubt_and_one_that_cannot_work_does() -> None:
    assert list(doubts([(line.kind, line.title, line.minutes) for line in SCRIPT])) == []
    told = " ".join(doubts([("voting", "Votes", 5), ("ideas", "Ideas", 170)]))
    for words in ("“Votes” lets people vote on ideas", "no step for commitments", "no step for the check-back", "2 hours 55 minutes"):
        assert words in told


@pytest.mark.parametrize(
    ("facts", "asked"),
    [
        (Facts("Ash"), {"champion": "Plan", "co_facilitator": "Plan", "head": "Plan", "lead": "Plan"}),
        (Facts("Ash", "planned", date(2026, 12, 9)), {"champion": "Prepare", "co_facilitator": "Prepare", "head": "Get"}),
        (Facts("Ash", "planned", date(2026, 12, 1)), {"champion": "Hold", "co_facilitator": "Hold", "head": "Hold"}),
        (Facts("Ash", "planned", TODAY), {"champion": "Lead", "co_facilitator": "Lead", "head": "Take", "staff": "Take"}),
        (Facts("Ash", "live", date(2026, 12, 3)), {"champion": "Lead", "co_facilitator": "Lead", "head": "Take", "staff": "Take"}),
        (Facts("Ash", "closed", TODAY, TODAY), {"champion": "Note", "head": "Read", "staff": "Read", "lead": "Read"}),
        (Facts("Ash", "closed", TODAY, TODAY, has_learned=True), {"head": "Read", "staff": "Read", "lead": "Read"}),
        (Facts("Ash", "closed", date(2026, 11, 1), date(2026, 11, 1)), {}),
    ],
)
def test_each_is_asked_what_is_theirs(facts: Facts, asked: dict[str, str]) -> None:
    seats = ("champion", "co_facilitator", "head", "staff", "lead")
    found = {seat: [duty.what.split()[0] for duty in workshop_duties(facts, frozenset({Seat(seat)}), TODAY)] for seat in seats}
    assert {seat: words[0] for seat, words in found.items() if words} == asked
    assert list(workshop_duties(facts, frozenset(), TODAY)) == []


def test_those_who_plan_see_that_it_waits_for_others() -> None:
    (duty,) = workshop_duties(Facts("Ash"), frozenset({Seat.LEAD}), TODAY)
    assert duty.who

"""Whom a review waits for, with what, by when; and what those who plan see of all of them."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from reviews.cycles.rules.lives import REVIEW_ORDER
from reviews.timetables.rules.duties import Me, duties
from reviews.timetables.rules.facts import Place, ReviewFacts
from reviews.timetables.rules.planning import is_complete, planning_duties
from tests.reviews.timetables.test_cells import FACTS, TODAY

HEAD = Me(1, heads=frozenset({1}), leads=frozenset({1}))
LEADER = Me(2, leads=frozenset({1}))
LEAD_REVIEWER, REVIEWER, ASKED, CHAMPION = Me(11), Me(12), Me(13), Me(14)
OTHER = Me(99, leads=frozenset({7}))


def place(pk: int, part: str, **answers: bool) -> Place:
    values: dict[str, Any] = {"has_accepted": True, "has_declared": True, "has_conflict": False, "stays": False} | answers
    return Place(pk=100 + pk, membership_id=pk, name=f"Person {pk}", part=part, since=TODAY, **values)


TEAM = (
    place(11, "lead_reviewer"),
    place(12, "peer_reviewer"),
    place(13, "peer_reviewer", has_accepted=False, has_declared=False),
    place(14, "improvement_champion"),
)
SIGNED = replace(FACTS, team=TEAM, signed_on=TODAY, visit_on=date(2027, 2, 2), visit_until=date(2027, 2, 3))


def told(facts: ReviewFacts, me: Me) -> list[str]:
    return [duty.url_name for duty in duties(facts, me) if duty.is_yours]


def test_the_head_signs_and_every_leader_of_the_host_writes() -> None:
    unsigned = replace(SIGNED, signed_on=None)
    assert told(unsigned, HEAD) == ["sign_agreement", "self_review"]
    assert told(unsigned, LEADER) == ["self_review"]


@pytest.mark.parametrize(
    ("stage", "host", "lead", "reviewer"),
    [
        ("self_review", ["self_review"], [], []),
        ("shared", ["preparation"], ["pack", "preparation"], ["pack"]),
        ("visiting", [], ["visit", "findings"], ["visit"]),
        ("drafting", [], ["report_draft"], ["report_draft"]),
        ("released", [], [], []),
    ],
)
def test_each_stage_waits_for_its_people(stage: str, host: list[str], lead: list[str], reviewer: list[str]) -> None:
    facts = replace(SIGNED, stage=stage, check_due_on=TODAY)
    assert (told(facts, HEAD), told(facts, LEAD_REVIEWER), told(facts, REVIEWER)) == (host, lead, reviewer)


@pytest.mark.parametrize(
    ("change", "host", "lead", "reviewer"),
    [
        ({"report": "checking"}, ["Check the report on Ash"], [], []),
        ({"report": "checking", "open_corrections": 2}, ["Check the report on Ash"], *[["Answer what Ash asks to correct"]] * 2),
        ({"report": "checking", "open_corrections": 1, "is_checked": True}, [], *[["Answer what Ash asks to correct"]] * 2),
        ({"report": "checking", "is_checked": True}, [], ["Release the report on Ash"], []),
        ({"report": "draft", "stage": "workshop"}, [], *[["Write the new version of the report on Ash"]] * 2),
        ({"report": "checking", "stage": "closed"}, [], [], []),
    ],
)
def test_a_report_waits_for_host_and_team_in_turn(change: dict[str, Any], host: list[str], lead: list[str], reviewer: list[str]) -> None:
    values: dict[str, Any] = {"stage": "checking", "check_due_on": TODAY}
    facts = replace(SIGNED, **values | change)
    asked = [[duty.what for duty in duties(facts, me) if duty.is_yours] for me in (HEAD, LEAD_REVIEWER, REVIEWER)]
    assert asked == [host, lead, reviewer]


def test_while_the_host_checks_the_lead_reviewer_sees_whom_the_report_waits_for() -> None:
    facts = replace(SIGNED, stage="checking", report="checking", check_due_on=TODAY)
    (duty,) = duties(facts, LEAD_REVIEWER)
    assert (duty.who, duty.due_on, duty.url_name) == ("Ash", TODAY, "report_draft")


@pytest.mark.parametrize("stage", REVIEW_ORDER)
def test_others_are_asked_nothing(stage: str) -> None:
    assert list(duties(replace(SIGNED, stage=stage), OTHER)) == []


@pytest.mark.parametrize("stage", ["shared", "visiting", "drafting", "checking"])
def test_who_is_not_cleared_is_asked_for_an_answer_and_nothing_else(stage: str) -> None:
    facts = replace(SIGNED, stage=stage)
    (duty,) = duties(facts, ASKED)
    assert (duty.url_name, duty.part, duty.pk, duty.due_on) == ("answer_assignment", "assignment_id", 113, TODAY + timedelta(days=7))


@pytest.mark.parametrize("me", [HEAD, LEAD_REVIEWER, ASKED])
@pytest.mark.parametrize("change", [{"paused_because": "An inspection"}, {"stage": "cancelled"}, {"stage": "closed"}, {"stage": "planned"}])
def test_what_stands_still_asks_nothing(me: Me, change: dict[str, str]) -> None:
    assert list(duties(replace(SIGNED, signed_on=None, **change), me)) == []  # type: ignore[arg-type]


def test_a_conflict_waits_for_who_decides_until_it_is_settled() -> None:
    lead = Me(50, plans=True, decides=True)
    with_conflict = replace(SIGNED, team=(replace(TEAM[0], has_conflict=True),))
    assert told(with_conflict, lead) == ["review_team"]
    assert told(with_conflict, replace(lead, decides=False)) == []
    assert told(replace(SIGNED, team=(replace(TEAM[0], has_conflict=True, stays=True),)), lead) == []


def test_preparing_is_over_for_a_side_that_has_agreed_and_then_the_visit_begins() -> None:
    shared = replace(SIGNED, stage="shared")
    by_host = replace(shared, host_agreed=True)
    assert (told(by_host, HEAD), told(by_host, LEAD_REVIEWER)) == (["programme"], ["pack", "preparation"])
    both = replace(by_host, reviewers_agreed=True)
    assert [duty.what for duty in duties(both, LEAD_REVIEWER)][-1] == "Begin the visit to Ash"
    assert told(replace(shared, reviewers_agreed=True), LEAD_REVIEWER) == ["pack"]


def test_a_letter_waits_for_the_head_of_the_visitors_own_school_and_for_nobody_themselves() -> None:
    sent = replace(TEAM[1], schools=frozenset({7}))
    shared = replace(SIGNED, stage="shared", team=(TEAM[0], sent))
    boss = Me(98, heads=frozenset({7}), leads=frozenset({7}))
    (duty,) = duties(shared, boss)
    assert (duty.url_name, duty.pk, duty.named) == ("confirm_letter", shared.pk, (("visitor_id", 12),))
    assert told(shared, replace(boss, membership_id=12)) == ["pack"]
    for settled in ({"stage": "self_review"}, {"stage": "drafting"}, {"is_in_person": False}):
        assert told(replace(shared, **settled), boss) == []
    assert told(replace(shared, team=(TEAM[0], replace(sent, is_assured=True))), boss) == []


def test_planners_are_led_to_the_one_visit_whose_letters_are_missing_or_to_all() -> None:
    one = replace(SIGNED, stage="shared", team=(*TEAM, place(15, "peer_reviewer")))
    (duty,) = planning_duties([one], TODAY)
    assert (duty.what, duty.url_name, duty.pk) == ("Confirm letters of assurance for the visit to Ash", "preparation", one.pk)
    (duty,) = planning_duties([one, replace(one, pk=2)], TODAY)
    assert (duty.what, duty.url_name, duty.pk) == ("Confirm letters of assurance for 2 visits", "timetable", one.cycle_id)


def test_planners_see_one_line_a_kind_however_many_schools() -> None:
    bare = [replace(FACTS, pk=number, host=f"School {number}") for number in range(60)]
    found = list(planning_duties(bare, TODAY))
    assert [duty.what for duty in found if duty.is_yours] == ["Put together 60 teams", "Set the days of 60 visits"]
    assert [(duty.what, duty.who) for duty in found if not duty.is_yours] == [("Sign the agreement", "School 0, School 1 and 58 more")]


def test_a_complete_review_asks_planners_nothing_until_it_is_late() -> None:
    full = replace(SIGNED, team=(*TEAM, place(15, "peer_reviewer")))
    assert is_complete(full)
    assert list(planning_duties([full], TODAY)) == []
    (late,) = planning_duties([full], date(2026, 12, 7))
    assert (late.what, late.who, late.due_on) == ("Self-review is late", "Ash", date(2026, 12, 4))


@pytest.mark.parametrize("without", ["lead_reviewer", "improvement_champion"])
def test_a_team_lacks_somebody(without: str) -> None:
    assert not is_complete(replace(SIGNED, team=tuple(one for one in TEAM if one.part != without)))

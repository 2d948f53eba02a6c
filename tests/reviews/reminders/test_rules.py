"""On which day somebody is reminded of what, and when a review stands still."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from reviews.assignments.rules.sight import Tie, sees
from reviews.cycles.rules.lives import REVIEW_ORDER
from reviews.reminders.rules.moments import AHEAD, AT_MOST, PASSED, WORTH_A_WORD, due_for, words_for
from reviews.reminders.rules.stillness import PHASES, SCHOOL_DAYS_STILL, stands_still, week_of
from reviews.timetables.rules.duties import Duty, Me, duties
from reviews.timetables.rules.facts import ReviewFacts
from reviews.timetables.rules.parts import PARTS
from tests.reviews.timetables.test_duties import CHAMPION, HEAD, LEAD_REVIEWER, LEADER, REVIEWER, SIGNED

FRIDAY = date(2026, 12, 4)
SIGN = Duty("Sign the agreement of Spring", "sign_agreement", 1, due_on=FRIDAY)
CHRISTMAS = {date(2026, 12, 21) + timedelta(days=number) for number in range(14)}


def told_on(duty: Duty, days: Iterable[int], days_before: int = 7, closed: Iterable[date] = ()) -> dict[int, str]:
    """By days from the duty's date, what somebody would be told that day."""
    assert duty.due_on is not None
    shut = frozenset(closed)
    found = {number: due_for(duty, duty.due_on + timedelta(days=number), days_before, shut) for number in days}
    return {number: kind for number, kind in found.items() if kind}


def test_it_begins_so_many_days_before_and_is_made_up_for_later_on_school_days_only() -> None:
    # A Friday's date: the Friday before, and in between not at the weekend.
    assert sorted(told_on(SIGN, range(-14, 1))) == [-7, -4, -3, -2, -1, 0]
    assert set(told_on(SIGN, range(-14, 1)).values()) == {AHEAD}
    assert min(told_on(SIGN, range(-14, 1), days_before=3)) == -3


def test_in_the_holidays_nobody_is_told_and_a_date_right_after_them_is_told_of_before() -> None:
    after = replace(SIGN, due_on=date(2027, 1, 4))
    told = told_on(after, range(-20, 1), closed=CHRISTMAS)
    assert [date(2027, 1, 4) + timedelta(days=number) for number in sorted(told)] == [date(2026, 12, 18), date(2027, 1, 4)]


def test_what_has_passed_is_said_from_the_next_school_day_on_and_not_for_ever() -> None:
    told = told_on(SIGN, range(1, 40))
    assert (min(told), set(told.values())) == (3, {PASSED})
    assert max(told) <= 3 + WORTH_A_WORD.days
    before_christmas = replace(SIGN, due_on=date(2026, 12, 18))
    assert min(told_on(before_christmas, range(1, 40), closed=CHRISTMAS)) == (date(2027, 1, 4) - date(2026, 12, 18)).days


def test_what_is_over_by_itself_is_not_said_afterwards() -> None:
    assert set(told_on(replace(SIGN, url_name="programme"), range(-7, 20)).values()) == {AHEAD}


@pytest.mark.parametrize("change", [{"due_on": None}, {"may_wait": True}, {"who": "Ash"}])
def test_nobody_is_reminded_of_what_has_no_date_may_wait_or_waits_for_others(change: dict[str, object]) -> None:
    assert due_for(replace(SIGN, **change), FRIDAY, 7, ()) == ""  # type: ignore[arg-type]


@pytest.mark.parametrize("page", AT_MOST)
def test_what_is_asked_with_little_notice_is_not_reminded_of_at_once(page: str) -> None:
    told = told_on(replace(SIGN, url_name=page), range(-7, 1))
    assert min(told) == -AT_MOST[page]


def test_a_date_that_is_today_says_so_and_one_that_passed_when_it_was() -> None:
    assert words_for(SIGN, AHEAD, FRIDAY) == "Sign the agreement of Spring, by today."
    assert words_for(SIGN, PASSED, FRIDAY + timedelta(days=3)) == "Still to do since Friday 4 December: sign the agreement of Spring."


@pytest.mark.parametrize("stage", REVIEW_ORDER)
@pytest.mark.parametrize(
    ("me", "tie"),
    [
        (HEAD, Tie.HOST_HEAD),
        (LEADER, Tie.HOST_LEADER),
        (LEAD_REVIEWER, Tie.LEAD_REVIEWER),
        (REVIEWER, Tie.REVIEWER),
        (CHAMPION, Tie.CHAMPION),
        (Me(50, plans=True, decides=True), Tie.LEAD),
    ],
)
def test_nobody_is_asked_to_a_page_that_the_table_of_sight_closes_to_them(stage: str, me: Me, tie: Tie) -> None:
    facts = replace(SIGNED, stage=stage, signed_on=None)
    doors = {part.url_name: part.thing for part in PARTS}
    asked = [duty.url_name for duty in duties(facts, me) if duty.is_yours and duty.url_name in doors]
    assert [page for page in asked if not sees(doors[page], (tie,), stage, "host_and_team")] == []


def still(stage: str, moved_days_ago: int, **fields: object) -> bool:
    today = date(2027, 3, 19)
    facts: ReviewFacts = replace(SIGNED, stage=stage, visit_on=date(2027, 2, 2), visit_until=date(2027, 2, 3), **fields)  # type: ignore[arg-type]
    return stands_still(facts, today - timedelta(days=moved_days_ago), today, ())


@pytest.mark.parametrize("stage", REVIEW_ORDER)
def test_two_weeks_of_school_without_movement_are_stillness_where_somebody_could_act(stage: str) -> None:
    # From a Friday to a Friday, and from the Monday after.
    assert still(stage, SCHOOL_DAYS_STILL // 5 * 7) == (stage in PHASES)
    assert not still(stage, SCHOOL_DAYS_STILL // 5 * 7 - 3)


def test_holidays_a_pause_a_phase_that_has_not_begun_and_the_wait_for_a_visit_are_no_stillness() -> None:
    assert not still("self_review", 30, paused_because="An inspection")
    assert not still("self_review", 30, phases={"self_review": (date(2027, 3, 15), date(2027, 4, 2))})
    waiting = replace(SIGNED, stage="shared", visit_on=date(2027, 3, 25), visit_until=date(2027, 3, 25))
    agreed = replace(waiting, host_agreed=True, reviewers_agreed=True)
    told = [stands_still(facts, date(2027, 1, 4), date(2027, 3, 19), ()) for facts in (agreed, waiting, replace(agreed, visit_on=None))]
    assert told == [False, True, True]
    assert not stands_still(replace(SIGNED), date(2026, 12, 11), date(2027, 1, 4), CHRISTMAS)
    assert stands_still(replace(SIGNED), date(2026, 12, 11), date(2027, 1, 4), ())


def test_a_week_begins_on_monday() -> None:
    assert {week_of(date(2026, 11, 30) + timedelta(days=number)) for number in range(7)} == {date(2026, 11, 30)}

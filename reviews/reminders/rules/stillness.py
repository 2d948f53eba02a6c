"""When a review stands still, and what those who lead are told of it."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta

from reviews.cycles.rules.days import add_school_days
from reviews.timetables.rules.facts import ReviewFacts

# Two weeks of school: who has a full fortnight is not chased, and a month of the cycle is not lost before anybody asks.
SCHOOL_DAYS_STILL = 10
# The stages in which somebody in reviews is to act, and the phase whose begin is the earliest that they could.
PHASES: Mapping[str, str] = {
    "self_review": "self_review",
    "shared": "preparation",
    "visiting": "visit",
    "drafting": "report",
    "checking": "report",
}


def stands_still(facts: ReviewFacts, moved_on: date, today: date, closed: Collection[date]) -> bool:
    """Whether nothing has moved for so many school days, though somebody could act. To wait for the day of a visit is no stillness."""
    if not facts.is_going_on or facts.stage not in PHASES:
        return False
    if _waits_for_its_visit(facts, today):
        return False
    since = max(moved_on, facts.begin_of(PHASES[facts.stage]) or moved_on)
    return add_school_days(since, SCHOOL_DAYS_STILL, closed) <= today


def _waits_for_its_visit(facts: ReviewFacts, today: date) -> bool:
    """Both sides have agreed how it goes, and its day is still to come."""
    is_prepared = facts.host_agreed and facts.reviewers_agreed
    return facts.stage == "shared" and is_prepared and facts.visit_on is not None and facts.visit_on >= today


def week_of(today: date) -> date:
    """Its Monday."""
    return today - timedelta(days=today.weekday())


def words_for_still(hosts: str, cycle: str) -> str:
    """What those who lead are told, once a week and for a whole cycle.

    >>> words_for_still("Ash and Elm", "Spring 2027")
    'Nothing has moved for two weeks of school at Ash and Elm, in “Spring 2027”. Please ask what holds it up.'
    """
    return f"Nothing has moved for two weeks of school at {hosts}, in “{cycle}”. Please ask what holds it up."

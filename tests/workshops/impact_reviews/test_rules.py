"""The rules of impact reviews: tables are complete, the host confirms nothing, nudges come on their day and once."""

from datetime import date, timedelta

import pytest

from reviews.assignments.rules.sight import Tie
from workshops.impact_reviews.enums import OUTCOMES, ImpactStage
from workshops.impact_reviews.rules.lives import ENDS_AS, IMPACT_ORDER, NEXT_IMPACT_STAGES, end_of
from workshops.impact_reviews.rules.moments import is_late
from workshops.impact_reviews.rules.nudges import CheckBack, Stillness, Whom, nudges_of, nudges_of_still
from workshops.impact_reviews.rules.readiness import Told, missing, warnings
from workshops.impact_reviews.rules.sight import HOST, PEERS, SIGHT, WHEN, WHO, Deed, Thing, may, sees

# A Monday, after which four weeks of school come.
MONDAY = date(2026, 11, 2)


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def test_every_stage_stands_in_every_table() -> None:
    assert set(NEXT_IMPACT_STAGES) == set(IMPACT_ORDER) == set(ImpactStage.values)
    assert set(ENDS_AS) == {code for code, _ in OUTCOMES}
    assert set(SIGHT) == set(Thing)
    assert all(set(row) == set(Tie) for row in SIGHT.values())
    assert set(WHO) == set(WHEN) == set(Deed)


def test_what_the_host_writes_is_its_own_until_it_tells_and_what_it_learned_until_it_closes() -> None:
    seen = {
        (thing, tie): [stage for stage in IMPACT_ORDER if sees(thing, {tie}, stage)]
        for thing in Thing
        for tie in (Tie.HOST_STAFF, Tie.CHAMPION)
    }
    assert seen == {
        (Thing.ENTRIES, Tie.HOST_STAFF): ["open", "told", "confirmed", "closed"],
        (Thing.ENTRIES, Tie.CHAMPION): ["told", "confirmed", "closed"],
        (Thing.CONFIRMATION, Tie.HOST_STAFF): ["confirmed", "closed"],
        (Thing.CONFIRMATION, Tie.CHAMPION): ["confirmed", "closed"],
        (Thing.REFLECTION, Tie.HOST_STAFF): ["confirmed", "closed"],
        (Thing.REFLECTION, Tie.CHAMPION): ["closed"],
    }
    # By the plan's door, which lets the central team in once the plan is agreed, where it is shared at all.
    assert all(SIGHT[thing][Tie.CENTRAL] == SIGHT[thing][Tie.LEAD] for thing in Thing)
    outside = set(Tie) - HOST - PEERS - {Tie.LEAD, Tie.CENTRAL}
    assert not any(sees(thing, outside, stage) for thing in Thing for stage in IMPACT_ORDER)
    assert not any(may(deed, outside | {Tie.LEAD, Tie.CENTRAL}) for deed in Deed)


@pytest.mark.parametrize("tie", sorted(HOST))
def test_nobody_confirms_their_own_schools_whatever_else_they_are(tie: Tie) -> None:
    assert may(Deed.CONFIRM, PEERS)
    assert not may(Deed.CONFIRM, PEERS | {tie})


def test_what_is_missing_is_named_and_what_is_done_without_evidence_only_asked_about() -> None:
    told = [Told("Read.", "", False, False), Told("Meet.", "done", True, False), Told("Buy.", "stopped", True, False)]
    assert missing(told) == ("“Read”: say what became of it, and write an update.",)
    assert warnings(told) == ("“Meet” is done: how do you know?",)


@pytest.mark.parametrize(
    ("outcome", "stage", "end"), [("stopped", "done", "stopped"), ("", "stopped", "stopped"), ("", "not_started", "carried_over")]
)
def test_what_is_unfinished_is_carried_over(outcome: str, stage: str, end: str) -> None:
    assert end_of(outcome, stage) == end


def test_late_after_two_weeks_and_never_when_closed() -> None:
    assert [is_late(state, MONDAY, day(number)) for state, number in (("open", 14), ("due", 15), ("told", 15), ("closed", 99))] == [
        False, True, True, False,
    ]  # fmt: skip


def told_on(check_back: CheckBack, number: int, closed: frozenset[date] = frozenset()) -> list[tuple[str, str]]:
    return [(nudge.whom.value, nudge.about) for nudge in nudges_of(check_back, day(number), closed)]


def test_before_the_day_those_who_act_are_nudged_on_a_school_day() -> None:
    check_back = CheckBack(7, "Ash", day(14), remind_days=7)
    ahead = [("host", f"ahead 7 {day(14)}"), ("peers", f"ahead 7 {day(14)}")]
    assert [told_on(check_back, number) for number in (6, 7, 13, 14)] == [[], ahead, [], []]
    # The day for it falls into a break: the last school day before it.
    closed = frozenset(day(number) for number in range(5, 14))
    assert [bool(told_on(check_back, number, closed)) for number in (3, 4, 7)] == [False, True, False]


def test_whoever_is_to_act_is_nudged_at_once_again_after_a_week_of_school_and_then_the_lead_hears() -> None:
    check_back = CheckBack(7, "Ash", MONDAY, 7, "told", since=MONDAY)
    first = ("peers", f"told 7 {MONDAY}")
    again = ("peers", f"again told 7 {MONDAY}")
    lead = ("leads", f"told 7 {MONDAY}")
    assert [told_on(check_back, number) for number in (0, 4, 5, 7, 14)] == [[first], [first], [], [first, again], [first, again, lead]]
    week_off = frozenset(day(number) for number in range(1, 8))
    assert told_on(check_back, 8, week_off) == [first]
    assert told_on(CheckBack(7, "Ash", MONDAY, 7, "closed", since=MONDAY), 14) == []


def test_an_owner_hears_of_stillness_and_after_twice_as_long_the_lead_of_a_plans_actions_at_once() -> None:
    def still(number: int, moved: int, *, owned: bool = True) -> Stillness:
        return Stillness(number, 7, "Ash", f"Do {number}.", owned, day(-moved))

    found = list(nudges_of_still([still(1, 29), still(2, 30), still(3, 60, owned=False), still(4, 61)], 30, MONDAY, ()))
    assert [(nudge.whom, nudge.about) for nudge in found] == [
        (Whom.OWNER, f"still 2 {day(-30)}"),
        (Whom.HOST, f"still 3 {day(-60)}"),
        (Whom.OWNER, f"still 4 {day(-61)}"),
        (Whom.LEADS, f"still plan 7 {day(-60)}"),
    ]
    assert found[-1].sentence == "Nothing has moved for 60 days in 2 actions of Ash's plan. Please ask what would help."
    assert list(nudges_of_still([still(2, 30)], 30, day(5), ())) == []

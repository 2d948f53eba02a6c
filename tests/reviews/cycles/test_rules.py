"""Years, school days, phases, visits and the agreement's text, thought without a database."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.cycles.rules.agreements import Terms, mark_of, readers_in_words, says_who_reads, usual_agreement
from reviews.cycles.rules.days import (
    add_school_days,
    days_between,
    is_school_day,
    reminder_on,
    school_day_from,
    school_day_until,
    why_closed,
)
from reviews.cycles.rules.phases import KINDS, Dates, a_year_on, phase_problems, usual_phases
from reviews.cycles.rules.visits import is_outside, visit_problems
from reviews.cycles.rules.years import (
    Span,
    academic_year_of,
    bank_holidays,
    first_day,
    last_day,
    name_a_year_on,
    usual_breaks,
)

LABELS = {kind: kind for kind in KINDS}
YEARS = st.integers(min_value=2024, max_value=2040)


def closed(year: int) -> frozenset[date]:
    shut = {day for span in usual_breaks(year) for day in days_between(span.starts_on, span.ends_on)}
    return frozenset(shut | set(bank_holidays(year)))


def test_the_academic_year_turns_on_the_first_of_september() -> None:
    assert [academic_year_of(day) for day in (date(2026, 8, 31), date(2026, 9, 1), date(2027, 1, 1))] == [2025, 2026, 2026]
    assert (first_day(2026), last_day(2026)) == (date(2026, 9, 1), date(2027, 8, 31))


def test_the_usual_breaks_are_those_that_most_schools_had() -> None:
    assert [(span.name, span.starts_on, span.ends_on) for span in usual_breaks(2025)] == [
        ("Autumn half-term", date(2025, 10, 27), date(2025, 10, 31)),
        ("Christmas", date(2025, 12, 22), date(2026, 1, 2)),
        ("February half-term", date(2026, 2, 16), date(2026, 2, 20)),
        ("Easter", date(2026, 3, 30), date(2026, 4, 10)),
        ("May half-term", date(2026, 5, 25), date(2026, 5, 29)),
        ("Summer", date(2026, 7, 22), date(2026, 8, 31)),
    ]
    # Easter in March: Good Friday is a bank holiday of its own, the two weeks come after.
    assert usual_breaks(2026)[3] == Span("Easter", date(2027, 3, 29), date(2027, 4, 9))


@given(YEARS)
def test_breaks_of_any_year_are_in_order_and_in_the_year_and_hold_the_feasts(year: int) -> None:
    breaks = usual_breaks(year)
    assert all(before.ends_on < after.starts_on for before, after in pairwise(breaks))
    assert all(first_day(year) <= span.starts_on <= span.ends_on <= last_day(year) for span in breaks)
    christmas, easter, may = breaks[1], breaks[3], breaks[4]
    assert christmas.holds(date(year, 12, 25)) or not is_school_day(date(year, 12, 25), ())
    monday = next(day for day, name in bank_holidays(year).items() if name.startswith("Easter Monday"))
    spring = next(day for day, name in bank_holidays(year).items() if name.startswith("Spring"))
    assert easter.holds(monday)
    assert may.holds(spring)


def test_bank_holidays_are_those_of_england() -> None:
    days = bank_holidays(2026)
    assert days[date(2027, 3, 29)] == "Easter Monday"
    assert date(2026, 8, 31) not in days
    assert date(2027, 8, 30) in days


@pytest.mark.parametrize(
    ("day", "number", "expected"),
    [
        (date(2026, 12, 17), 1, date(2026, 12, 18)),
        (date(2026, 12, 18), 1, date(2027, 1, 4)),
        (date(2026, 12, 19), 1, date(2027, 1, 4)),
        (date(2027, 1, 4), -1, date(2026, 12, 18)),
        (date(2026, 10, 23), 5, date(2026, 11, 6)),
        (date(2026, 12, 25), 0, date(2026, 12, 25)),
    ],
)
def test_school_days_are_counted_over_weekends_and_breaks(day: date, number: int, expected: date) -> None:
    assert add_school_days(day, number, closed(2026)) == expected


@given(st.dates(date(2026, 9, 1), date(2027, 6, 1)), st.integers(1, 25))
def test_counting_there_and_back_returns(day: date, number: int) -> None:
    shut = closed(2026)
    start = school_day_from(day, shut)
    there = add_school_days(start, number, shut)
    assert is_school_day(there, shut)
    assert add_school_days(there, -number, shut) == start


def test_a_reminder_never_goes_on_a_day_when_nobody_is_at_school() -> None:
    shut = closed(2026)
    assert reminder_on(date(2027, 1, 6), 7, shut) == date(2026, 12, 18)
    assert reminder_on(date(2026, 11, 20), 7, shut) == date(2026, 11, 13)
    assert school_day_until(date(2026, 11, 15), shut) == date(2026, 11, 13)


def test_why_a_day_is_none_at_school() -> None:
    said = [why_closed(day, usual_breaks(2026), bank_holidays(2026)) for day in (date(2027, 1, 1), date(2027, 2, 16), date(2026, 11, 14))]
    assert said == [
        "Friday 1 January is a bank holiday (New Year's Day).",
        "Tuesday 16 February is in a school break (February half-term).",
        "14 November is a Saturday.",
    ]
    assert why_closed(date(2026, 11, 16), usual_breaks(2026), bank_holidays(2026)) == ""


@given(YEARS, st.integers(-200, 500))
def test_proposed_phases_are_in_order_and_on_school_days_whenever_one_plans(year: int, begun: int) -> None:
    shut = closed(year)
    phases = usual_phases(year, shut, first_day(year) + timedelta(days=begun))
    problems = phase_problems(phases, LABELS, year, usual_breaks(year), bank_holidays(year))
    assert [phase.kind for phase in phases] == list(KINDS)
    assert (dict(problems.refused), dict(problems.doubted)) == ({}, {})


def test_phases_planned_in_november_begin_after_today() -> None:
    phases = usual_phases(2026, closed(2026), date(2026, 11, 24))
    assert phases[0].starts_on > date(2026, 11, 24)
    assert phases[-1].ends_on <= date(2027, 7, 21)


def in_autumn(**changed: tuple[date, date]) -> list[Dates]:
    phases = {phase.kind: phase for phase in usual_phases(2026, closed(2026), date(2026, 7, 1))}
    phases |= {kind: Dates(kind, *days) for kind, days in changed.items()}
    return [phases[kind] for kind in KINDS]


def test_days_that_cross_or_end_early_or_lie_outside_are_refused_at_their_field() -> None:
    found = phase_problems(
        in_autumn(
            self_review=(date(2026, 11, 27), date(2026, 9, 28)),
            visit=(date(2026, 11, 2), date(2027, 4, 23)),
            workshop=(date(2027, 1, 25), date(2027, 9, 3)),
        ),
        LABELS, 2026, usual_breaks(2026), bank_holidays(2026),
    )  # fmt: skip
    assert found.refused == {
        "self_review_ends_on": "It ends before it starts.",
        "visit_starts_on": "It starts before “preparation” does. The order stays; the two may overlap.",
        "workshop_ends_on": "3 September 2027 lies outside the academic year 2026 to 2027.",
        "impact_review_ends_on": "It ends before “workshop” does. The order stays; the two may overlap.",
    }


def test_holidays_and_weekends_are_doubted_and_a_follow_up_may_run_on() -> None:
    phases = in_autumn(agreement=(date(2026, 9, 6), date(2026, 9, 25)), impact_review=(date(2027, 5, 31), date(2027, 10, 1)))
    found = phase_problems(phases, LABELS, 2026, usual_breaks(2026), bank_holidays(2026))
    assert found.refused == {}
    assert found.doubted == {
        "agreement_starts_on": "6 September is a Sunday.",
        "impact_review_starts_on": "Monday 31 May is a bank holiday (Spring Bank Holiday).",
        "impact_review_ends_on": "1 October 2027 lies outside the academic year 2026 to 2027.",
    }


def test_a_year_on_keeps_weekdays_and_leaves_breaks_out() -> None:
    phases = usual_phases(2026, closed(2026), date(2026, 7, 1))
    later = a_year_on(phases, closed(2027))
    assert [phase.kind for phase in later] == list(KINDS)
    assert all(is_school_day(day, closed(2027)) for phase in later for day in (phase.starts_on, phase.ends_on))
    assert later[0] == Dates("agreement", date(2027, 9, 6), date(2027, 9, 24))
    assert phase_problems(later, LABELS, 2027, usual_breaks(2027), bank_holidays(2027)).refused == {}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Peer review 2026/27", "Peer review 2027/28"),
        ("Peer review 2026 to 2027", "Peer review 2027 to 2028"),
        ("2026\u201327, group 27", "2027\u201328, group 27"),
        ("Our reviews", "Our reviews"),
    ],
)
def test_the_copys_name_moves_on_by_a_year(name: str, expected: str) -> None:
    assert name_a_year_on(name, 2026) == expected


PHASE = Dates("visit", date(2027, 1, 11), date(2027, 4, 23))


@pytest.mark.parametrize(
    ("first", "last", "refused", "doubted"),
    [
        (date(2027, 1, 12), date(2027, 1, 13), {}, {}),
        (date(2027, 1, 13), date(2027, 1, 12), {"visit_until"}, set()),
        (date(2027, 9, 13), date(2027, 9, 14), {"visit_on", "visit_until"}, set()),
        (date(2027, 2, 15), date(2027, 2, 16), {}, {"visit_on", "visit_until"}),
        (date(2026, 12, 1), date(2026, 12, 2), {}, {"visit_on", "visit_until"}),
        (date(2027, 1, 12), date(2027, 1, 14), {}, {"visit_until"}),
        (date(2027, 1, 12), date(2027, 3, 12), {"visit_until"}, set()),
    ],
)
def test_a_visits_days_are_held_against_year_breaks_and_phase(first: date, last: date, refused: set[str], doubted: set[str]) -> None:
    found = visit_problems(first, last, 2026, PHASE, usual_breaks(2026), bank_holidays(2026))
    assert (set(found.refused), set(found.doubted)) == (set(refused), set(doubted))


def test_a_visit_is_outside_a_phase_when_a_part_of_it_is() -> None:
    days = [(date(2027, 1, 11), date(2027, 1, 12)), (date(2027, 1, 8), date(2027, 1, 11)), (date(2027, 4, 23), date(2027, 4, 24))]
    assert [is_outside(first, last, PHASE) for first, last in days] == [False, True, True]


def terms(sharing: str = "all_leaders", *, is_partnership: bool = False) -> Terms:
    return Terms(sharing, 5, 12, 90, is_partnership, lead="Programme Lead", champion="Facilitator")


@pytest.mark.parametrize("sharing", ["all_leaders", "partners", "host_and_team"])
def test_the_agreement_says_who_sees_what_in_the_trusts_words(sharing: str) -> None:
    text = usual_agreement(terms(sharing))
    assert readers_in_words(sharing) in text
    assert says_who_reads(text, sharing)
    assert not any(says_who_reads(text, other) for other in {"all_leaders", "partners", "host_and_team"} - {sharing})
    assert "Programme Lead" in text
    assert "Facilitator" in text
    assert "5 working days" in text
    assert "{" not in text


def test_a_partnerships_agreement_carries_what_its_trusts_agree_about_data() -> None:
    assert "data controller" in usual_agreement(terms(is_partnership=True))
    assert "data controller" not in usual_agreement(terms())
    assert len(usual_agreement(terms(is_partnership=True))) < 10_000


def test_a_mark_tells_texts_apart() -> None:
    assert mark_of("one") != mark_of("two")
    assert len(mark_of("one")) == 16

"""The rules of who may be assigned, as a table; no database."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from reviews.assignments.rules.days import span
from reviews.assignments.rules.fitness import (
    CHAMPION,
    FEWEST,
    LEAD_REVIEWER,
    MOST,
    REVIEWER,
    Candidate,
    Duty,
    Other,
    Post,
    Visit,
    come_up,
    may_be_assigned,
    metres_to,
    years_before,
)
from reviews.assignments.rules.teams import STAFFED, family_of, gaps, is_cleared, next_part
from reviews.cycles.rules.lives import NEXT_REVIEW_STAGES

TODAY = date(2026, 11, 24)
VISIT = Visit(
    host="Ash School",
    family=frozenset({1}),
    today=TODAY,
    starts_on=date(2027, 3, 3),
    ends_on=date(2027, 3, 4),
    place=(400_000, 300_000),
)
HOME = Post(2, "Birch School", date(2020, 9, 1), place=(410_000, 300_000))
ANN = Candidate(pk=1, name="Ann", part=REVIEWER, trained_until=date(2028, 1, 1), posts=(HOME,))
BEA, CAI, DEE = (Other(pk, name, REVIEWER, frozenset({pk})) for pk, name in ((12, "Bea"), (13, "Cai"), (14, "Dee")))
LED = Other(11, "Lou", LEAD_REVIEWER, frozenset({11}))
CHAMP = Other(15, "Cham", CHAMPION, frozenset({15}))


def at_host(ends_on: date | None, starts_on: date = date(2015, 9, 1), school: str = "Ash School", pk: int = 1) -> Post:
    return Post(pk, school, starts_on, ends_on)


def ann(**changes: Any) -> Candidate:
    return replace(ANN, **changes)


def duty(part: str = REVIEWER, on: date | None = None, until: date | None = None, host: str = "Cedar School") -> Duty:
    return Duty(part, host, True, on, until or on)


REFUSALS: list[tuple[str, Candidate, Visit, list[Other], str]] = [
    ("never trained", ann(trained_until=None), VISIT, [], "Ann is not trained for this."),
    ("lapsed", ann(trained_until=date(2026, 11, 23)), VISIT, [], "The training of Ann for this lapsed on 23 Nov 2026."),
    ("from the host", ann(posts=(HOME, at_host(None))), VISIT, [], "Ann belongs to Ash School, the school that is reviewed."),
    ("on the last day there", ann(posts=(at_host(TODAY),)), VISIT, [], "Ann belongs to Ash School, the school that is reviewed."),
    (
        "from the host soon",
        ann(posts=(HOME, at_host(None, date(2027, 9, 1)))),
        VISIT,
        [],
        "Ann belongs to Ash School, the school that is reviewed.",
    ),
    (
        "worked there within the years apart",
        ann(posts=(HOME, at_host(date(2025, 3, 3)))),
        VISIT,
        [],
        "Ann worked at Ash School until 3 Mar 2025. Nobody reviews a school within 2 years of having worked there.",
    ),
    (
        "at the school that the host carries on",
        ann(posts=(HOME, at_host(date(2026, 7, 1), school="Old Ash", pk=9))),
        replace(VISIT, family=frozenset({1, 9}), years_apart=1),
        [],
        "Ann worked at Old Ash until 1 Jul 2026. Nobody reviews a school within a year of having worked there.",
    ),
    (
        "champion from the host",
        ann(part=CHAMPION, posts=(at_host(None),)),
        VISIT,
        [],
        "Ann belongs to Ash School, the school that is reviewed.",
    ),
    ("champion on the team", ann(pk=12, part=CHAMPION), VISIT, [BEA], "Ann is on this team already."),
    ("reviewer who is the champion", ann(pk=15), VISIT, [CHAMP], "Ann is on this team already."),
    ("second lead", ann(part=LEAD_REVIEWER), VISIT, [LED], "Lou has this part in the review already."),
    ("second champion", ann(part=CHAMPION), VISIT, [CHAMP], "Cham has this part in the review already."),
    (
        "fifth who reviews",
        ANN,
        VISIT,
        [LED, BEA, CAI, DEE],
        "The review team is full: it has at most 4 people, the one who leads it among them.",
    ),
    (
        "central team leads",
        ann(part=LEAD_REVIEWER, is_central=True),
        VISIT,
        [],
        "Ann supports schools from the centre, and so does not lead their reviews.",
    ),
    ("on another visit", ann(duties=(duty(on=date(2027, 3, 4)),)), VISIT, [], "Ann is on the visit to Cedar School on those days."),
]


@pytest.mark.parametrize(("candidate", "review", "others", "because"), [row[1:] for row in REFUSALS], ids=[row[0] for row in REFUSALS])
def test_a_rule_refuses_with_its_reason(candidate: Candidate, review: Visit, others: list[Other], because: str) -> None:
    fitness = may_be_assigned(candidate, review, others)
    assert (fitness.refusals, fitness.because) == ((because,), because)


ALLOWED: list[tuple[str, Candidate, Visit, list[Other]]] = [
    ("an ordinary reviewer", ANN, VISIT, []),
    ("on the last day of training", ann(trained_until=TODAY), replace(VISIT, starts_on=None, ends_on=None), []),
    ("fourth who reviews", ANN, VISIT, [LED, BEA, CAI]),
    ("lead of three reviewers", ann(part=LEAD_REVIEWER), VISIT, [BEA, CAI, DEE]),
    ("champion beside a full team", ann(part=CHAMPION), VISIT, [LED, BEA, CAI, DEE]),
    ("central team reviews", ann(is_central=True), VISIT, []),
    ("visit on the day after", ann(duties=(duty(on=date(2027, 3, 5)),)), VISIT, []),
    ("visits without days", ann(duties=(duty(),)), VISIT, []),
    ("this visit without days", ann(duties=(duty(on=date(2027, 3, 4)),)), replace(VISIT, starts_on=None, ends_on=None), []),
    ("champion of a school visited those days", ann(duties=(duty(CHAMPION, date(2027, 3, 4)),)), VISIT, []),
    ("champion while on another visit", ann(part=CHAMPION, duties=(duty(on=date(2027, 3, 4)),)), VISIT, []),
    ("far, but online", ann(posts=(replace(HOME, place=(900_000, 300_000)),)), replace(VISIT, is_in_person=False), []),
    ("as far as is near", ann(posts=(replace(HOME, place=(460_000, 300_000)),)), VISIT, []),
    ("a colleague of another school's people", ANN, VISIT, [replace(BEA, school_ids=frozenset({3}))]),
    ("a colleague who is champion", ANN, VISIT, [replace(CHAMP, school_ids=frozenset({2}))]),
]


@pytest.mark.parametrize(("candidate", "review", "others"), [row[1:] for row in ALLOWED], ids=[row[0] for row in ALLOWED])
def test_nothing_speaks_against_it(candidate: Candidate, review: Visit, others: list[Other]) -> None:
    fitness = may_be_assigned(candidate, review, others)
    assert (fitness.refusals, fitness.warnings) == ((), ())


THREE = (duty(), duty(CHAMPION), duty(LEAD_REVIEWER))
WARNINGS: list[tuple[str, Candidate, Visit, list[Other], str, bool]] = [
    ("lapses", ann(trained_until=date(2027, 3, 3)), VISIT, [], "Training lapses on 3 Mar 2027, before the visit is over.", False),
    (
        "long ago at the host",
        ann(posts=(HOME, at_host(date(2025, 3, 2)))),
        VISIT,
        [],
        "Worked at Ash School until 2 Mar 2025.",
        False,
    ),
    (
        "no years apart",
        ann(posts=(HOME, at_host(date(2026, 11, 23)))),
        replace(VISIT, years_apart=0),
        [],
        "Worked at Ash School until 23 Nov 2026.",
        False,
    ),
    (
        "champion lately at the host",
        ann(part=CHAMPION, posts=(HOME, at_host(date(2026, 7, 1)))),
        VISIT,
        [],
        "Worked at Ash School until 1 Jul 2026.",
        False,
    ),
    (
        "direct swap",
        ANN,
        replace(VISIT, reviewed_by_host=frozenset({2, 7})),
        [],
        "Direct swap: people of Ash School review Birch School in this cycle.",
        True,
    ),
    ("needed at home", ANN, replace(VISIT, visited_then=frozenset({2})), [], "Birch School is itself visited on those days.", False),
    (
        "all from one school",
        ANN,
        VISIT,
        [replace(LED, school_ids=frozenset({2, 3})), replace(BEA, school_ids=frozenset({2}))],
        "The whole team would come from Birch School.",
        False,
    ),
    ("busy", ann(duties=THREE[:2]), VISIT, [], "Has 2 reviews in this cycle already, far more than others.", False),
    (
        "busier than usual",
        ann(duties=THREE),
        replace(VISIT, usual_load=2.0),
        [],
        "Has 3 reviews in this cycle already, far more than others.",
        False,
    ),
    ("far", ann(posts=(replace(HOME, place=(460_001, 300_000)),)), VISIT, [], "60 km away.", False),
]


@pytest.mark.parametrize(
    ("candidate", "review", "others", "sentence", "asks_words"), [row[1:] for row in WARNINGS], ids=[row[0] for row in WARNINGS]
)
def test_a_rule_warns(candidate: Candidate, review: Visit, others: list[Other], sentence: str, asks_words: bool) -> None:
    fitness = may_be_assigned(candidate, review, others)
    assert fitness.refusals == ()
    assert [(warning.sentence, warning.asks_words) for warning in fitness.warnings] == [(sentence, asks_words)]
    assert fitness.asks_words is asks_words


@pytest.mark.parametrize(
    ("candidate", "told"),
    [
        (ann(), ()),
        (ann(duties=(duty(on=date(2027, 3, 10)),)), ()),
        (ann(duties=(duty(on=date(2027, 3, 4)),)), ("Ann is on the visit to Cedar School on those days.",)),
        (ann(part=CHAMPION, duties=(duty(on=date(2027, 3, 4)),)), ()),
        (ann(trained_until=date(2026, 11, 1)), ("The training of Ann for this lapsed on 1 Nov 2026.",)),
        (ann(trained_until=date(2027, 3, 3)), ("Ann: training lapses on 3 Mar 2027, before the visit is over.",)),
        (ann(posts=(at_host(None),)), ("Ann belongs to Ash School, the school that is reviewed.",)),
    ],
)
def test_what_comes_up_after_the_asking_is_told_of_who_is_on_the_team(candidate: Candidate, told: tuple[str, ...]) -> None:
    assert come_up(candidate, VISIT) == told


def test_all_reasons_are_given_at_once() -> None:
    fitness = may_be_assigned(ann(trained_until=None, posts=(at_host(None),)), VISIT, [])
    assert fitness.because == "Ann is not trained for this. Ann belongs to Ash School, the school that is reviewed."


def test_work_in_other_cycles_is_no_load_of_this_one_and_still_a_visit() -> None:
    elsewhere = Duty(REVIEWER, "Cedar School", False, date(2027, 3, 4), date(2027, 3, 5))
    candidate = ann(duties=(elsewhere, elsewhere, elsewhere))
    assert candidate.load == 0
    assert may_be_assigned(candidate, VISIT, []).refusals[0] == "Ann is on the visit to Cedar School on those days."


def test_distance_is_that_of_the_nearest_school_of_today() -> None:
    posts = (HOME, replace(HOME, school_id=3, place=(403_000, 304_000)), at_host(date(2019, 1, 1)), replace(HOME, place=(None, None)))
    assert metres_to(ann(posts=posts), VISIT) == 5_000
    assert metres_to(ann(posts=posts), replace(VISIT, place=(None, 1))) is None
    assert metres_to(ann(posts=()), VISIT) is None


@given(
    schools=some.lists(some.integers(1, 4), max_size=3),
    ends=some.lists(some.integers(-1500, 400) | some.none(), min_size=3, max_size=3),
    years=some.integers(0, 5),
    part=some.sampled_from([LEAD_REVIEWER, REVIEWER, CHAMPION]),
    team=some.lists(some.sampled_from([LEAD_REVIEWER, REVIEWER, REVIEWER, CHAMPION]), max_size=6),
)
def test_whoever_passes_breaks_no_rule(schools: list[int], ends: list[int | None], years: int, part: str, team: list[str]) -> None:
    posts = tuple(
        Post(pk, f"School {pk}", date(2015, 1, 1), None if end is None else TODAY + timedelta(days=end))
        for pk, end in zip(schools, ends, strict=False)
    )
    others = [Other(100 + number, f"Other {number}", code) for number, code in enumerate(team)]
    review = replace(VISIT, years_apart=years)
    if may_be_assigned(ann(part=part, posts=posts), review, others).refusals:
        return
    assert not any(post.school_id == 1 and (post.ends_on is None or post.ends_on >= TODAY) for post in posts)
    together = [*team, part]
    if part != CHAMPION:
        since = years_before(date(2027, 3, 3), years)
        assert not any(post.school_id == 1 and post.ends_on and years and post.ends_on >= since for post in posts)
        assert sum(code != CHAMPION for code in together) <= MOST
    if part != REVIEWER:
        assert together.count(part) == 1


@pytest.mark.parametrize(
    ("codes", "missing", "wanted"),
    [
        ([], ("Lead", "2 more reviewers", "IC"), LEAD_REVIEWER),
        ([LEAD_REVIEWER], ("2 more reviewers", "IC"), REVIEWER),
        ([REVIEWER], ("Lead", "1 more reviewer", "IC"), LEAD_REVIEWER),
        ([LEAD_REVIEWER, REVIEWER, REVIEWER], ("IC",), CHAMPION),
        ([REVIEWER, REVIEWER, REVIEWER, CHAMPION], ("Lead",), LEAD_REVIEWER),
        ([LEAD_REVIEWER, REVIEWER, REVIEWER, CHAMPION], (), REVIEWER),
    ],
)
def test_what_a_team_lacks(codes: Collection[str], missing: tuple[str, ...], wanted: str) -> None:
    assert (gaps(codes, "Lead", "IC"), next_part(codes)) == (missing, wanted)
    assert FEWEST < MOST


def test_a_schools_family_is_what_it_carries_on_and_what_carries_it_on() -> None:
    # 1 and 2 merged into 3, which carries on as 4; 5 was split into 4 and 6.
    pairs = [(3, 1), (3, 2), (4, 3), (4, 5), (6, 5)]
    assert family_of(3, pairs) == {1, 2, 3, 4}
    assert family_of(1, pairs) == {1, 3, 4}
    assert family_of(4, pairs) == {4, 3, 5, 1, 2}
    assert family_of(7, [(7, 8), (8, 7)]) == {7, 8}


@pytest.mark.parametrize("stage", ["invited", "accepted", "declined", "replaced"])
def test_who_is_cleared(stage: str) -> None:
    told = [(declared, conflict, stays) for declared in (True, False) for conflict in (True, False) for stays in (True, False)]
    cleared = [row for row in told if is_cleared(stage, *row)]
    assert cleared == ([(True, True, True), (True, False, True), (True, False, False)] if stage == "accepted" else [])


def test_parts_change_only_in_stages_that_there_are() -> None:
    assert {stage for stages in STAFFED.values() for stage in stages} <= set(NEXT_REVIEW_STAGES)
    assert not {"closed", "cancelled"} & set(STAFFED[CHAMPION])
    assert "released" not in STAFFED[REVIEWER]


def test_days_in_words() -> None:
    days = date(2027, 3, 3), date(2027, 3, 4), date(2027, 4, 1), date(2028, 1, 1)
    assert [span(days[0], last) for last in days] == [
        "3 March 2027",
        "3 to 4 March 2027",
        "3 March to 1 April 2027",
        "3 March 2027 to 1 January 2028",
    ]
    assert years_before(date(2028, 2, 29), 1) == date(2027, 2, 28)

"""Made-up years as plain facts: by hypothesis for properties, by hand for stories."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from reports.statistics.rules.facts import (
    ActionFact,
    CheckOutFact,
    CycleFact,
    FindingFact,
    PartFact,
    ReviewFact,
    SchoolFact,
    ThemeFact,
    TrainingFact,
    WorkshopFact,
    YearFacts,
)
from schools.training.rules import Training

FIRST, LAST = date(2025, 9, 1), date(2026, 8, 31)
CYCLE = CycleFact(1, "Autumn", 1, "Enquiry, version 1", "in_person", date(2026, 1, 31), date(2026, 3, 31))
THEMES = (ThemeFact(1, 1, "Reading"), ThemeFact(2, 1, "Attendance"))
KINDS = ("working_well", "even_better_if", "excellence")
TRAINED = ("peer_reviewer", "lead_reviewer", "improvement_champion")


def year(**fields: Any) -> YearFacts:
    """The year 2025/26 with a cycle, and with these facts."""
    return YearFacts(**{"year": 2025, "first_day": FIRST, "last_day": LAST, "as_of": LAST, "cycles": (CYCLE,), "themes": THEMES, **fields})


def review(pk: int, **fields: Any) -> ReviewFact:
    """A closed review of the school of the same number, with a report."""
    return ReviewFact(**{"pk": pk, "host": pk, "cycle": CYCLE, "stage": "closed", "released_on": date(2026, 1, 15), **fields})


def school(pk: int, **fields: Any) -> SchoolFact:
    """A school that was always in the trust."""
    return SchoolFact(pk, **fields)


def training(pk: int, membership: int, kind: str = "peer_reviewer", *, by_colleague: bool = False, day: date = FIRST) -> TrainingFact:
    """A training that counts for two years."""
    return TrainingFact(pk, membership, Training(kind, day, day + timedelta(days=730)), by_colleague)


def action(pk: int, review: int = 1, stage: str = "done", **fields: Any) -> ActionFact:
    """An action of an agreed plan."""
    return ActionFact(pk, review, stage, **fields)


@st.composite
def years(draw: st.DrawFn) -> YearFacts:
    """A small year with findings, ratings and trainings; each school has an area of excellence at most."""
    number = draw(st.integers(1, 5))
    check_outs = draw(_check_outs())
    workshop = WorkshopFact(1, LAST, len(check_outs) + draw(st.integers(0, 6)))
    return year(
        schools=tuple(school(pk) for pk in range(1, number + 1)),
        reviews=(review(1, workshop=workshop), *(review(pk) for pk in range(2, number + 1))),
        findings=draw(_findings(number)),
        check_outs=check_outs,
        trainings=draw(_trainings()),
        parts=tuple(PartFact(pk, 1, pk, "peer_reviewer", ()) for pk in range(1, draw(st.integers(0, 6)) + 1)),
    )


@st.composite
def _findings(draw: st.DrawFn, number: int) -> tuple[FindingFact, ...]:
    found = []
    themes = st.sampled_from((1, 2, None))
    for school_pk in range(1, number + 1):
        for kind in KINDS:
            times = draw(st.integers(0, 1 if kind == "excellence" else 2))
            found += [(school_pk, kind, draw(themes)) for _ in range(times)]
    return tuple(FindingFact(pk, *each) for pk, each in enumerate(found, start=1))


@st.composite
def _check_outs(draw: st.DrawFn) -> tuple[CheckOutFact, ...]:
    numbers = draw(st.tuples(*(st.integers(0, 5) for _ in range(5))))
    ratings = [point for point, times in enumerate(numbers, start=1) for _ in range(times)]
    words = draw(st.lists(st.sampled_from(("heard", "tired")), max_size=8))
    return tuple(CheckOutFact(1, rating, word) for rating, word in zip(ratings, [*words, *[""] * 30], strict=False))


@st.composite
def _trainings(draw: st.DrawFn) -> tuple[TrainingFact, ...]:
    made = []
    for kind in TRAINED:
        for by_colleague in (True, False):
            first = draw(st.integers(1, 6))
            people = range(first, first + draw(st.integers(0, 5)))
            made += [(membership + 50 * by_colleague, kind, by_colleague) for membership in people]
    return tuple(training(pk, member, kind, by_colleague=by) for pk, (member, kind, by) in enumerate(made, start=1))


def a_year_before(facts: YearFacts) -> YearFacts:
    """The same, called 2024."""
    return replace(facts, year=2024)

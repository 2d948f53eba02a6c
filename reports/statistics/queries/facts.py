"""The facts of academic years, read for all of them at once: one query for one school and one year as for many."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils import timezone

from reports.statistics.queries.asking import Answers, answers
from reports.statistics.queries.parts import Parts, day_at, day_in, day_of
from reports.statistics.rules.facts import CheckBackFact, CycleFact, ReviewFact, SchoolFact, WorkshopFact, YearFacts, way_of
from reports.statistics.rules.schools import as_one, heirs, single
from reviews.cycles.enums import Mode, ReviewStage
from reviews.cycles.rules.years import first_day, last_day
from schools.tenancy.enums import Capability
from schools.tenancy.labels import Labels
from schools.tenancy.together import Rows
from workshops.plans.enums import PlanStage


def facts_of(years: Sequence[int]) -> tuple[YearFacts, ...]:
    """Of the trust one stands in, in the order of these years; planned cycles are their planners' own. One query."""
    found = answers(years)
    cycles = _cycles(found.cycles)
    schools = _Schools.of(found)
    reviews = _reviews(found, cycles, schools)
    by_year: dict[int, list[ReviewFact]] = defaultdict(list)
    for review in reviews:
        by_year[cycles[review.cycle.pk][0]].append(review)
    read = Parts.of(found, reviews, schools.stands_for)
    first_years = _first_years(found.first_years, schools.stands_for)
    words = Labels(tuple((code, label) for code, label in found.labels))
    labels = {capability.value: words.of(capability) for capability in Capability}
    return tuple(replace(_year(year, cycles, schools, by_year[year], read), first_years=first_years, labels=labels) for year in years)


def _year(
    year: int,
    cycles: Mapping[int, tuple[int, CycleFact]],
    schools: "_Schools",
    reviews: list[ReviewFact],
    read: Parts,
) -> YearFacts:
    first, last = first_day(year), last_day(year)
    ids = {review.pk for review in reviews}
    mine = tuple(cycle for of_year, cycle in cycles.values() if of_year == year)
    return YearFacts(
        year=year,
        first_day=first,
        last_day=last,
        as_of=min(last, timezone.localdate()),
        schools=schools.rows,
        converted=frozenset(pk for pk, since in schools.converted if since and first <= since <= last),
        cycles=mine,
        reviews=tuple(reviews),
        parts=tuple(one for one in read.parts if one.review in ids),
        themes=tuple(one for one in read.themes if one.framework in {cycle.framework for cycle in mine}),
        findings=tuple(one for one in read.findings if one.review in ids),
        check_outs=tuple(one for one in read.check_outs if one.workshop in {review.workshop.pk for review in reviews if review.workshop}),
        actions=tuple(one for one in read.actions if one.review in ids),
        support=tuple(one for one in read.support if one.review in ids),
        trainings=read.trainings,
        reflected=read.reflected,
    )


@dataclass(frozen=True, slots=True)
class _Schools:
    """All schools that ever were in the trust, as one where one carried on as one other."""

    rows: tuple[SchoolFact, ...]
    stands_for: Mapping[int, int]
    converted: tuple[tuple[int, date | None], ...]

    @classmethod
    def of(cls, found: Answers) -> "_Schools":
        rows = [SchoolFact(pk, day_in(joined_on), day_in(left_on)) for pk, joined_on, left_on in found.schools]
        steps = [(earlier, later, day_in(since)) for earlier, later, since in found.continuations]
        stands_for = heirs(steps)
        joined = {row.pk: row.joined_on for row in rows}
        converted = tuple((stands_for.get(later, later), since or joined.get(later)) for _, later, since in single(steps))
        return cls(as_one(rows, stands_for), stands_for, converted)


def _cycles(rows: Rows) -> Mapping[int, tuple[int, CycleFact]]:
    """By id, with the year."""
    return {
        pk: (year, CycleFact(pk, name, framework, f"{framework_name}, version {number}", mode, day_in(reports), day_in(workshops)))
        for year, pk, name, framework, framework_name, number, mode, reports, workshops in rows
    }


def _reviews(found: Answers, cycles: Mapping[int, tuple[int, CycleFact]], schools: _Schools) -> list[ReviewFact]:
    """With workshop, plan and check-back."""
    workshops, plans = _workshops(found.workshops), _plans(found.plans)
    return [
        ReviewFact(
            pk=pk,
            host=schools.stands_for.get(host, host),
            cycle=cycles[cycle][1],
            stage=stage,
            way=way_of(has_links, has_rooms) if cycles[cycle][1].mode == Mode.MIXED else "",
            visit_on=day_in(visit_on),
            released_on=day_of(released_at),
            was_paused=had_pause or paused_at is not None,
            is_paused=paused_at is not None and stage not in (ReviewStage.CANCELLED, ReviewStage.CLOSED),
            workshop=workshops.get(pk),
            **plans.get(pk, {}),
        )
        for pk, host, cycle, stage, visit_on, released_at, paused_at, had_pause, has_links, has_rooms in found.reviews
    ]


def _workshops(rows: Rows) -> Mapping[int, WorkshopFact]:
    """Closed ones by review."""
    return {
        review: WorkshopFact(pk, day_of(began_at) or day_in(on) or day_at(closed_at), number)
        for review, pk, began_at, on, closed_at, number in rows
    }


def _plans(rows: Rows) -> Mapping[int, dict[str, Any]]:
    """What a review's plan says of it, and its check-back."""
    return {
        review: {
            "plan": pk,
            "is_agreed": stage != PlanStage.DRAFT,
            "check_back": CheckBackFact(check_back, date.fromisoformat(due_on), reached, day_of(confirmed_at), manner)
            if check_back
            else None,
        }
        for review, pk, stage, check_back, due_on, reached, confirmed_at, manner in rows
    }


def _first_years(rows: Rows, stands_for: Mapping[int, int]) -> Mapping[int, int]:
    """In which year each school first took part."""
    found: dict[int, int] = {}
    for host, year in rows:
        school = stands_for.get(host, host)
        found[school] = min(year, found.get(school, year))
    return found

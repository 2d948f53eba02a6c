"""The facts of academic years, read for all of them at once: the same number of queries for one school and one year as for many."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, Min, OuterRef, Q, Subquery
from django.utils import timezone

from reports.statistics.queries import parts
from reports.statistics.rules.facts import CheckBackFact, CycleFact, ReviewFact, SchoolFact, WorkshopFact, YearFacts, way_of
from reports.statistics.rules.schools import as_one, heirs, single
from reviews.cycles.enums import CycleStage, Mode, PhaseKind, ReviewStage
from reviews.cycles.models import Cycle, Phase, Review
from reviews.cycles.rules.years import first_day, last_day
from reviews.preparations.models import Activity
from schools.policies.queries import role_labels
from schools.tenancy.enums import Capability
from schools.trusts.models import Continuation, School
from workshops.agendas.enums import WorkshopStage
from workshops.agendas.models import Workshop
from workshops.impact_reviews.models import ImpactReview
from workshops.plans.enums import PlanStage
from workshops.plans.models import Plan


def facts_of(years: Sequence[int]) -> tuple[YearFacts, ...]:
    """Of the trust one stands in, in the order of these years; planned cycles are their planners' own.

    Eighteen queries at most, fewer where nothing hangs on reviews, whatever the number of schools and years.
    """
    cycles = _cycles(years)
    schools = _Schools.read()
    reviews = _reviews(cycles, schools)
    by_year: dict[int, list[ReviewFact]] = defaultdict(list)
    for review in reviews:
        by_year[cycles[review.cycle.pk][0]].append(review)
    read = parts.Parts.read(reviews, schools.stands_for)
    first_years = _first_years(schools.stands_for)
    words = role_labels()
    labels = {capability.value: words.of(capability) for capability in Capability}
    return tuple(replace(_year(year, cycles, schools, by_year[year], read), first_years=first_years, labels=labels) for year in years)


def _year(
    year: int,
    cycles: Mapping[int, tuple[int, CycleFact]],
    schools: "_Schools",
    reviews: list[ReviewFact],
    read: parts.Parts,
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
    def read(cls) -> "_Schools":
        """Two queries."""
        rows = [SchoolFact(*row) for row in School.objects.order_by("pk").values_list("pk", "joined_on", "left_on")]
        steps = list(Continuation.objects.order_by("pk").values_list("earlier", "later", "since"))
        stands_for = heirs(steps)
        joined = {row.pk: row.joined_on for row in rows}
        converted = tuple((stands_for.get(later, later), since or joined.get(later)) for _, later, since in single(steps))
        return cls(as_one(rows, stands_for), stands_for, converted)


def _cycles(years: Sequence[int]) -> Mapping[int, tuple[int, CycleFact]]:
    """By id, with the year. One query."""

    def until(kind: PhaseKind) -> Subquery:
        return Subquery(Phase.objects.filter(cycle=OuterRef("pk"), kind=kind).values("ends_on")[:1])

    begun: Any = Cycle.objects.filter(academic_year__in=years).exclude(stage=CycleStage.PLANNING).order_by("academic_year", "name", "pk")
    rows = begun.values_list(
        "pk", "academic_year", "name", "framework", "framework__name", "framework__number", "mode",
        until(PhaseKind.REPORT), until(PhaseKind.WORKSHOP),
    )  # fmt: skip
    return {
        pk: (year, CycleFact(pk, name, framework, f"{framework_name}, version {number}", mode, reports, workshops))
        for pk, year, name, framework, framework_name, number, mode, reports, workshops in rows
    }


def _reviews(cycles: Mapping[int, tuple[int, CycleFact]], schools: _Schools) -> list[ReviewFact]:
    """With workshop, plan and check-back. Three queries."""
    workshops, plans = _workshops(cycles), _plans(cycles)
    events: Any = Review.history.rel.related_model  # type: ignore[attr-defined]  # made by the decorator
    was_paused = Exists(events.objects.filter(pgh_obj=OuterRef("pk"), paused_at__isnull=False))
    rows: Any = Review.objects.filter(cycle__in=cycles).order_by("pk")
    activities = Activity.objects.filter(review=OuterRef("pk"))
    by_video, in_person = Exists(activities.exclude(video_link="")), Exists(activities.filter(video_link=""))
    found = rows.values_list("pk", "host", "cycle", "stage", "visit_on", "released_at", "paused_at", was_paused, by_video, in_person)
    return [
        ReviewFact(
            pk=pk,
            host=schools.stands_for.get(host, host),
            cycle=cycles[cycle][1],
            stage=stage,
            way=way_of(has_links, has_rooms) if cycles[cycle][1].mode == Mode.MIXED else "",
            visit_on=visit_on,
            released_on=_day(released_at),
            was_paused=had_pause or paused_at is not None,
            is_paused=paused_at is not None and stage not in (ReviewStage.CANCELLED, ReviewStage.CLOSED),
            workshop=workshops.get(pk),
            **plans.get(pk, {}),
        )
        for pk, host, cycle, stage, visit_on, released_at, paused_at, had_pause, has_links, has_rooms in found
    ]


def _day(moment: datetime | None) -> date | None:
    return timezone.localdate(moment) if moment else None


def _workshops(cycles: Iterable[int]) -> Mapping[int, WorkshopFact]:
    """Closed ones by review. One query."""
    closed = Workshop.objects.real().filter(stage=WorkshopStage.CLOSED, review__cycle__in=cycles)
    rows = closed.values_list("review", "pk", "began_at", "on", "closed_at", parts.participants_of_a_workshop())
    return {
        review: WorkshopFact(pk, _day(began_at) or on or timezone.localdate(closed_at), number)
        for review, pk, began_at, on, closed_at, number in rows
    }


def _plans(cycles: Iterable[int]) -> Mapping[int, dict[str, Any]]:
    """What a review's plan says of it, and its check-back. One query."""
    impact = ImpactReview.objects.filter(plan=OuterRef("pk"))
    columns = (Subquery(impact.values(name)[:1]) for name in ("pk", "due_on", "stage", "confirmed_at", "manner"))
    rows: Any = Plan.objects.filter(review__cycle__in=cycles).values_list("review", "pk", "stage", *columns)
    return {
        review: {
            "plan": pk,
            "is_agreed": stage != PlanStage.DRAFT,
            "check_back": CheckBackFact(check_back, due_on, reached, _day(confirmed_at), manner) if check_back else None,
        }
        for review, pk, stage, check_back, due_on, reached, confirmed_at, manner in rows
    }


def _first_years(stands_for: Mapping[int, int]) -> Mapping[int, int]:
    """In which year each school first took part. One query."""
    begun: Any = Review.objects.exclude(Q(stage=ReviewStage.CANCELLED) | Q(cycle__stage=CycleStage.PLANNING)).order_by()
    found: dict[int, int] = {}
    for host, year in begun.values("host").annotate(first=Min("cycle__academic_year")).values_list("host", "first"):
        school = stands_for.get(host, host)
        found[school] = min(year, found.get(school, year))
    return found

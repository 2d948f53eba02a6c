"""Reads cycles with all that is known of their reviews in one query, whatever their number."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Exists, JSONField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, JSONObject
from django.utils import timezone

from reviews.assignments.enums import AssignmentStage
from reviews.assignments.models import Assignment
from reviews.cycles.enums import CycleStage, Mode
from reviews.cycles.models import Cycle, Phase, Review, Signature
from reviews.preparations.models import Assurance, Preparation
from reviews.review_reports.enums import Verdict
from reviews.review_reports.models import ReviewReport, SectionCheck
from reviews.timetables.rules.facts import CycleFacts, Days, Place, ReviewFacts
from schools.people.models import RoleHeld
from schools.tenancy.prepared import CYCLE, PERSON, SUBJECT, TODAY, Inquiry, Prepared
from schools.tenancy.together import Rows


def cycles_with_reviews(which: Q, reviews: Q, *, schools_on: date | None = None) -> tuple[CycleFacts, ...]:
    """The cycles, newest first, each with those of its reviews; with `schools_on`, where everybody works on that day. One query."""
    return tuple(_cycle(*row) for row in _rows(which, reviews, schools_on))


def cycle_with_reviews(cycle_id: int) -> CycleFacts | None:
    """One cycle with all its reviews; None where there is none of this number. One query, put together once."""
    return next((_cycle(*row) for row in _OF_ONE.rows(subject=cycle_id)), None)


def review_facts(cycle_id: int, review_id: int) -> ReviewFacts:
    """All that is known of one review, with where its team works today. One query, put together once."""
    (row,) = _OF_ONE_REVIEW.rows(cycle=cycle_id, subject=review_id, today=timezone.localdate())
    (facts,) = _cycle(*row).reviews
    return facts


def about_cycles_going_on(person_id: int, *, plans: bool) -> Inquiry:
    """For the home page: the cycles that run, each with the reviews of this person's schools, those that they are on or asked to join,
    and those to which people of a school go that they head; for who plans, all reviews, and the cycles that are being planned."""
    return _FOR_PLANNERS.about() if plans else _FOR_OTHERS.about(person=person_id, today=timezone.localdate())


def cycles_going_on(rows: Rows) -> tuple[CycleFacts, ...]:
    """What the answer says."""
    return tuple(_cycle(*row) for row in rows)


def _rows(which: Q, reviews: Q, schools_on: date | None = None) -> "QuerySet[Any, Any]":
    phases = Phase.objects.filter(cycle=OuterRef("pk")).values(json=JSONObject(kind="kind", begin="starts_on", end="ends_on"))
    rows: QuerySet[Any, Any] = (
        Cycle.objects.filter(which)
        .order_by("-academic_year", "name", "pk")
        .values_list(
            "pk", "name", "academic_year", "stage", ArraySubquery(phases), ArraySubquery(_reviews(reviews)), _places(reviews, schools_on)
        )
    )
    return rows


def _going_on() -> "QuerySet[Any, Any]":
    return _rows(Q(stage__in=(CycleStage.PLANNING, *_RUNNING)), Q())


def _own_going_on() -> "QuerySet[Any, Any]":
    own = Assignment.objects.on_the_team().filter(review=OuterRef("pk"), membership__person=PERSON)
    schools = RoleHeld.objects.current(TODAY).filter(membership__person=PERSON, school__isnull=False)
    mine = Q(host__in=schools.values("school")) | Q(Exists(own)) | Q(Exists(_sent_from_schools_headed()))
    return _rows(Q(stage__in=_RUNNING), mine, TODAY)


def _sent_from_schools_headed() -> "QuerySet[Any, Any]":
    """Those on a review's team who work at a school that this person heads."""
    held = RoleHeld.objects.current(TODAY)
    headed = held.filter(membership__person=PERSON, is_head=True, school__isnull=False)
    there = held.filter(school__in=headed.values("school")).values("membership")
    team: QuerySet[Any, Any] = Assignment.objects.on_the_team().filter(review=OuterRef("pk"), membership__in=there)
    return team


_RUNNING = (CycleStage.RUNNING, CycleStage.CLOSING)
_FOR_PLANNERS, _FOR_OTHERS, _OF_ONE = Prepared(_going_on), Prepared(_own_going_on), Prepared(lambda: _rows(Q(pk=SUBJECT), Q()))
_OF_ONE_REVIEW = Prepared(lambda: _rows(Q(pk=CYCLE), Q(pk=SUBJECT), TODAY))


def _cycle(pk: int, name: str, academic_year: int, stage: str, phases: list[Any], reviews: list[Any], places: list[Any]) -> CycleFacts:
    days = {phase["kind"]: (date.fromisoformat(phase["begin"]), date.fromisoformat(phase["end"])) for phase in map(_read, phases)}
    teams: dict[int, list[Place]] = {}
    for told in map(_read, places):
        teams.setdefault(told["review"], []).append(_place(told))
    told_reviews = map(_read, reviews)
    return CycleFacts(
        pk, name, academic_year, stage, days, tuple(_facts(pk, name, days, told, teams.get(told["pk"], ())) for told in told_reviews)
    )


def _places(which: Q, schools_on: date | None) -> ArraySubquery:
    """The teams of all these reviews at once: PostgreSQL then looks up members and names in one go, and not for each review."""
    there = Q(review__cycle=OuterRef("pk"))
    if which:
        there = Q(review__in=Review.objects.filter(which, cycle=OuterRef(OuterRef("pk"))).values("pk"))
    letter = Assurance.objects.filter(review=OuterRef("review"), membership=OuterRef("membership"))
    place = JSONObject(
        pk="pk",
        review="review_id",
        assured=Exists(letter),
        schools=_schools(schools_on) if schools_on else Value(None, output_field=JSONField()),
        membership="membership_id",
        name="membership__person__name",
        part="part",
        stage="stage",
        declared="declared_at",
        conflict="has_conflict",
        stays="stays_because",
        invited="invited_at",
    )
    return ArraySubquery(Assignment.objects.on_the_team().filter(there).order_by("pk").values(json=place))


def _reviews(which: Q) -> "QuerySet[Any, Any]":
    signature = Signature.objects.filter(review=OuterRef("pk"))
    prepared = Preparation.objects.filter(review=OuterRef("pk"))
    agreed = prepared.values(json=JSONObject(host="host_agreed_at", reviewers="reviewers_agreed_at"))
    report = ReviewReport.objects.filter(review=OuterRef("pk")).order_by("-number")
    unanswered = SectionCheck.objects.filter(section__report__review=OuterRef("pk"), verdict=Verdict.CORRECTION, answered_at=None)
    counted = unanswered.order_by().values("trust").annotate(number=Count("pk")).values("number")
    told = JSONObject(
        pk="pk",
        host_id="host_id",
        host="host__name",
        stage="stage",
        paused="paused_because",
        visit_on="visit_on",
        visit_until="visit_until",
        pack="pack_released_at",
        check_due="check_due_on",
        released="released_at",
        mode="cycle__mode",
        agreed=Subquery(agreed[:1]),
        signed=Subquery(signature.values("signed_at")[:1]),
        signed_by=Subquery(signature.values("membership__person__name")[:1]),
        report=Subquery(report.values("stage")[:1]),
        checked=Subquery(report.values("checked_at")[:1]),
        corrections=Coalesce(Subquery(counted), 0),
    )
    rows: QuerySet[Any, Any] = Review.objects.filter(which, cycle=OuterRef("pk")).order_by("host__name", "pk").values(json=told)
    return rows


def _schools(on: date) -> ArraySubquery:
    held = RoleHeld.objects.current(on).filter(membership=OuterRef("membership"), school__isnull=False)
    return ArraySubquery(held.values("school"))


def _facts(cycle_id: int, cycle: str, phases: Mapping[str, Days], told: Mapping[str, Any], team: Iterable[Place]) -> ReviewFacts:
    return ReviewFacts(
        pk=told["pk"],
        cycle_id=cycle_id,
        cycle=cycle,
        host_id=told["host_id"],
        host=told["host"],
        stage=told["stage"],
        paused_because=told["paused"],
        visit_on=_day(told["visit_on"]),
        visit_until=_day(told["visit_until"]),
        signed_on=_moment(told["signed"]),
        signed_by=told["signed_by"] or "",
        pack_on=_moment(told["pack"]),
        check_due_on=_day(told["check_due"]),
        report=told["report"] or "",
        is_checked=told["checked"] is not None,
        open_corrections=told["corrections"],
        released_on=_moment(told["released"]),
        phases=phases,
        team=tuple(team),
        is_in_person=told["mode"] != Mode.VIRTUAL,
        host_agreed=bool(told["agreed"] and told["agreed"]["host"]),
        reviewers_agreed=bool(told["agreed"] and told["agreed"]["reviewers"]),
    )


def _place(told: Mapping[str, Any]) -> Place:
    return Place(
        pk=told["pk"],
        membership_id=told["membership"],
        name=told["name"],
        part=told["part"],
        has_accepted=told["stage"] == AssignmentStage.ACCEPTED,
        has_declared=told["declared"] is not None,
        has_conflict=told["conflict"],
        stays=bool(told["stays"]),
        since=_moment(told["invited"]) or date.min,
        schools=frozenset(told["schools"] or ()),
        is_assured=told["assured"],
    )


def _read(told: Any) -> Any:
    return json.loads(told) if isinstance(told, str) else told


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _moment(text: str | None) -> date | None:
    """The day of a moment, in school time."""
    return timezone.localdate(datetime.fromisoformat(text)) if text else None

"""Rows as the rules of fitness take them: the review to be staffed, who is on its team, who may be asked.

Everything comes as columns of few queries, so that a list of fifty people and a deed about one ask the same.
"""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Avg, Count, Exists, F, FloatField, IntegerField, OuterRef, Q, Subquery, Value
from django.db.models.functions import Cast, Coalesce, JSONObject

from reviews.assignments.enums import REVIEWS, Part
from reviews.assignments.models import Assignment
from reviews.assignments.rules.fitness import Candidate, Duty, Other, Post, Visit
from reviews.assignments.rules.teams import family_of
from reviews.cycles.enums import Mode, ReviewStage
from reviews.cycles.models import Review
from schools.people.models import Membership, RoleHeld
from schools.tenancy.enums import Role
from schools.training.models import TrainingRecord
from schools.training.rules import GIVES
from schools.trusts.models import Continuation


def with_facts(rows: Any, today: date) -> Any:
    """Reviews annotated with what `visit_of` needs."""
    links = JSONObject(later="later_id", earlier="earlier_id")
    works_there = RoleHeld.objects.current(today).filter(membership=OuterRef("membership"), school=OuterRef(OuterRef("host")))
    returned = Assignment.objects.that_count().filter(Exists(works_there), review__cycle=OuterRef("cycle"), part__in=REVIEWS)
    then = Review.objects.filter(visit_on__lte=OuterRef("visit_until"), visit_until__gte=OuterRef("visit_on"))
    then = then.exclude(pk=OuterRef("pk")).exclude(stage=ReviewStage.CANCELLED)
    return rows.annotate(
        continuations=ArraySubquery(Continuation.objects.values(json=links)),
        returned=ArraySubquery(returned.values("review__host_id")),
        visited_then=ArraySubquery(then.values("host_id")),
    )


def visit_of(row: Any, today: date, usual_load: float = 0.0) -> Visit:
    """A review from `with_facts`, with its cycle and host. No query."""
    pairs = [(link["later"], link["earlier"]) for link in map(_told, row.continuations)]
    return Visit(
        host=row.host.name,
        family=family_of(row.host_id, pairs),
        today=today,
        starts_on=row.visit_on,
        ends_on=row.visit_until,
        years_apart=row.cycle.years_apart,
        is_in_person=row.cycle.mode != Mode.VIRTUAL,
        place=(row.host.easting, row.host.northing),
        reviewed_by_host=frozenset(row.returned),
        visited_then=frozenset(row.visited_then),
        usual_load=usual_load,
    )


def team_rows(review_ids: Iterable[int], today: date) -> Any:
    """Assignments of these reviews with the person, where they work today, and whether they are still members. One query when read."""
    here = RoleHeld.objects.current(today).filter(membership=OuterRef("membership"), school__isnull=False).order_by("pk")
    told = JSONObject(pk="school_id", name="school__name")
    rows = Assignment.objects.filter(review__in=list(review_ids)).select_related("membership__person", "stays_by__person")
    return rows.annotate(
        works_at=ArraySubquery(here.values(json=told)),
        is_member=Exists(Membership.objects.not_over(today).filter(pk=OuterRef("membership"))),
    ).order_by("invited_at", "pk")


def schools_of(row: Any) -> dict[int, str]:
    """Where somebody of `team_rows` works today, by id."""
    return {school["pk"]: school["name"] for school in map(_told, row.works_at)}


def other_of(row: Any) -> Other:
    """An assignment of `team_rows` as the rules take it."""
    return Other(row.membership_id, row.membership.person.name, row.part, frozenset(schools_of(row)))


def trained_for(part: str, cycle_id: int, today: date) -> Any:
    """Members whose training for the part is current, annotated with their `load`: reviews in the cycle."""
    able = TrainingRecord.objects.current(today).filter(membership=OuterRef("pk"), kind__in=_givers(part))
    counted = Assignment.objects.that_count().filter(membership=OuterRef("pk"), review__cycle=cycle_id).order_by()
    load = Subquery(counted.values("membership").annotate(number=Count("pk")).values("number"), output_field=IntegerField())
    return Membership.objects.current(today).filter(Exists(able)).annotate(load=Coalesce(load, Value(0)))


def count_and_usual_load(rows: Any, wanted: Q) -> tuple[int, float]:
    """How many of `trained_for` are wanted, and how many reviews all of them have on average. One query."""
    found = rows.aggregate(total=Count("pk", filter=wanted), usual=Avg("load"))
    return found["total"], float(found["usual"] or 0)


def with_distance(rows: Any, review: Any, today: date) -> Any:
    """Members annotated with `apart`: the square of the metres from their nearest school to the host; none where a place is not known."""
    if review.host.easting is None or review.host.northing is None:
        return rows.annotate(apart=Value(None, FloatField()))
    east, north = (Cast(F(f"school__{name}"), FloatField()) for name in ("easting", "northing"))
    x, y = east - float(review.host.easting), north - float(review.host.northing)
    here = RoleHeld.objects.current(today).filter(membership=OuterRef("pk"), school__easting__isnull=False, school__northing__isnull=False)
    return rows.annotate(apart=Subquery(here.order_by().annotate(apart=x * x + y * y).order_by("apart").values("apart")[:1]))


def with_file(rows: Any, review: Any, today: date) -> Any:
    """Members annotated with what `candidate_of` needs. The person comes along."""
    return rows.select_related("person").annotate(**_file(OuterRef("pk"), review.pk, review.cycle_id, today))


def with_team_files(rows: Any, today: date) -> Any:
    """Assignments of `team_rows`, of whatever reviews, annotated with what `candidate_on_team` needs."""
    return rows.annotate(**_file(OuterRef("membership"), OuterRef("review"), OuterRef("review__cycle"), today))


def _file(mine: OuterRef, review: Any, cycle: Any, today: date) -> dict[str, Any]:
    """What is known of a member beside this review of this cycle."""
    posts = RoleHeld.objects.filter(membership=mine, school__isnull=False).order_by("-starts_on", "pk")
    place = {"x": "school__easting", "y": "school__northing"}
    trained = TrainingRecord.objects.kept().filter(membership=mine)
    counts = Q(review__cycle=cycle) | Q(review__visit_until__gte=today)
    duties = Assignment.objects.that_count().filter(counts, membership=mine).exclude(review=review).order_by("review__visit_on", "pk")
    visit = {"on": "review__visit_on", "until": "review__visit_until", "cycle": "review__cycle_id"}
    post = JSONObject(school="school_id", name="school__name", starts="starts_on", ends="ends_on", **place)
    return {
        "posts": ArraySubquery(posts.values(json=post)),
        "trained": ArraySubquery(trained.values(json=JSONObject(kind="kind", due="refresher_due_on"))),
        "duties": ArraySubquery(duties.values(json=JSONObject(part="part", host="review__host__name", **visit))),
        "is_central": Exists(RoleHeld.objects.current(today).filter(membership=mine, role=Role.CENTRAL_TEAM)),
    }


def candidate_of(row: Any, part: str, cycle_id: int) -> Candidate:
    """A membership from `with_file` for a part in a review of this cycle. No query."""
    return _candidate(row, row.pk, row.person.name, part, cycle_id)


def candidate_on_team(row: Any, cycle_id: int) -> Candidate:
    """An assignment from `with_team_files` as the person in their part. No query."""
    return _candidate(row, row.membership_id, row.membership.person.name, row.part, cycle_id)


def _candidate(row: Any, pk: int, name: str, part: str, cycle_id: int) -> Candidate:
    until = [date.fromisoformat(one["due"]) for one in map(_told, row.trained) if one["kind"] in _givers(part)]
    return Candidate(
        pk=pk,
        name=name,
        part=part,
        trained_until=max(until, default=None),
        posts=tuple(_post(told) for told in map(_told, row.posts)),
        duties=tuple(_duty(told, cycle_id) for told in map(_told, row.duties)),
        is_central=row.is_central,
    )


def candidate_for(review: Any, membership_id: int, part: Part, today: date) -> tuple[Candidate, Visit] | None:
    """One member for a part, and the review as the rules take it, with the usual load; None for who is not a member today. Four queries."""
    row = with_file(Membership.objects.current(today).filter(pk=membership_id), review, today).first()
    if row is None:
        return None
    _, usual = count_and_usual_load(trained_for(part, review.cycle_id, today), Q())
    told = with_facts(Review.objects.select_related("cycle", "host").filter(pk=review.pk), today).get()
    return candidate_of(row, part, review.cycle_id), replace(visit_of(told, today), usual_load=usual)


def _post(told: dict[str, Any]) -> Post:
    return Post(told["school"], told["name"], date.fromisoformat(told["starts"]), _day(told["ends"]), (told["x"], told["y"]))


def _duty(told: dict[str, Any], cycle_id: int) -> Duty:
    return Duty(told["part"], told["host"], told["cycle"] == cycle_id, _day(told["on"]), _day(told["until"]))


def _givers(part: str) -> list[str]:
    """The kinds of training that allow this part."""
    return [kind for kind, gives in GIVES.items() if part in gives]


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None


def _told(told: Any) -> Any:
    return json.loads(told) if isinstance(told, str) else told

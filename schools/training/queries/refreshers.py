"""Refreshers that are due soon, or were not long ago: what lapsed earlier is no news any more."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Min, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, JSONObject

from schools.tenancy.member import Member
from schools.tenancy.models import Trust
from schools.tenancy.prepared import FIRST_DAY, LAST_DAY, MEMBER, TODAY, TRUST, Inquiry, Prepared
from schools.tenancy.together import Rows
from schools.training.models import TrainingRecord, of_who_stays
from schools.training.permissions import may_record_training
from schools.training.rules import DUE_DAYS


@dataclass(frozen=True, slots=True)
class Refreshers:
    """This member's own, as kind and day; and for who records, how many others need one, and the first day on which one is due."""

    own: tuple[tuple[str, date], ...]
    people: int
    first_due_on: date | None


def about_refreshers(member: Member, today: date) -> Inquiry:
    """Of this member's own, and for who records of everybody's."""
    time = timedelta(days=DUE_DAYS)
    prepared = _FOR_RECORDERS if may_record_training(member) else _OWN
    return prepared.about(member=member.membership_id, today=today, days=(today - time, today + time))


def refreshers(rows: Rows) -> Refreshers:
    """What the answer says."""
    ((own, people, first),) = rows
    mine = sorted((date.fromisoformat(one["due"]), one["kind"]) for one in own)
    return Refreshers(tuple((kind, due_on) for due_on, kind in mine), people, date.fromisoformat(first) if first else None)


def _due(rows: "QuerySet[Any, Any]") -> "QuerySet[Any, Any]":
    """One row about records whose refresher is due between two days: of the member in question all, of others how many people."""
    due = rows.filter(refresher_due_on__gte=FIRST_DAY, refresher_due_on__lte=LAST_DAY).order_by()
    own, others = due.filter(membership=MEMBER), due.filter(~Q(membership=MEMBER), of_who_stays(TODAY)).values("trust")
    columns: dict[str, Any] = {
        "own": ArraySubquery(own.values(json=JSONObject(kind="kind", due="refresher_due_on"))),
        "people": Coalesce(Subquery(others.annotate(number=Count("membership", distinct=True)).values("number")), 0),
        "first": Subquery(others.annotate(first=Min("refresher_due_on")).values("first")),
    }
    found: QuerySet[Any, Any] = Trust.objects.filter(pk=TRUST).annotate(**columns).values_list(*columns)
    return found


_FOR_RECORDERS = Prepared(lambda: _due(TrainingRecord.objects.newest()))
_OWN = Prepared(lambda: _due(TrainingRecord.objects.newest().filter(membership=MEMBER)))

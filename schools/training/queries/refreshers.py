"""Refreshers that are due soon, or were not long ago: what lapsed earlier is no news any more."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.contrib.postgres.aggregates import JSONBAgg
from django.db.models import Count, Min, Q
from django.db.models.functions import JSONObject

from schools.tenancy.member import Member
from schools.training.models import TrainingRecord, of_who_stays
from schools.training.permissions import may_record_training
from schools.training.rules import DUE_DAYS


@dataclass(frozen=True, slots=True)
class Refreshers:
    """This member's own, as kind and day; and for who records, how many others need one, and the first day on which one is due."""

    own: tuple[tuple[str, date], ...]
    people: int
    first_due_on: date | None


def refreshers_for(member: Member, today: date) -> Refreshers:
    """One query, because home has many that ask."""
    time = timedelta(days=DUE_DAYS)
    rows = TrainingRecord.objects.newest().filter(refresher_due_on__gte=today - time, refresher_due_on__lte=today + time)
    own = Q(membership=member.membership_id)
    if not may_record_training(member):
        rows = rows.filter(own)
    others = ~own & of_who_stays(today)
    found = rows.aggregate(
        own=JSONBAgg(JSONObject(kind="kind", due="refresher_due_on"), filter=own, default=[]),
        people=Count("membership", filter=others, distinct=True),
        first=Min("refresher_due_on", filter=others),
    )
    mine = sorted((date.fromisoformat(one["due"]), one["kind"]) for one in found["own"])
    return Refreshers(tuple((kind, due_on) for due_on, kind in mine), found["people"], found["first"])

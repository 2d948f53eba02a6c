"""What somebody who leaves is on the team of, with the page on which it is handed over."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import QuerySet

from reviews.assignments.enums import Part
from reviews.assignments.models import Assignment
from reviews.assignments.rules.teams import STAFFED
from reviews.cycles.enums import CycleStage
from schools.tenancy.member import Member
from schools.tenancy.prepared import SUBJECT, Inquiry, Prepared
from schools.tenancy.together import Rows
from schools.web.addresses import address_in
from schools.web.registries import OpenWork
from schools.web.tellers import Teller


def _ask(member: Member, membership_id: int) -> Inquiry:
    return _OPEN.about(subject=membership_id)


def _tell(member: Member, membership_id: int, rows: Rows) -> Iterator[OpenWork]:
    for part, host, review_id, stage, visit_on in rows:
        if stage in STAFFED[part]:
            url = address_in(member.trust_slug, "reviews:review_team", review_id=review_id)
            yield OpenWork(f"{Part(part).label}, {host}", url, date.fromisoformat(visit_on) if visit_on else None)


def _open() -> "QuerySet[Any, Any]":
    rows: QuerySet[Any, Any] = Assignment.objects.on_the_team().filter(membership=SUBJECT).exclude(review__cycle__stage=CycleStage.CLOSED)
    return rows.values_list("part", "review__host__name", "review", "review__stage", "review__visit_on")


_OPEN = Prepared(_open)
# Parts in reviews that are not over for them.
open_assignments = Teller(_ask, _tell)

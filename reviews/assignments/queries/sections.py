"""What assignments have to say on a person's page: the reviews they are on."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from reviews.assignments.enums import AssignmentStage
from reviews.assignments.models import Assignment
from reviews.assignments.permissions import may_staff
from reviews.assignments.queries.words import days_in_words, part_label
from reviews.cycles.enums import ReviewStage
from reviews.cycles.permissions import may_plan
from schools.tenancy.member import Member
from schools.tenancy.prepared import SUBJECT, Inquiry, Prepared
from schools.tenancy.together import Rows
from schools.web.addresses import address_in
from schools.web.registries import Section
from schools.web.tellers import Teller

_SHOWN = 20


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One review of the person."""

    host: str
    url: str
    part: str
    cycle: str
    visit: str
    state: str


def _ask(member: Member, membership_id: int) -> Inquiry:
    # That somebody was only asked is told to planners and to themselves.
    is_told_all = may_plan(member) or member.membership_id == membership_id
    return (_ALL if is_told_all else _ACCEPTED).about(subject=membership_id)


def _tell(member: Member, membership_id: int, rows: Rows) -> Section | None:
    knows = bool(may_staff(member)) or member.membership_id == membership_id
    lines = tuple(
        ReviewLine(
            host=host,
            url=address_in(member.trust_slug, "reviews:review_team", review_id=review_id),
            part=part_label(member, part),
            cycle=cycle,
            visit=days_in_words(*(date.fromisoformat(day) if day else None for day in (first, last))),
            state=AssignmentStage(stage).label if knows else ReviewStage(review_stage).label,
        )
        for host, review_id, part, cycle, first, last, stage, review_stage in rows
    )
    return Section("Reviews", "reviews/assignments/person_section.html", lines) if lines else None


def _latest(which: Q) -> "QuerySet[Any, Any]":
    rows: QuerySet[Any, Any] = Assignment.objects.that_count().filter(which, membership=SUBJECT)
    latest = rows.order_by("-review__cycle__academic_year", "review__visit_on", "pk")[:_SHOWN]
    review = ("review__cycle__name", "review__visit_on", "review__visit_until")
    return latest.values_list("review__host__name", "review", "part", *review, "stage", "review__stage")


_ALL, _ACCEPTED = Prepared(lambda: _latest(Q())), Prepared(lambda: _latest(Q(stage=AssignmentStage.ACCEPTED)))
# The latest.
reviews_of_person = Teller(_ask, _tell)

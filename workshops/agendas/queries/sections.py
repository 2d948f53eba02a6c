"""What workshops have to say on a review's page."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.utils.dateparse import parse_date, parse_time

from reviews.assignments.queries.seeing import Seen
from reviews.cycles.models import Review
from reviews.cycles.rules.lives import has_reached
from schools.tenancy.prepared import SUBJECT, Inquiry, Prepared
from schools.tenancy.together import Rows
from schools.web.addresses import address_in
from schools.web.pages import StatusPill
from schools.web.registries import Section
from schools.web.tellers import Teller
from workshops.agendas.enums import WorkshopStage
from workshops.agendas.models import Workshop
from workshops.agendas.permissions import can_have_a_workshop, champion, may_plan_workshop
from workshops.agendas.queries.champions import champions
from workshops.agendas.queries.doors import seats_of, standing_in
from workshops.agendas.queries.workshop import PILLS, when_in_words
from workshops.agendas.rules.seats import Deed, may


@dataclass(frozen=True, slots=True)
class WorkshopBox:
    """A review's workshop, or that there is none. `plan_url` is for those who may plan it now, `record_url` for those who may read it."""

    when: str
    place: str
    pill: StatusPill | None
    url: str
    record_url: str
    plan_url: str
    champion: str
    leader: str
    team_url: str


def _ask(seen: Seen) -> Inquiry | None:
    return _HELD.about(subject=seen.review.pk) if has_reached(seen.review.stage, "released") else None


def _tell(seen: Seen, rows: Rows) -> Section | None:
    if not rows:
        return None
    ((told, leader),) = rows
    row = _workshop(seen.review.pk, told) if told else None
    seats = frozenset(seats_of(seen, row))
    if not may(Deed.KNOW, seats):
        return None
    standing = standing_in(seen, row) if row else None
    can_plan = row is None and may_plan_workshop(seen, seats) and can_have_a_workshop(seen.review)
    reads = row is not None and row.stage == WorkshopStage.CLOSED and may(Deed.READ_RECORD, seats)
    box = WorkshopBox(
        when=when_in_words(row) if row else "",
        place=row.place if row else "",
        pill=StatusPill(str(WorkshopStage(row.stage).label), PILLS[WorkshopStage(row.stage)]) if row else None,
        url=standing.url("workshop") if standing else "",
        record_url=standing.url("record") if standing and reads else "",
        plan_url=address_in(seen.member.trust_slug, "workshops:plan_workshop", review_id=seen.review.pk) if can_plan else "",
        champion=champion(seen.member),
        leader=leader or "",
        team_url=seen.url("review_team"),
    )
    return Section("Improvement Workshop", "workshops/agendas/review_section.html", box)


def _held() -> "QuerySet[Any, Any]":
    told = JSONObject(pk="pk", stage="stage", on="on", starts_at="starts_at", place="place", helper="co_facilitator_id")
    own, leader = Workshop.objects.real().filter(review=OuterRef("pk")), champions(OuterRef("pk"))
    rows: QuerySet[Any, Any] = Review.objects.filter(pk=SUBJECT)
    return rows.values_list(Subquery(own.values(json=told)[:1]), Subquery(leader.values("membership__person__name")[:1]))


def _workshop(review_id: int, told: Mapping[str, Any]) -> Workshop:
    """As much of it as is shown and asked for."""
    return Workshop(
        pk=told["pk"],
        review_id=review_id,
        stage=told["stage"],
        on=parse_date(told["on"]) if told["on"] else None,
        starts_at=parse_time(told["starts_at"]) if told["starts_at"] else None,
        place=told["place"],
        co_facilitator_id=told["helper"],
    )


_HELD = Prepared(_held)
# For the page of a review, from its release on, for those who have a seat there.
workshop_of_review = Teller(_ask, _tell)

"""What workshops ask of a member, as steps of the home page: of all reviews whose report is out."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.utils import timezone

from reviews.assignments.models import Assignment
from reviews.assignments.queries.seeing import own_assignment, ties_of
from reviews.cycles.enums import CycleStage, ReviewStage
from reviews.cycles.models import Phase, Review
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.tenancy.prepared import FIRST_DAY, MEMBER, SCHOOLS, Inquiry, Prepared, is_one_of
from schools.tenancy.together import Rows
from schools.web.addresses import address_in
from schools.web.registries import NextStep
from workshops.agendas.enums import WorkshopStage
from workshops.agendas.models import LearnedNote, Workshop
from workshops.agendas.queries.doors import seats_by
from workshops.agendas.rules.duties import DAYS_TO_LEARN, Duty, Facts, workshop_duties


def about_steps(member: Member) -> Inquiry | None:
    """None of those whom no workshop can concern."""
    today = timezone.localdate()
    days = (today - timedelta(days=DAYS_TO_LEARN), today)
    if member.holds(Role.TRUST_LEAD, Role.CENTRAL_TEAM):
        return _FOR_PLANNERS.about(member=member.membership_id, days=days)
    return _FOR_OTHERS.about(member=member.membership_id, schools=member.school_ids, days=days) if member.school_ids else None


def steps(member: Member, rows: Rows) -> Iterator[NextStep]:
    """What the answer asks of the member."""
    today = timezone.localdate()
    for review_id, host_id, host, mine, held, plan_by in rows:
        helps = held is not None and held["helper"] == member.membership_id
        seats = frozenset(seats_by(ties_of(member, host_id, mine), helps=helps))
        for duty in workshop_duties(_facts(host, held, plan_by), seats, today):
            ids = {"review_id": review_id} if held is None else {"workshop_id": held["pk"]}
            yield _step(member, duty, ids)


def _rows(whose: Q) -> "QuerySet[Any, Any]":
    """Reviews after their release with their workshop, of those whom it may ask something."""
    own = Workshop.objects.real().filter(review=OuterRef("pk"))
    told = JSONObject(
        pk="pk",
        stage="stage",
        on="on",
        closed="closed_at",
        has_learned=Exists(LearnedNote.objects.filter(~Q(text=""), workshop=OuterRef("pk"), by=MEMBER)),
        helper="co_facilitator_id",
    )
    recent = own.filter(Q(closed_at__date__gte=FIRST_DAY) | ~Q(stage=WorkshopStage.CLOSED))
    phase = Phase.objects.filter(cycle=OuterRef("cycle"), kind="workshop")
    rows = Review.objects.filter(whose, cycle__stage__in=(CycleStage.RUNNING, CycleStage.CLOSING), paused_at=None)
    asking: QuerySet[Any, Any] = rows.filter(Q(stage=ReviewStage.RELEASED) | Q(Exists(recent))).order_by("pk")
    return asking.values_list(
        "pk", "host", "host__name", own_assignment(MEMBER), Subquery(own.values(json=told)[:1]), Subquery(phase.values("ends_on")[:1])
    )


def _mine() -> Q:
    """Reviews of one's schools, those that one is assigned to, those whose workshop one helps to lead."""
    assigned = Assignment.objects.on_the_team().filter(membership=MEMBER).values("review")
    helped = Workshop.objects.real().filter(co_facilitator=MEMBER).values("review")
    return Q(is_one_of("host", SCHOOLS)) | Q(pk__in=assigned) | Q(pk__in=helped)


_FOR_PLANNERS, _FOR_OTHERS = Prepared(lambda: _rows(Q())), Prepared(lambda: _rows(_mine()))


def _facts(host: str, held: Mapping[str, Any] | None, plan_by: str | None) -> Facts:
    until = _day(plan_by)
    if held is None:
        return Facts(host, plan_by=until)
    closed = timezone.localdate(datetime.fromisoformat(held["closed"])) if held["closed"] else None
    return Facts(host, held["stage"], _day(held["on"]), closed, held["has_learned"], until)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _step(member: Member, duty: Duty, ids: Mapping[str, int]) -> NextStep:
    return NextStep(
        what=duty.what,
        url=address_in(member.trust_slug, f"workshops:{duty.url_name}", **ids),
        who=duty.who or member.name,
        due_on=duty.due_on,
        why=duty.why,
        is_yours=not duty.who,
        deed=duty.deed,
        may_wait=duty.may_wait,
    )

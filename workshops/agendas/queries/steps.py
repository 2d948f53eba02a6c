"""What workshops ask of a member, as steps of the home page: one query for all reviews whose report is out."""

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q, Subquery
from django.db.models.functions import JSONObject
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime

from reviews.assignments.models import Assignment
from reviews.assignments.queries.seeing import seen_by, with_ties
from reviews.cycles.enums import CycleStage, ReviewStage
from reviews.cycles.models import Phase
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.web.addresses import address_in
from schools.web.registries import NextStep
from workshops.agendas.enums import WorkshopStage
from workshops.agendas.models import Workshop
from workshops.agendas.queries.doors import seats_of
from workshops.agendas.rules.duties import DAYS_TO_LEARN, Duty, Facts, workshop_duties


def steps_for(member: Member) -> Iterator[NextStep]:
    """One query, but for those whom no workshop can concern: none."""
    plans = member.holds(Role.TRUST_LEAD, Role.CENTRAL_TEAM)
    if not plans and not member.school_ids:
        return
    today = timezone.localdate()
    for row in _rows(member, plans=plans):
        held = _workshop(row)
        facts = _facts(row, held)
        for duty in workshop_duties(facts, frozenset(seats_of(seen_by(member, row), held)), today):
            yield _step(member, duty, row.pk, held)


def _rows(member: Member, *, plans: bool) -> Any:
    """Reviews after their release with their workshop, of those whom it may ask something."""
    own = Workshop.objects.real().filter(review=OuterRef("pk"))
    told = JSONObject(pk="pk", stage="stage", on="on", closed="closed_at", learned="learned", helper="co_facilitator_id")
    recent = Workshop.objects.real().filter(
        Q(closed_at__gte=timezone.now() - timedelta(days=DAYS_TO_LEARN)) | ~Q(stage=WorkshopStage.CLOSED), review=OuterRef("pk")
    )
    phase = Phase.objects.filter(cycle=OuterRef("cycle"), kind="workshop")
    mine = Q() if plans else _mine(member)
    rows = with_ties(member).annotate(held=ArraySubquery(own.values(json=told)), plan_by=Subquery(phase.values("ends_on")[:1]))
    rows = rows.filter(mine, cycle__stage__in=(CycleStage.RUNNING, CycleStage.CLOSING), paused_at=None).annotate(
        is_recent=Subquery(recent.values("pk")[:1])
    )
    return rows.filter(Q(stage=ReviewStage.RELEASED) | Q(is_recent__isnull=False)).defer("cycle__agreement", "cycle__framework__about")


def _mine(member: Member) -> Q:
    """Reviews of one's schools, those that one is assigned to, those whose workshop one helps to lead."""
    assigned = Assignment.objects.on_the_team().filter(membership=member.membership_id).values("review")
    helped = Workshop.objects.real().filter(co_facilitator=member.membership_id).values("review")
    return Q(host__in=member.school_ids) | Q(pk__in=assigned) | Q(pk__in=helped)


def _workshop(row: Any) -> Workshop | None:
    """As much of it as the rules ask for."""
    for told in row.held:
        found = json.loads(told) if isinstance(told, str) else told
        return Workshop(
            pk=found["pk"],
            review_id=row.pk,
            stage=found["stage"],
            on=parse_date(found["on"]) if found["on"] else None,
            closed_at=parse_datetime(found["closed"]) if found["closed"] else None,
            learned=found["learned"],
            co_facilitator_id=found["helper"],
        )
    return None


def _facts(row: Any, held: Workshop | None) -> Facts:
    if held is None:
        return Facts(row.host.name, plan_by=row.plan_by)
    closed = held.closed_at.date() if held.closed_at else None
    return Facts(row.host.name, held.stage, held.on, closed, bool(held.learned), row.plan_by)


def _step(member: Member, duty: Duty, review_id: int, held: Workshop | None) -> NextStep:
    ids = {"review_id": review_id} if held is None else {"workshop_id": held.pk}
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

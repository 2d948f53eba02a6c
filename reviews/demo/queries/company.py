"""The trust one stands in as the players of a year: its schools, its leaders, what they were trained for."""

from collections import defaultdict
from datetime import date

from reviews.demo.rules.company import Colleague, Company, Host
from schools.people.models import RoleHeld
from schools.tenancy.enums import Role
from schools.training.models import TrainingRecord
from schools.training.rules import Training
from schools.trusts.models import School

DEPUTY = "Deputy head"


def company_on(today: date) -> Company:
    """Who is there today; nobody is known who has left. Three queries."""
    schools = School.objects.here(today).exclude(urn=None).order_by("urn")
    trained: dict[int, list[Training]] = defaultdict(list)
    records = TrainingRecord.objects.kept().order_by("trained_on", "kind")
    for membership_id, *training in records.values_list("membership", "kind", "trained_on", "refresher_due_on"):
        trained[membership_id].append(Training(*training))
    held = RoleHeld.objects.current(today).filter(role=Role.SCHOOL_LEADER).exclude(school__urn=None)
    rows = held.order_by("school__urn", "-is_head", "membership__person__email").values_list(
        "membership", "membership__person__name", "school", "school__name", "is_head", "membership__job_title"
    )
    return Company(
        tuple(_host(row) for row in schools),
        tuple(
            Colleague(pk, name, school_id, school, _job(is_head, title), tuple(trained[pk]))
            for pk, name, school_id, school, is_head, title in rows
        ),
    )


def _host(row: School) -> Host:
    return Host(
        pk=row.pk,
        urn=row.urn or 0,
        name=row.name,
        town=row.town,
        phase=row.phase,
        pupils=row.pupils,
        free_meals="" if row.free_meals is None else str(row.free_meals),
        low_age=row.low_age,
        high_age=row.high_age,
        joined_on=row.joined_on,
    )


def _job(is_head: bool, title: str) -> str:
    if is_head:
        return "head"
    return "deputy" if title == DEPUTY else "leader"

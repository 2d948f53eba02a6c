"""What people have to say on the pages of lower nouns: who leads and works at a school."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone

from schools.people.models import RoleHeld
from schools.people.permissions import may_see_people
from schools.people.queries.person import person_url, title_of
from schools.tenancy.enums import Role
from schools.tenancy.member import HeldRole, Member
from schools.tenancy.prepared import SUBJECT, TODAY, Prepared
from schools.web.registries import Section


@dataclass(frozen=True, slots=True)
class Leader:
    """Somebody who leads a school today."""

    name: str
    url: str
    title: str
    job_title: str


@dataclass(frozen=True, slots=True)
class SchoolPeople:
    """The leaders by name, the head first; of staff only how many this member may see."""

    leaders: tuple[Leader, ...]
    staff: int
    url: str


def people_of_school(member: Member, school_id: int) -> Section | None:
    """One query. Nothing for those who have no list of people."""
    if not may_see_people(member):
        return None
    rows = _AT_SCHOOL.rows(today=timezone.localdate(), subject=school_id)
    # As `Membership.objects.visible_to`: leaders see all who are present, staff those of their own school.
    if not member.holds(Role.TRUST_LEAD, Role.CENTRAL_TEAM, Role.SCHOOL_LEADER) and not member.works_at(school_id):
        rows = [row for row in rows if row[0] == member.membership_id]
    leaders = tuple(
        Leader(name, person_url(member, pk), title_of(member, HeldRole(Role(role), school_id, is_head)), job_title)
        for pk, name, job_title, role, is_head in rows
        if role == Role.SCHOOL_LEADER
    )
    people = reverse("schools:people", kwargs={"trust_slug": member.trust_slug})
    content = SchoolPeople(leaders, len(rows) - len(leaders), f"{people}?school={school_id}")
    return Section("People", "schools/people/people_of_school.html", content)


def _at_school() -> "QuerySet[Any, Any]":
    roles: QuerySet[Any, Any] = RoleHeld.objects.current(TODAY).filter(school=SUBJECT)
    ordered = roles.order_by("-is_head", Lower("membership__person__name"))
    return ordered.values_list("membership", "membership__person__name", "membership__job_title", "role", "is_head")


_AT_SCHOOL = Prepared(_at_school)

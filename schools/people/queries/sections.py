"""What people have to say on the pages of lower nouns: who leads and works at a school."""

from dataclasses import dataclass

from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone

from schools.people.models import Membership, RoleHeld
from schools.people.permissions import may_see_people
from schools.people.queries.person import held_role, person_url, title_of
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
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
    today = timezone.localdate()
    visible = Membership.objects.visible_to(member, today).values("pk")
    roles = RoleHeld.objects.current(today).filter(school=school_id, membership__in=visible)
    rows = list(roles.select_related("membership__person").order_by("-is_head", Lower("membership__person__name")))
    leaders = tuple(
        Leader(
            name=row.membership.person.name,
            url=person_url(member, row.membership_id),
            title=title_of(member, held_role(row)),
            job_title=row.membership.job_title,
        )
        for row in rows
        if row.role == Role.SCHOOL_LEADER
    )
    people = reverse("schools:people", kwargs={"trust_slug": member.trust_slug})
    content = SchoolPeople(leaders, len(rows) - len(leaders), f"{people}?school={school_id}")
    return Section("People", "schools/people/people_of_school.html", content)

"""Who leads a workshop: the review's Improvement Champion, and whom they asked to help."""

from typing import Any

from django.utils import timezone

from reviews.assignments.enums import Part
from reviews.assignments.models import Assignment
from reviews.cycles.models import Review
from schools.people.models import Membership, RoleHeld
from schools.tenancy.enums import Role
from schools.web.errors import NotFound
from workshops.agendas.rules.helping import Helper, why_not


def champion_of(review_id: int) -> str:
    """The name of the champion who accepted and is cleared; empty while there is none. One query."""
    return next(iter(champions(review_id).values_list("membership__person__name", flat=True)), "")


def champion_ids(review_id: int) -> list[int]:
    """The memberships of those who lead by assignment: one, or none. One query."""
    return list(champions(review_id).values_list("membership_id", flat=True))


def champions(review: Any) -> Any:
    """Assignments of those who lead by assignment: one, or none. No query."""
    return Assignment.objects.cleared().filter(review=review, part=Part.CHAMPION)


def helpers_for(review: Review) -> list[tuple[int, str]]:
    """Leaders of other schools who are not on the review's team, by membership with their names and schools. One query."""
    today = timezone.localdate()
    rows = RoleHeld.objects.current(today).filter(role=Role.SCHOOL_LEADER)
    of_the_host = RoleHeld.objects.current(today).filter(school=review.host_id).values("membership")
    on_the_team = Assignment.objects.on_the_team().filter(review=review.pk).values("membership")
    rows = rows.exclude(membership__in=of_the_host).exclude(membership__in=on_the_team).order_by("membership__person__name", "pk")
    found: dict[int, tuple[str, list[str]]] = {}
    for pk, name, school in rows.values_list("membership_id", "membership__person__name", "school__name"):
        found.setdefault(pk, (name, []))[1].append(school)
    return [(pk, f"{name}, {' and '.join(schools)}") for pk, (name, schools) in found.items()]


def why_no_helper(review: Review, membership_id: int, word: str) -> str:
    """Why this member may not lead beside the champion; empty where they may. `word` is the trust's for a champion. Four queries.

    Raises NotFound for nobody here.
    """
    today = timezone.localdate()
    person = Membership.objects.current(today).select_related("person").filter(pk=membership_id).first()
    if person is None:
        raise NotFound
    roles = list(RoleHeld.objects.current(today).filter(membership=membership_id).values_list("role", "school_id"))
    part = Assignment.objects.on_the_team().filter(review=review.pk, membership=membership_id).values_list("part", flat=True).first()
    helper = Helper(
        name=str(person.person),
        is_champion=part == Part.CHAMPION,
        is_of_the_host=any(school == review.host_id for _, school in roles),
        is_on_the_team=part is not None and part != Part.CHAMPION,
        leads_a_school=any(role == Role.SCHOOL_LEADER for role, _ in roles),
    )
    return why_not(helper, review.host.name, word)

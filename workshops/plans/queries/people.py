"""Who may own an action, and who is told of a plan."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q
from django.utils import timezone

from reviews.assignments.enums import Part
from reviews.assignments.models import Assignment
from reviews.cycles.enums import Sharing
from schools.people.models import RoleHeld
from schools.tenancy.enums import Role
from workshops.plans.enums import PlanStage

Choices = tuple[tuple[str, str], ...]


def owners_at(school_id: int) -> dict[int, str]:
    """Everybody who holds a role at the school today, by name. One query."""
    held = RoleHeld.objects.current(timezone.localdate()).filter(school=school_id)
    rows = held.order_by("membership__person__name", "membership").values_list("membership", "membership__person__name")
    return dict(rows)


def owner_choices(owners: dict[int, str], present: Iterable[tuple[int | None, str]] = ()) -> Choices:
    """What a field offers: nobody, everybody who may own, and present owners who hold no role there any more."""
    gone = {pk: f"{name} (no longer at the school)" for pk, name in present if pk is not None and pk not in owners}
    return (("", "Nobody yet"), *((str(pk), name) for pk, name in {**owners, **gone}.items()))


def leaders_of(school_id: int, *, heads_only: bool = False) -> Any:
    """Memberships of the school's leaders today. No query."""
    held = RoleHeld.objects.current(timezone.localdate()).filter(role=Role.SCHOOL_LEADER, school=school_id)
    return (held.filter(is_head=True) if heads_only else held).values_list("membership", flat=True)


def leaders_of_others(school_id: int) -> Any:
    """Memberships of the leaders of all other schools today. No query."""
    held = RoleHeld.objects.current(timezone.localdate()).filter(role=Role.SCHOOL_LEADER)
    return held.exclude(school=school_id).values_list("membership", flat=True)


def champions_of(review_id: int) -> Any:
    """Memberships of the review's cleared Improvement Champion. No query."""
    return Assignment.objects.cleared().filter(review=review_id, part=Part.CHAMPION).values_list("membership", flat=True)


def cleared_for(membership_id: int) -> Any:
    """Reviews on which a member is cleared, in whatever part. No query."""
    return Assignment.objects.cleared().filter(membership=membership_id).values("review")


def shared_filter() -> Q:
    """Plans that the central team reads."""
    return ~Q(stage=PlanStage.DRAFT) & ~Q(review__cycle__sharing=Sharing.HOST_AND_TEAM)


def readers_filter(membership_id: int, school_ids: Iterable[int]) -> Q:
    """Plans that somebody may read who does not lead the trust; the database's side of `rules/sight.py`."""
    return Q(review__host__in=tuple(school_ids)) | Q(review__in=cleared_for(membership_id))

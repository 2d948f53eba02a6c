"""Who may take part in an activity: a leader of the host beside an accepted reviewer."""

from dataclasses import dataclass

from django.utils import timezone

from reviews.assignments.enums import REVIEWS, AssignmentStage
from reviews.assignments.models import Assignment
from reviews.cycles.models import Review
from schools.people.models import RoleHeld
from schools.tenancy.enums import Role


@dataclass(frozen=True, slots=True)
class Choices:
    """Names by membership."""

    leaders: dict[int, str]
    reviewers: dict[int, str]


def choices_of(review: Review) -> Choices:
    """Two queries."""
    leaders = RoleHeld.objects.current(timezone.localdate()).filter(school=review.host_id, role=Role.SCHOOL_LEADER)
    team = Assignment.objects.filter(review=review.pk, stage=AssignmentStage.ACCEPTED, part__in=REVIEWS)
    name = ("membership_id", "membership__person__name")
    return Choices(
        leaders=dict(leaders.order_by("membership__person__name").values_list(*name)),
        reviewers=dict(team.order_by("membership__person__name").values_list(*name)),
    )

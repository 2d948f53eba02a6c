"""Rows locked in one order, review, assignment, person: so a team, and the pack that waits for it, change one after the other."""

from django.utils import timezone

from reviews.assignments.models import Assignment
from reviews.assignments.permissions import may_change_team
from reviews.cycles.actions.stages import locked_review
from reviews.cycles.models import Review
from schools.people.models import Membership
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import NotFound, WrongStage


def locked_assignment(by: Member, assignment_id: int) -> tuple[Assignment, Review]:
    """The assignment with its person, and its review. Raises NotFound for what this member may not know of."""
    review_id = Assignment.objects.visible_to(by).filter(pk=assignment_id).values_list("review_id", flat=True).first()
    if review_id is None:
        raise NotFound
    review = locked_review(review_id)
    rows = Assignment.objects.select_related("membership__person").select_for_update(of=("self",), no_key=True)
    return rows.get(pk=assignment_id), review


def lock_person(membership_id: int) -> None:
    """Two planners who ask one person for two visits of the same days do so one after the other. Raises NotFound for who is no member."""
    rows = Membership.objects.current(timezone.localdate()).filter(pk=membership_id)
    if rows.select_for_update(no_key=True).first() is None:
        raise NotFound


def require_now(review: Review, part: str) -> None:
    """Refuse unless this part of the team may change now. Raises WrongStage."""
    require(may_change_team(review, part), WrongStage)

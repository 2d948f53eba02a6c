"""Who reads released reports: in the database, by the same table that answers for one review at a time (`assignments/rules/sight.py`)."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from reviews.assignments.enums import AssignmentStage
from reviews.assignments.models import Assignment
from reviews.assignments.rules.sight import SIGHT, Thing, Tie
from reviews.cycles.enums import Sharing
from reviews.cycles.models import Review
from reviews.review_reports.enums import OUT
from reviews.review_reports.models import ReviewReport
from schools.people.models import Membership, RoleHeld
from schools.tenancy.enums import Role
from schools.tenancy.member import Member

_RELEASED = SIGHT[Thing.REPORT][Tie.LEAD]


def _cleared() -> Any:
    """Assignments of those who accepted and declared, and against whom nothing stands."""
    stays = Q(has_conflict=False) | ~Q(stays_because="")
    return Assignment.objects.filter(stays, stage=AssignmentStage.ACCEPTED, declared_at__isnull=False)


def readable_reviews(member: Member) -> Any:
    """Reviews whose released report this member may read; which version is out is asked besides. No query."""
    released = Review.objects.filter(stage__in=_RELEASED)
    if member.holds(Role.TRUST_LEAD, Role.CENTRAL_TEAM):
        return released
    led = [held.school_id for held in member.roles if held.role == Role.SCHOOL_LEADER and held.school_id is not None]
    shown = Q(host__in=led) | Q(Exists(_cleared().filter(review=OuterRef("pk"), membership=member.membership_id)))
    if led:
        shown |= Q(cycle__sharing=Sharing.ALL_LEADERS)
        shown |= Q(cycle__sharing=Sharing.PARTNERS) & Q(Exists(Review.objects.filter(cycle=OuterRef("cycle"), host__in=led)))
    return released.filter(shown)


def readable_reports(member: Member, report_ids: Collection[int]) -> frozenset[int]:
    """Which of these versions are out and this member's to read: the door to one of them, for many. One query."""
    rows = ReviewReport.objects.filter(pk__in=report_ids, stage__in=OUT, review__in=readable_reviews(member).values("pk"))
    return frozenset(rows.values_list("pk", flat=True))


def readers_of(review: Review, today: date | None = None) -> Any:
    """Members of today, who may read the review's released report. The review comes with its cycle. No query."""
    today = today or timezone.localdate()
    leaders = Q(role=Role.SCHOOL_LEADER)
    if review.cycle.sharing == Sharing.PARTNERS:
        leaders &= Q(school__in=Review.objects.filter(cycle=review.cycle_id).values("host"))
    elif review.cycle.sharing == Sharing.HOST_AND_TEAM:
        leaders &= Q(school=review.host_id)
    held = RoleHeld.objects.current(today).filter(Q(role__in=(Role.TRUST_LEAD, Role.CENTRAL_TEAM)) | leaders)
    team = _cleared().filter(review=review.pk)
    shown = Q(pk__in=held.values("membership")) | Q(pk__in=team.values("membership"))
    return Membership.objects.current(today).filter(shown)

"""Assignments of people to reviews, and what each declared of conflicts of interest."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from reviews.assignments.enums import ON_THE_TEAM, AssignmentStage, Part
from reviews.assignments.rules.teams import is_cleared
from reviews.cycles.enums import ReviewStage
from reviews.cycles.models import Review
from reviews.cycles.permissions import may_plan
from schools.history.models import keep_history
from schools.people.models import Membership
from schools.tenancy.member import Member
from schools.tenancy.models import Owned, OwnedForeignKey, owned_manager


class AssignmentQuerySet(models.QuerySet["Assignment"]):
    """Which assignments."""

    def on_the_team(self) -> "AssignmentQuerySet":
        """Asked or accepted: neither declined nor replaced."""
        return self.filter(stage__in=ON_THE_TEAM)

    def cleared(self) -> "AssignmentQuerySet":
        """Accepted, and declared without a conflict, or with one in spite of which the lead lets the person stay; as rules say of one."""
        return self.filter(Q(has_conflict=False) | ~Q(stays_because=""), stage=AssignmentStage.ACCEPTED, declared_at__isnull=False)

    def visible_to(self, member: Member) -> "AssignmentQuerySet":
        """All, for those who plan. That somebody was asked and has not accepted, or is off again, is theirs and the person's to know."""
        if may_plan(member):
            return self
        return self.filter(Q(stage=AssignmentStage.ACCEPTED) | Q(membership=member.membership_id))

    def that_count(self) -> "AssignmentQuerySet":
        """On the team of a review that takes place: not of one that was cancelled."""
        return self.on_the_team().exclude(review__stage=ReviewStage.CANCELLED)


@keep_history()
class Assignment(Owned):
    """A person's part in one review, as asked by those who plan and answered by the person.

    A declaration says whether there is a conflict of interest; with one, the pack stays closed until the lead replaces the person or
    records why they stay.
    """

    review = OwnedForeignKey(Review, on_delete=models.CASCADE, related_name="assignments")
    membership = OwnedForeignKey(Membership, on_delete=models.PROTECT, related_name="assignments")
    part = models.CharField(max_length=24, choices=Part)
    stage = models.CharField(max_length=10, choices=AssignmentStage, default=AssignmentStage.INVITED)
    invited_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    invited_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)
    # Why declined, or why replaced.
    because = models.CharField(max_length=300, blank=True)
    # What the planner was warned of and said in return, such as a direct swap.
    in_spite_of = models.CharField(max_length=300, blank=True)
    declared_at = models.DateTimeField(null=True, blank=True)
    has_conflict = models.BooleanField(default=False)
    conflict = models.TextField(max_length=1000, blank=True)
    # Why the person stays in spite of a declared conflict.
    stays_because = models.CharField(max_length=300, blank=True)
    stays_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects: ClassVar[Any] = owned_manager(AssignmentQuerySet)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["trust", "review"], name="assignments_of_a_review"),
            models.Index(fields=["trust", "membership"], name="assignments_of_a_person"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["trust", "review", "membership"], condition=Q(stage__in=ON_THE_TEAM), name="a_person_has_one_part_in_a_review"
            ),
            models.UniqueConstraint(
                fields=["trust", "review"],
                condition=Q(stage__in=ON_THE_TEAM, part=Part.LEAD_REVIEWER),
                name="a_review_has_one_lead_reviewer",
            ),
            models.UniqueConstraint(
                fields=["trust", "review"], condition=Q(stage__in=ON_THE_TEAM, part=Part.CHAMPION), name="a_review_has_one_champion"
            ),
            models.CheckConstraint(
                name="only_a_declared_conflict_is_told",
                condition=Q(has_conflict=False, conflict="") | (Q(has_conflict=True, declared_at__isnull=False) & ~Q(conflict="")),
            ),
            models.CheckConstraint(name="who_stays_has_a_conflict", condition=Q(stays_because="") | Q(has_conflict=True)),
            models.CheckConstraint(
                name="who_declines_says_why", condition=~Q(stage__in=(AssignmentStage.DECLINED, AssignmentStage.REPLACED)) | ~Q(because="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.membership} in {self.review}"

    @property
    def is_cleared(self) -> bool:
        """Accepted, and declared without a conflict, or with one in spite of which they stay."""
        return is_cleared(self.stage, self.declared_at is not None, self.has_conflict, bool(self.stays_because))

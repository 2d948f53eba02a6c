"""Impact reviews: what became of every action, how we know, who confirmed it; and which nudges went to whom."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from schools.history.models import keep_history
from schools.people.models import Membership
from schools.tenancy.models import Owned, OwnedForeignKey
from workshops.impact_reviews.enums import ImpactStage, Manner
from workshops.plans.enums import ActionStage
from workshops.plans.models import Action, Plan


@keep_history()
class ImpactReview(Owned):
    """The check-back on a plan. It opens by itself on the plan's day."""

    plan = OwnedForeignKey(Plan, on_delete=models.CASCADE, related_name="impact_reviews")
    due_on = models.DateField()
    opened_at = models.DateTimeField()
    stage = models.CharField(max_length=10, choices=ImpactStage, default=ImpactStage.OPEN)
    told_at = models.DateTimeField(null=True, blank=True)
    told_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    confirmed_at = models.DateTimeField(null=True, blank=True)
    confirmed_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    manner = models.CharField(max_length=10, choices=Manner, blank=True)
    # What whoever confirmed saw and heard.
    confirmation = models.TextField(max_length=4000, blank=True)
    reflection = models.TextField(max_length=4000, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    # Counts saves, so that a stale form is noticed.
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "plan"], name="a_plan_is_checked_back_on_once"),
            models.CheckConstraint(
                name="a_confirmed_impact_review_says_by_whom",
                condition=Q(stage__in=(ImpactStage.OPEN, ImpactStage.TOLD))
                | (Q(confirmed_at__isnull=False, confirmed_by__isnull=False) & ~Q(manner="")),
            ),
        ]

    def __str__(self) -> str:
        return f"Impact review, {self.plan}"


@keep_history()
class ImpactEntry(Owned):
    """What the host tells of one action at the impact review: what practice was before and is after, and how it knows."""

    impact_review = OwnedForeignKey(ImpactReview, on_delete=models.CASCADE, related_name="entries")
    action = OwnedForeignKey(Action, on_delete=models.PROTECT, related_name="impact_entries")
    outcome = models.CharField(max_length=12, choices=ActionStage, blank=True)
    stopped_because = models.CharField(max_length=300, blank=True)
    update = models.TextField(max_length=4000, blank=True)
    before = models.TextField(max_length=4000, blank=True)
    after = models.TextField(max_length=4000, blank=True)
    how_known = models.TextField(max_length=4000, blank=True)
    saved_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    saved_at = models.DateTimeField(null=True, blank=True)
    # Counts saves, so that a stale form is noticed.
    version = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "impact_review", "action"], name="an_action_is_told_of_once"),
        ]

    def __str__(self) -> str:
        return str(self.action)


class Nudge(Owned):
    """That somebody was reminded of something: `about` names it and its occasion, so that the same nudge goes once."""

    membership = OwnedForeignKey(Membership, on_delete=models.CASCADE, related_name="+")
    about = models.CharField(max_length=80)
    sent_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["trust", "membership", "about"], name="a_nudge_goes_once")]

    def __str__(self) -> str:
        return self.about

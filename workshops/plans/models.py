"""A school's action plan: its actions, their milestones and updates, what champion and peers say to it, support between schools."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from reviews.models import Finding, Review
from schools.history.models import keep_history
from schools.models import School
from schools.people.models import Membership
from schools.tenancy.models import Owned, OwnedForeignKey, owned_manager
from workshops.plans.enums import ENDED, ActionStage, PlanStage, SupportStage
from workshops.rooms.models import Commitment


@keep_history()
class Plan(Owned):
    """The host's action plan after a review."""

    review = OwnedForeignKey(Review, on_delete=models.PROTECT, related_name="plans")
    stage = models.CharField(max_length=12, choices=PlanStage, default=PlanStage.DRAFT)
    created_at = models.DateTimeField(auto_now_add=True)
    agreed_at = models.DateTimeField(null=True, blank=True)
    agreed_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    # When the impact review opens.
    check_back_on = models.DateField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    # Counts saves, so that a stale form is noticed.
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["trust", "check_back_on"], name="plans_by_check_back")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "review"], name="a_review_has_one_plan"),
            models.CheckConstraint(
                name="an_agreed_plan_says_by_whom", condition=Q(stage=PlanStage.DRAFT) | Q(agreed_at__isnull=False, agreed_by__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"Action plan, {self.review}"


class ActionQuerySet(models.QuerySet["Action"]):
    """Which actions."""

    def standing(self) -> "ActionQuerySet":
        """Not removed."""
        return self.filter(removed_at=None)

    def in_order(self) -> "ActionQuerySet":
        """Priorities first, and these and the others as the school has ordered them."""
        return self.order_by("-is_priority", "position", "pk")

    def open(self) -> "ActionQuerySet":
        """Standing, and something is still to be done."""
        return self.standing().exclude(stage__in=ENDED)


@keep_history()
class Action(Owned):
    """What the school does, who sees to it, by when, and how it will know."""

    plan = OwnedForeignKey(Plan, on_delete=models.CASCADE, related_name="actions")
    position = models.PositiveSmallIntegerField()
    what = models.TextField(max_length=1000)
    is_priority = models.BooleanField(default=True)
    owner = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="actions")
    # Who was named in the workshop, as long as nobody of the school's people is the owner.
    owner_name = models.CharField(max_length=120, blank=True)
    owner_confirmed_at = models.DateTimeField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    success_measure = models.TextField(max_length=1000, blank=True)
    baseline = models.TextField(max_length=1000, blank=True)
    stage = models.CharField(max_length=12, choices=ActionStage, default=ActionStage.NOT_STARTED)
    stopped_because = models.CharField(max_length=300, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    finding = OwnedForeignKey(Finding, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    commitment = OwnedForeignKey(Commitment, on_delete=models.PROTECT, null=True, blank=True, related_name="actions")
    # The commitment's version that the school has taken, or has left: a later one is proposed to it.
    promised_version = models.PositiveIntegerField(null=True, blank=True)
    carried_from = OwnedForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="carried_to")
    # Counts saves, so that a stale form is noticed.
    version = models.PositiveIntegerField(default=1)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[Any] = owned_manager(ActionQuerySet)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["trust", "plan", "position"], name="actions_of_a_plan"),
            models.Index(fields=["trust", "owner"], name="actions_of_a_person"),
            models.Index(fields=["trust", "due_on"], name="actions_by_due_date"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["trust", "commitment"], condition=Q(commitment__isnull=False), name="a_commitment_becomes_one_action"
            ),
            models.CheckConstraint(
                name="a_stopped_action_says_why",
                condition=(~Q(stage=ActionStage.STOPPED) & Q(stopped_because="")) | (Q(stage=ActionStage.STOPPED) & ~Q(stopped_because="")),
            ),
            models.CheckConstraint(name="an_ended_action_says_when", condition=~Q(stage__in=ENDED) | Q(ended_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.what[:60]


@keep_history()
class Milestone(Owned):
    """A step on the way of an action."""

    action = OwnedForeignKey(Action, on_delete=models.CASCADE, related_name="milestones")
    text = models.CharField(max_length=300)
    due_on = models.DateField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["trust", "action"], name="milestones_of_an_action")]

    def __str__(self) -> str:
        return self.text


class ActionUpdate(Owned):
    """What the host's staff tell of an action, and what shows it. Never changed: who thinks again writes another."""

    action = OwnedForeignKey(Action, on_delete=models.CASCADE, related_name="updates")
    by = OwnedForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    # What the action's stage was after it.
    stage = models.CharField(max_length=12, choices=ActionStage)
    text = models.TextField(max_length=4000)
    evidence = models.TextField(max_length=4000, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["trust", "action", "-at"], name="updates_of_an_action")]

    def __str__(self) -> str:
        return self.text[:60]


class CheckIn(Owned):
    """What the Improvement Champion, or a peer, says to a plan or to one of its actions. Never changed."""

    plan = OwnedForeignKey(Plan, on_delete=models.CASCADE, related_name="check_ins")
    action = OwnedForeignKey(Action, on_delete=models.CASCADE, null=True, blank=True, related_name="check_ins")
    by = OwnedForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    text = models.TextField(max_length=4000)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["trust", "plan", "-at"], name="check_ins_of_a_plan")]

    def __str__(self) -> str:
        return self.text[:60]


@keep_history()
class SupportRequest(Owned):
    """That an action needs another school's help, what came of it and how it was used. Without a school it is asked of the trust."""

    action = OwnedForeignKey(Action, on_delete=models.CASCADE, related_name="support")
    asked_of = OwnedForeignKey(School, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    asked_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    text = models.TextField(max_length=2000)
    stage = models.CharField(max_length=10, choices=SupportStage, default=SupportStage.ASKED)
    answered_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    answer = models.TextField(max_length=2000, blank=True)
    use = models.TextField(max_length=2000, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["trust", "action"], name="support_for_an_action")]

    def __str__(self) -> str:
        return self.text[:60]

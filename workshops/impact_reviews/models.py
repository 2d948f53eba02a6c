"""Impact reviews: what became of every action, how we know, who confirmed it; and which nudges went to whom."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from reviews.writing.models import Passage
from schools.history.models import keep_history
from schools.people.models import Membership
from schools.tenancy.models import Owned, OwnedForeignKey
from workshops.impact_reviews.enums import ImpactStage, Manner, Question
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
    # Until it is told again: who asked the host for more, and for what.
    sent_back_at = models.DateTimeField(null=True, blank=True)
    sent_back_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    sent_back_because = models.TextField(max_length=2000, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    confirmed_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    manner = models.CharField(max_length=10, choices=Manner, blank=True)
    # What whoever confirmed saw and heard.
    confirmation = models.TextField(max_length=4000, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "plan"], name="a_plan_is_checked_back_on_once"),
            models.CheckConstraint(
                name="a_confirmed_impact_review_says_by_whom",
                condition=Q(stage__in=(ImpactStage.OPEN, ImpactStage.TOLD))
                | (Q(confirmed_at__isnull=False, confirmed_by__isnull=False) & ~Q(manner="")),
            ),
            models.CheckConstraint(
                name="an_impact_review_sent_back_says_by_whom_and_why",
                condition=Q(sent_back_at=None, sent_back_by=None, sent_back_because="")
                | (Q(sent_back_at__isnull=False, sent_back_by__isnull=False) & ~Q(sent_back_because="")),
            ),
        ]

    def __str__(self) -> str:
        return f"Impact review, {self.plan}"


@keep_history()
class ImpactEntry(Owned):
    """What became of one action, as the host tells it at the impact review."""

    impact_review = OwnedForeignKey(ImpactReview, on_delete=models.CASCADE, related_name="entries")
    action = OwnedForeignKey(Action, on_delete=models.PROTECT, related_name="impact_entries")
    outcome = models.CharField(max_length=12, choices=ActionStage, blank=True)
    stopped_because = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "impact_review", "action"], name="an_action_is_told_of_once"),
            models.CheckConstraint(
                name="what_is_told_as_stopped_says_why",
                condition=(~Q(outcome=ActionStage.STOPPED) & Q(stopped_because=""))
                | (Q(outcome=ActionStage.STOPPED) & ~Q(stopped_because="")),
            ),
        ]

    def __str__(self) -> str:
        return str(self.action)


@keep_history()
class ImpactPassage(Passage):
    """What the host writes of one action to one question; or its closing reflection, which is of no action. Made when it is first saved."""

    impact_review = OwnedForeignKey(ImpactReview, on_delete=models.CASCADE, related_name="passages")
    entry = OwnedForeignKey(ImpactEntry, on_delete=models.CASCADE, null=True, blank=True, related_name="passages")
    question = models.CharField(max_length=10, choices=Question)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["trust", "impact_review", "entry", "question"], nulls_distinct=False, name="an_impact_review_has_each_passage_once"
            ),
            models.CheckConstraint(
                name="only_the_reflection_is_of_no_action",
                condition=Q(entry=None, question=Question.REFLECTION) | (Q(entry__isnull=False) & ~Q(question=Question.REFLECTION)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.impact_review}: {self.get_question_display()}"


class Nudge(Owned):
    """That somebody was reminded of something: `about` names it and its occasion, so that the same nudge goes once."""

    membership = OwnedForeignKey(Membership, on_delete=models.CASCADE, related_name="+")
    about = models.CharField(max_length=80)
    sent_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "membership", "about"], name="a_nudge_goes_once"),
        ]

    def __str__(self) -> str:
        return self.about

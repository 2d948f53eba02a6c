"""Cycles, their phases, the breaks of the school year, the reviews in a cycle and who signed its agreement."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from reviews.cycles.enums import CycleStage, Mode, PhaseKind, ReviewStage, Sharing
from reviews.frameworks.models import Framework
from schools.history.models import keep_history
from schools.people.models import Membership
from schools.tenancy.models import Owned, OwnedForeignKey, owned_manager
from schools.trusts.models import School


@keep_history()
class Cycle(Owned):
    """A round of reviews in one academic year, named by the year in which it begins."""

    name = models.CharField(max_length=120)
    academic_year = models.PositiveSmallIntegerField()
    # None only while it is planned.
    framework = OwnedForeignKey(Framework, on_delete=models.PROTECT, null=True, blank=True, related_name="cycles")
    mode = models.CharField(max_length=10, choices=Mode, default=Mode.IN_PERSON)
    sharing = models.CharField(max_length=14, choices=Sharing, default=Sharing.ALL_LEADERS)
    stage = models.CharField(max_length=10, choices=CycleStage, default=CycleStage.PLANNING)
    agreement = models.TextField(max_length=10_000, blank=True)
    # The follow-up comes so many days after the Improvement Workshop.
    impact_after_days = models.PositiveSmallIntegerField(default=90)
    # Nobody reviews a school at which they held a role within so many years.
    years_apart = models.PositiveSmallIntegerField(default=2)
    # Working days that the host has for checking a report's facts.
    check_days = models.PositiveSmallIntegerField(default=5)
    # Raw evidence is deleted so many months after the report's release.
    keep_evidence_months = models.PositiveSmallIntegerField(default=12)
    # Reminders go so many days before a date.
    remind_days = models.PositiveSmallIntegerField(default=7)
    copied_from = OwnedForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    started_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    # Counts saves, so that a stale form is noticed.
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["trust", "-academic_year", "name"], name="cycles_of_a_trust")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "academic_year", "name"], name="a_cycle_has_its_name_in_a_year"),
            models.CheckConstraint(
                name="a_cycle_that_runs_has_a_framework", condition=Q(stage=CycleStage.PLANNING) | Q(framework__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return self.name


@keep_history()
class Phase(Owned):
    """From when until when a step of the cycle is meant to happen; both days count."""

    cycle = OwnedForeignKey(Cycle, on_delete=models.CASCADE, related_name="phases")
    kind = models.CharField(max_length=16, choices=PhaseKind)
    starts_on = models.DateField()
    ends_on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "cycle", "kind"], name="a_cycle_has_each_phase_once"),
            models.CheckConstraint(name="a_phase_ends_after_it_starts", condition=Q(ends_on__gte=F("starts_on"))),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()


@keep_history()
class SchoolBreak(Owned):
    """Days of an academic year on which the trust's schools are closed. Bank holidays are known without one."""

    academic_year = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=60)
    starts_on = models.DateField()
    ends_on = models.DateField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["trust", "academic_year", "starts_on"], name="breaks_of_a_year")]
        constraints: ClassVar = [models.CheckConstraint(name="a_break_ends_after_it_starts", condition=Q(ends_on__gte=F("starts_on")))]

    def __str__(self) -> str:
        return self.name


class ReviewQuerySet(models.QuerySet["Review"]):
    """Which reviews."""

    def going_on(self) -> "ReviewQuerySet":
        """Those of cycles that run, neither cancelled nor closed."""
        is_over = Q(stage__in=(ReviewStage.CANCELLED, ReviewStage.CLOSED))
        return self.filter(~is_over, cycle__stage__in=(CycleStage.RUNNING, CycleStage.CLOSING))


@keep_history()
class Review(Owned):
    """One host school's peer review in a cycle, from planning to the end of its follow-up."""

    cycle = OwnedForeignKey(Cycle, on_delete=models.PROTECT, related_name="reviews")
    host = OwnedForeignKey(School, on_delete=models.PROTECT, related_name="reviews")
    stage = models.CharField(max_length=12, choices=ReviewStage, default=ReviewStage.PLANNED)
    # The visit's first and last day.
    visit_on = models.DateField(null=True, blank=True)
    visit_until = models.DateField(null=True, blank=True)
    paused_at = models.DateTimeField(null=True, blank=True)
    paused_because = models.CharField(max_length=300, blank=True)
    cancelled_because = models.CharField(max_length=300, blank=True)
    # When the host released its self-review to the team, the report went to the host's check, and the report was released.
    pack_released_at = models.DateTimeField(null=True, blank=True)
    check_due_on = models.DateField(null=True, blank=True)
    released_at = models.DateTimeField(null=True, blank=True)
    # Counts saves, so that a stale form is noticed.
    version = models.PositiveIntegerField(default=1)

    objects: ClassVar[Any] = owned_manager(ReviewQuerySet)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["trust", "host"], name="reviews_of_a_school")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "cycle", "host"], name="a_school_is_reviewed_once_a_cycle"),
            models.CheckConstraint(
                name="a_visit_ends_after_it_starts",
                condition=Q(visit_on=None, visit_until=None) | Q(visit_on__isnull=False, visit_until__gte=F("visit_on")),
            ),
            models.CheckConstraint(
                name="a_pause_says_why",
                condition=Q(paused_at=None, paused_because="") | (Q(paused_at__isnull=False) & ~Q(paused_because="")),
            ),
            models.CheckConstraint(
                name="a_cancelled_review_says_why",
                condition=(~Q(stage=ReviewStage.CANCELLED) & Q(cancelled_because=""))
                | (Q(stage=ReviewStage.CANCELLED) & ~Q(cancelled_because="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.host}, {self.cycle}"


class Signature(Owned):
    """That the host's head agreed to the cycle's terms as they read then. A change of the terms asks for a new one."""

    review = OwnedForeignKey(Review, on_delete=models.CASCADE, related_name="signatures")
    membership = OwnedForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    signed_at = models.DateTimeField()
    agreement = models.TextField(max_length=10_000)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["trust", "review"], name="a_review_is_signed_for_once")]

    def __str__(self) -> str:
        return f"{self.review} by {self.membership}"

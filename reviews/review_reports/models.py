"""Reports with their sections, what the host's check said of each, and the log of readers."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from reviews.cycles.models import Review
from reviews.review_reports.enums import ReportStage, SectionKey, Verdict
from reviews.writing.models import Passage
from schools.history.models import keep_history
from schools.people.models import Membership
from schools.tenancy.models import Owned, OwnedForeignKey


@keep_history()
class ReviewReport(Owned):
    """One version of a review's report. A new version never overwrites the old."""

    review = OwnedForeignKey(Review, on_delete=models.PROTECT, related_name="reports")
    number = models.PositiveSmallIntegerField(default=1)
    stage = models.CharField(max_length=10, choices=ReportStage, default=ReportStage.DRAFT)
    created_at = models.DateTimeField(auto_now_add=True)
    check_began_at = models.DateTimeField(null=True, blank=True)
    # When the host said that its check is done; it may also run out of time.
    checked_at = models.DateTimeField(null=True, blank=True)
    released_at = models.DateTimeField(null=True, blank=True)
    released_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    # Why there is a new version.
    because = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "review", "number"], name="a_report_has_each_version_once"),
            models.UniqueConstraint(
                fields=["trust", "review"],
                condition=Q(stage__in=(ReportStage.DRAFT, ReportStage.CHECKING)),
                name="one_version_of_a_report_is_written_at_a_time",
            ),
            models.CheckConstraint(
                name="a_report_is_released_iff_it_says_when",
                condition=Q(stage__in=(ReportStage.RELEASED, ReportStage.SUPERSEDED), released_at__isnull=False)
                | (~Q(stage__in=(ReportStage.RELEASED, ReportStage.SUPERSEDED)) & Q(released_at=None)),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.review}, version {self.number}"


@keep_history()
class ReportSection(Passage):
    """A section's words."""

    report = OwnedForeignKey(ReviewReport, on_delete=models.CASCADE, related_name="sections")
    key = models.CharField(max_length=16, choices=SectionKey)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["trust", "report", "key"], name="a_report_has_each_section_once")]

    def __str__(self) -> str:
        return self.get_key_display()


@keep_history()
class SectionCheck(Owned):
    """What the host said of a section's facts, and what the reviewers answered."""

    section = OwnedForeignKey(ReportSection, on_delete=models.CASCADE, related_name="checks")
    verdict = models.CharField(max_length=12, choices=Verdict)
    comment = models.TextField(max_length=4000, blank=True)
    checked_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    checked_at = models.DateTimeField()
    answer = models.TextField(max_length=4000, blank=True)
    answered_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "section"], name="a_section_is_checked_once"),
            models.CheckConstraint(name="a_correction_says_what", condition=~Q(verdict=Verdict.CORRECTION) | ~Q(comment="")),
        ]

    def __str__(self) -> str:
        return f"{self.section}: {self.get_verdict_display()}"


class ReportReading(Owned):
    """That somebody opened a released report for the first time."""

    report = OwnedForeignKey(ReviewReport, on_delete=models.CASCADE, related_name="readings")
    membership = OwnedForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    read_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["trust", "report", "membership"], name="a_first_reading_is_logged_once")]

    def __str__(self) -> str:
        return f"{self.report} by {self.membership}"

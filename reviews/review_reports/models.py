"""Reports with their sections, what the host's check said of each, and the log of readers."""

from typing import ClassVar

import pgtrigger
from django.db import models
from django.db.models import Q

from reviews.cycles.models import Review
from reviews.review_reports.enums import ReportStage, SectionKey, Verdict
from reviews.writing.models import Passage
from schools.history.models import keep_history
from schools.people.models import Membership
from schools.tenancy.models import Owned, OwnedForeignKey

_REFUSE = "RAISE EXCEPTION 'A released report never changes.' USING ERRCODE = 'restrict_violation';"
_IS_OUT = "r.stage IN ('released', 'superseded')"

# Of a released report one thing may change: that a newer version follows it.
_REPORT_STAYS = pgtrigger.Trigger(
    name="a_released_report_stays",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    func=f"""
        IF OLD.stage IN ('released', 'superseded') AND ((to_jsonb(OLD) - 'stage') IS DISTINCT FROM (to_jsonb(NEW) - 'stage')
            OR NEW.stage NOT IN ('released', 'superseded') OR (OLD.stage = 'superseded' AND NEW.stage = 'released')) THEN
            {_REFUSE}
        END IF;
        RETURN NEW;
    """,
)

# It is deleted only together with its review. Looked at when the transaction ends, so that a trust can be emptied in any order.
_REPORT_GOES_WITH_ITS_REVIEW = pgtrigger.Trigger(
    name="a_released_report_goes_with_its_review",
    when=pgtrigger.After,
    operation=pgtrigger.Delete,
    timing=pgtrigger.Deferred,
    func=f"""
        IF OLD.stage IN ('released', 'superseded')
            AND EXISTS (SELECT FROM reviews_review w WHERE w.trust_id = OLD.trust_id AND w.id = OLD.review_id) THEN
            {_REFUSE}
        END IF;
        RETURN NULL;
    """,
)

_REPORT_OF = "SELECT FROM reviews_reviewreport r WHERE r.trust_id = {row}.trust_id AND r.id = {row}.report_id AND " + _IS_OUT

_SECTIONS_STAY = pgtrigger.Trigger(
    name="sections_of_a_released_report_stay",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    func=f"""
        IF EXISTS ({_REPORT_OF.format(row="NEW")}) THEN {_REFUSE} END IF;
        IF TG_OP = 'UPDATE' THEN
            IF EXISTS ({_REPORT_OF.format(row="OLD")}) THEN {_REFUSE} END IF;
        END IF;
        RETURN NEW;
    """,
)

_SECTIONS_GO_WITH_THEIR_REPORT = pgtrigger.Trigger(
    name="sections_go_with_a_released_report",
    when=pgtrigger.After,
    operation=pgtrigger.Delete,
    timing=pgtrigger.Deferred,
    func=f"""
        IF EXISTS ({_REPORT_OF.format(row="OLD")}) THEN {_REFUSE} END IF;
        RETURN NULL;
    """,
)


@keep_history()
class ReviewReport(Owned):
    """One version of a review's report. A new version never overwrites the old, and triggers keep a released one as it is."""

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
    # What it says of the review besides its sections, as it was at the release: `rules/facts.py`.
    facts = models.JSONField(default=dict, blank=True)

    class Meta:
        triggers: ClassVar = [_REPORT_STAYS, _REPORT_GOES_WITH_ITS_REVIEW]
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
        triggers: ClassVar = [_SECTIONS_STAY, _SECTIONS_GO_WITH_THEIR_REPORT]
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

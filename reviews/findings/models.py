"""Findings under the enquiry questions, and which notes each cites."""

from typing import ClassVar

from django.db import models

from reviews.cycles.models import Review
from reviews.findings.enums import FindingKind
from reviews.frameworks.models import Theme
from reviews.self_reviews.models import EnquiryQuestion
from reviews.visits.models import EvidenceNote
from reviews.writing.models import Passage
from schools.history.models import keep_history
from schools.tenancy.models import Owned, OwnedForeignKey


@keep_history()
class Finding(Passage):
    """What the team observed, in its own words, under a question.

    `sources` is how many notes and `kinds` how many kinds of source support it, as counted when the citations last changed: they are
    told in the report when the notes themselves are long deleted.
    """

    review = OwnedForeignKey(Review, on_delete=models.CASCADE, related_name="findings")
    question = OwnedForeignKey(EnquiryQuestion, on_delete=models.PROTECT, null=True, blank=True, related_name="findings")
    kind = models.CharField(max_length=16, choices=FindingKind)
    # Of the cycle's framework: where the team places it, so that findings of many schools can be seen together.
    theme = OwnedForeignKey(Theme, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    position = models.PositiveSmallIntegerField()
    sources = models.PositiveSmallIntegerField(default=0)
    kinds = models.PositiveSmallIntegerField(default=0)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["trust", "review", "position"], name="findings_of_a_review")]

    def __str__(self) -> str:
        return self.text[:60]


class Citation(Owned):
    """That a finding rests on a note."""

    finding = OwnedForeignKey(Finding, on_delete=models.CASCADE, related_name="citations")
    note = OwnedForeignKey(EvidenceNote, on_delete=models.CASCADE, related_name="citations")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["trust", "finding", "note"], name="a_finding_cites_a_note_once")]
        indexes: ClassVar = [models.Index(fields=["trust", "note"], name="citations_of_a_note")]

    def __str__(self) -> str:
        return f"{self.finding} cites {self.note}"

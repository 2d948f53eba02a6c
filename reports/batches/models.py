"""Batches of documents, and what is in them."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from reports.batches.enums import BatchKind, BatchStage, ItemStage
from reports.documents.enums import DocumentKind
from schools.people.models import Membership
from schools.tenancy.models import Owned, OwnedForeignKey


class Batch(Owned):
    """All documents of a cycle or of a year, asked for together. `subject_id` is the cycle's row, or the calendar year in which the
    academic year began; `asked_by` is nobody for one that was begun in the night."""

    kind = models.CharField(max_length=5, choices=BatchKind)
    subject_id = models.BigIntegerField()
    stage = models.CharField(max_length=8, choices=BatchStage, default=BatchStage.RUNNING)
    # Whether also what was ready is made again.
    is_anew = models.BooleanField(default=False)
    asked_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    asked_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["trust", "kind", "subject_id"], condition=Q(stage=BatchStage.RUNNING), name="one_batch_of_a_kind_runs_at_a_time"
            ),
            models.CheckConstraint(
                name="a_batch_runs_iff_it_has_no_end",
                condition=Q(stage=BatchStage.RUNNING, ended_at=None) | (~Q(stage=BatchStage.RUNNING) & Q(ended_at__isnull=False)),
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["trust", "kind", "subject_id", "-id"], name="newest_batches")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.subject_id}"


class BatchItem(Owned):
    """One document of a batch, by the key that `Document` has. `name` is what it is of, `file_name` what it is called in the ZIP file."""

    batch = OwnedForeignKey(Batch, on_delete=models.CASCADE, related_name="items")
    kind = models.CharField(max_length=20, choices=DocumentKind)
    subject_id = models.BigIntegerField()
    name = models.CharField(max_length=300)
    file_name = models.CharField(max_length=200)
    stage = models.CharField(max_length=7, choices=ItemStage, default=ItemStage.WAITING)
    failure = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "batch", "kind", "subject_id"], name="a_batch_has_each_document_once"),
            models.CheckConstraint(
                name="a_failed_item_says_why",
                condition=(Q(stage=ItemStage.FAILED) & ~Q(failure="")) | (~Q(stage=ItemStage.FAILED) & Q(failure="")),
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["trust", "kind", "subject_id"], condition=Q(stage=ItemStage.ASKED), name="items_on_their_way")
        ]

    def __str__(self) -> str:
        return self.name

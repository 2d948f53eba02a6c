"""Documents that workers render."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from reports.documents.enums import DocumentKind, DocumentStage
from schools.people.models import Membership
from schools.tenancy.models import Owned, OwnedForeignKey


class Document(Owned):
    """One file of one version of something: `subject_id` is the row it is made from, whose noun says who may read it.

    `done` of `total` steps tell who waits how far it is. A failed one keeps the reason and can be tried again. One that is made anew keeps
    its file until the new one is there; where that fails it is ready as before, and says why in `failure`.
    """

    kind = models.CharField(max_length=20, choices=DocumentKind)
    subject_id = models.BigIntegerField()
    stage = models.CharField(max_length=10, choices=DocumentStage, default=DocumentStage.QUEUED)
    done = models.PositiveSmallIntegerField(default=0)
    total = models.PositiveSmallIntegerField(default=0)
    # How often a worker has begun it since it was asked for; and when one last moved it on.
    tries = models.PositiveSmallIntegerField(default=0)
    touched_at = models.DateTimeField(null=True, blank=True)
    failure = models.CharField(max_length=500, blank=True)
    file = models.FileField(max_length=200, blank=True)
    pages = models.PositiveSmallIntegerField(default=0)
    size = models.PositiveIntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)
    asked_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    asked_at = models.DateTimeField()
    ready_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "kind", "subject_id"], name="a_document_is_made_once"),
            models.CheckConstraint(
                name="a_ready_document_has_a_file_and_a_failed_one_has_none",
                condition=(~Q(stage=DocumentStage.FAILED) & ~Q(file="") & Q(ready_at__isnull=False))
                | (~Q(stage=DocumentStage.READY) & Q(file="", ready_at=None)),
            ),
            models.CheckConstraint(
                name="a_failed_document_says_why",
                condition=(Q(stage=DocumentStage.FAILED) & ~Q(failure="")) | ~Q(stage=DocumentStage.FAILED),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.subject_id}"

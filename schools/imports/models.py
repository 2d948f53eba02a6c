"""A file of people as it was read. The file itself is not kept."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from schools.imports.enums import ImportStage
from schools.people.models import Membership
from schools.tenancy.models import Owned, OwnedForeignKey


class PeopleImport(Owned):
    """What an uploaded file said, cell by cell, until it is imported or its time is over; then the cells go.

    Only the cells are kept and not what was thought of them: people and schools change, so the rows are checked at each look.
    No history: it would keep what is to be cleared.
    """

    uploaded_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=120)
    # A list of [number of the row in the file, {column: what stands there}, what was wrong with its characters].
    lines = models.JSONField(default=list)
    # Headings of the file that we have no use for.
    passed_over = models.JSONField(default=list)
    stage = models.CharField(max_length=10, choices=ImportStage, default=ImportStage.READ)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    imported_at = models.DateTimeField(null=True, blank=True)
    imported_count = models.PositiveIntegerField(default=0)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["trust", "uploaded_by"], name="imports_of_a_member")]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="an_import_says_when_it_was_imported",
                condition=Q(stage=ImportStage.IMPORTED, imported_at__isnull=False) | (~Q(stage=ImportStage.IMPORTED) & Q(imported_at=None)),
            ),
            models.CheckConstraint(
                name="cells_are_kept_until_imported_or_cleared", condition=Q(stage=ImportStage.READ) | Q(lines=[], passed_over=[])
            ),
        ]

    def __str__(self) -> str:
        return self.file_name

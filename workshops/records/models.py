"""That a workshop was closed, and so its record kept; and again after it was opened once more."""

from typing import ClassVar

from django.db import models

from schools.tenancy.models import Owned, OwnedForeignKey
from workshops.agendas.models import Workshop


class WorkshopRecord(Owned):
    """One closing of a workshop: what documents are made of. `because` says why the workshop was opened again before it."""

    workshop = OwnedForeignKey(Workshop, on_delete=models.CASCADE, related_name="records")
    number = models.PositiveSmallIntegerField()
    closed_at = models.DateTimeField()
    because = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "workshop", "number"], name="records_of_a_workshop_are_numbered"),
            models.UniqueConstraint(fields=["trust", "workshop", "closed_at"], name="a_closing_is_kept_once"),
        ]

    def __str__(self) -> str:
        return f"Record {self.number}, {self.workshop}"

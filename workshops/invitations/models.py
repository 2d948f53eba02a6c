"""Whom of the host's staff a workshop's leaders have invited."""

from typing import ClassVar

from django.db import models

from schools.people.models import Membership
from schools.tenancy.models import Owned, OwnedForeignKey
from workshops.agendas.models import Workshop


class Invite(Owned):
    """One person's invitation to a workshop. `sent` counts its letters: each move of the workshop sends another."""

    workshop = OwnedForeignKey(Workshop, on_delete=models.CASCADE, related_name="invites")
    membership = OwnedForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    invited_at = models.DateTimeField()
    sent = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "workshop", "membership"], name="a_person_is_invited_to_a_workshop_once"),
        ]

    def __str__(self) -> str:
        return f"{self.membership} to {self.workshop}"

"""That somebody was reminded, so that nobody is twice."""

from typing import ClassVar

from django.db import models

from reviews.reminders.enums import Kind
from schools.people.models import Membership
from schools.tenancy.models import Owned, OwnedForeignKey


class Reminder(Owned):
    """A member was told of a thing with a date. A date that is moved makes it another reminder.

    `thing` is what is to be done and the page where it is done; of reviews that stand still `due_on` is the week's Monday.
    """

    membership = OwnedForeignKey(Membership, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=6, choices=Kind)
    thing = models.CharField(max_length=300)
    due_on = models.DateField()
    told_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["trust", "membership", "kind", "thing", "due_on"], name="a_member_is_reminded_of_a_things_date_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.thing}, {self.due_on}"

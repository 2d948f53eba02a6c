"""A passage of text with its version, and the texts that came too late to be saved over another's."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from reviews.writing.rules.wording import LONGEST
from schools.history.models import keep_history
from schools.people.models import Membership
from schools.tenancy.models import Owned, OwnedForeignKey


class Passage(Owned):
    """Text that several people may write. `version` counts its saves: a save says on which one it was based."""

    # In characters. A noun whose passages are papers of their own takes more.
    longest: ClassVar[int] = LONGEST

    text = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=0)
    saved_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    saved_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True


@keep_history()
class Aside(Owned):
    """What somebody wrote in a passage over a version that had been saved over meanwhile: kept until its author settles the two texts.

    `subject` is the passage's model, such as "reviews.selfreviewpassage", `subject_id` its row.
    """

    subject = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()
    membership = OwnedForeignKey(Membership, on_delete=models.CASCADE, related_name="+")
    text = models.TextField(blank=True)
    based_on = models.PositiveIntegerField()
    kept_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["trust", "subject", "subject_id", "membership"],
                condition=Q(settled_at=None),
                name="a_writer_has_one_unsettled_text_a_passage",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject} {self.subject_id}"

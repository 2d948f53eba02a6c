"""Evidence notes and their photos, and the log of what was deleted.

Evidence keeps no history by triggers: nothing could delete that. An edited note is a new row that replaces the old one.
"""

from typing import Any, ClassVar

from django.db import models

from reviews.cycles.models import Review
from reviews.preparations.models import Activity
from reviews.self_reviews.models import EnquiryQuestion
from reviews.visits.enums import Mark
from schools.people.models import Membership
from schools.tenancy.models import Owned, OwnedForeignKey, owned_manager


class NoteQuerySet(models.QuerySet["EvidenceNote"]):
    """Which notes."""

    def standing(self) -> "NoteQuerySet":
        """As they read now: neither removed nor replaced by an edited one."""
        return self.filter(removed_at=None)


class EvidenceNote(Owned):
    """What a reviewer saw or heard. `client_id` is made on the phone, so that a note sent twice arrives once.

    Editing writes a row with `replaces`, and removes the old one.
    """

    review = OwnedForeignKey(Review, on_delete=models.CASCADE, related_name="notes")
    client_id = models.UUIDField()
    author = OwnedForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    activity = OwnedForeignKey(Activity, on_delete=models.PROTECT, null=True, blank=True, related_name="notes")
    question = OwnedForeignKey(EnquiryQuestion, on_delete=models.PROTECT, null=True, blank=True, related_name="notes")
    mark = models.CharField(max_length=16, choices=Mark)
    text = models.TextField(max_length=4000)
    # By the phone's clock, and by ours.
    made_at = models.DateTimeField()
    received_at = models.DateTimeField(auto_now_add=True)
    replaces = OwnedForeignKey("self", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[Any] = owned_manager(NoteQuerySet)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["trust", "review", "made_at"], name="notes_of_a_review")]
        constraints: ClassVar = [models.UniqueConstraint(fields=["trust", "client_id"], name="a_note_arrives_once")]

    def __str__(self) -> str:
        return self.text[:60]


class NotePhoto(Owned):
    """A photo of work, without pupils: made small and without what the camera knew of place and time."""

    note = OwnedForeignKey(EvidenceNote, on_delete=models.CASCADE, related_name="photos")
    client_id = models.UUIDField()
    file = models.FileField(max_length=200)
    size = models.PositiveIntegerField()
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["trust", "note"], name="photos_of_a_note")]
        constraints: ClassVar = [models.UniqueConstraint(fields=["trust", "client_id"], name="a_photo_arrives_once")]

    def __str__(self) -> str:
        return f"{self.note}"


class Purge(Owned):
    """That the raw evidence of a review was deleted when its time had come: how much, and nothing of what it said."""

    review = OwnedForeignKey(Review, on_delete=models.PROTECT, related_name="purges")
    notes = models.PositiveIntegerField()
    photos = models.PositiveIntegerField()
    purged_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["trust", "review"], name="purges_of_a_review")]

    def __str__(self) -> str:
        return f"{self.review}"

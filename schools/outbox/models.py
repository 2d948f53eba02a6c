"""The outbox's one table. Global, because a sweep must see what is due without entering a trust; so it holds ids and no content."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q


class News(models.Model):
    """Something happened to a row of a trust, and a task is to act on it once.

    `kind` names what happened ("schools.invitation_made"); the routing table in config says which task that is for.
    """

    kind = models.CharField(max_length=80)
    trust_id = models.BigIntegerField()
    subject_id = models.BigIntegerField()
    posted_at = models.DateTimeField(auto_now_add=True)
    due_at = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    # How many workers have begun since the last that came to an end, well or badly: all but one of them were killed.
    begun = models.PositiveSmallIntegerField(default=0)
    handled_at = models.DateTimeField(null=True)
    given_up_at = models.DateTimeField(null=True)
    # The exception's class alone, or that workers were killed: a message may quote what a person wrote.
    failure = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name_plural = "news"
        indexes: ClassVar = [
            models.Index(F("due_at"), name="news_still_to_be_handled", condition=Q(handled_at=None, given_up_at=None)),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(name="news_is_handled_or_given_up", condition=Q(handled_at=None) | Q(given_up_at=None)),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject_id}"

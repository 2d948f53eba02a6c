"""A school's passages about itself, its enquiry questions, and the files that it adds."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from reviews.cycles.models import Review
from reviews.frameworks.models import Theme
from reviews.self_reviews.enums import MOST_QUESTIONS, Question
from reviews.writing.models import Passage
from schools.history.models import keep_history
from schools.people.models import Membership
from schools.tenancy.models import Owned, OwnedForeignKey


@keep_history()
class SelfReviewPassage(Passage):
    """What a host writes under one theme to one question, or its focus, which has no theme. Rows are made when the cycle starts."""

    review = OwnedForeignKey(Review, on_delete=models.CASCADE, related_name="passages")
    theme = OwnedForeignKey(Theme, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    question = models.CharField(max_length=10, choices=Question)
    # A point of the framework's scale, where the trust uses one; empty otherwise.
    grade = models.CharField(max_length=60, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "review", "theme", "question"], name="a_theme_has_each_passage_once"),
            models.UniqueConstraint(fields=["trust", "review"], condition=Q(theme=None), name="a_self_review_has_one_focus"),
            models.CheckConstraint(
                name="only_the_focus_has_no_theme",
                condition=Q(theme=None, question=Question.FOCUS) | (Q(theme__isnull=False) & ~Q(question=Question.FOCUS)),
            ),
            models.CheckConstraint(name="a_grade_stands_by_what_is_seen", condition=Q(grade="") | Q(question=Question.SEES)),
        ]

    def __str__(self) -> str:
        return f"{self.review}: {self.get_question_display()}"


@keep_history()
class EnquiryQuestion(Passage):
    """A question that the host puts to its peers, "To what extent …?". Visits, findings and the report stand under it."""

    review = OwnedForeignKey(Review, on_delete=models.CASCADE, related_name="questions")
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering: ClassVar = ["position"]
        constraints: ClassVar = [
            # Deferred, so that two questions can change places.
            models.UniqueConstraint(
                fields=["trust", "review", "position"], name="a_question_has_its_place", deferrable=models.Deferrable.DEFERRED
            ),
            models.CheckConstraint(name="a_review_has_few_questions", condition=Q(position__gte=1, position__lte=MOST_QUESTIONS)),
        ]

    def __str__(self) -> str:
        return self.text


@keep_history()
class Attachment(Owned):
    """A file that the host adds to its self-review. Its content was looked at: `kind` is what it is, not what its name says."""

    review = OwnedForeignKey(Review, on_delete=models.CASCADE, related_name="attachments")
    theme = OwnedForeignKey(Theme, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    file = models.FileField(max_length=200)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    added_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(auto_now_add=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["trust", "review"], name="attachments_of_a_review")]

    def __str__(self) -> str:
        return self.name

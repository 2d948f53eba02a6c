"""What is agreed before a visit: passages, facts, the programme's activities, letters of assurance, and the trust's own day template."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from reviews.cycles.models import Review
from reviews.preparations.enums import ActivityKind, Record
from reviews.writing.models import Passage
from schools.history.models import keep_history
from schools.people.models import Membership
from schools.tenancy.models import Owned, OwnedForeignKey


@keep_history()
class Preparation(Owned):
    """The facts of one visit. Made with the review's first use of them; one a review."""

    review = OwnedForeignKey(Review, on_delete=models.CASCADE, related_name="preparations")
    meeting_at = models.DateTimeField(null=True, blank=True)
    meeting_place = models.CharField(max_length=200, blank=True)
    meeting_link = models.URLField(max_length=300, blank=True)
    # The host's designated safeguarding lead, to whom concerns go, and the way to reach them on the day.
    safeguarding_lead = models.CharField(max_length=150, blank=True)
    safeguarding_contact = models.CharField(max_length=150, blank=True)
    # Who of either side agreed questions and programme, by the name held then, and when; `agreed_at` once both have.
    host_agreed_by = models.CharField(max_length=150, blank=True)
    host_agreed_at = models.DateTimeField(null=True, blank=True)
    reviewers_agreed_by = models.CharField(max_length=150, blank=True)
    reviewers_agreed_at = models.DateTimeField(null=True, blank=True)
    agreed_at = models.DateTimeField(null=True, blank=True)
    # Counts changes of the programme, so that two who move activities at once are told.
    programme_version = models.PositiveIntegerField(default=0)
    programme_changed_by = models.CharField(max_length=150, blank=True)
    programme_changed_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["trust", "review"], name="a_review_is_prepared_once")]

    def __str__(self) -> str:
        return f"{self.review}"


@keep_history()
class PreparationPassage(Passage):
    """A record of the preparation in words."""

    review = OwnedForeignKey(Review, on_delete=models.CASCADE, related_name="+")
    record = models.CharField(max_length=16, choices=Record)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["trust", "review", "record"], name="a_preparation_has_each_record_once")]

    def __str__(self) -> str:
        return self.get_record_display()


@keep_history()
class Activity(Owned):
    """Something in the programme, from a time and for so many minutes: joint, with a leader of the host beside a reviewer."""

    review = OwnedForeignKey(Review, on_delete=models.CASCADE, related_name="activities")
    on = models.DateField()
    starts_at = models.TimeField()
    minutes = models.PositiveSmallIntegerField(default=45)
    kind = models.CharField(max_length=16, choices=ActivityKind)
    title = models.CharField(max_length=150)
    host_leader = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    reviewer = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    room = models.CharField(max_length=120, blank=True)
    video_link = models.URLField(max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["trust", "review", "on", "starts_at"], name="programme_of_a_review")]
        constraints: ClassVar = [
            models.CheckConstraint(name="an_activity_takes_5_minutes_to_8_hours", condition=Q(minutes__gte=5, minutes__lte=480))
        ]

    def __str__(self) -> str:
        return self.title


@keep_history()
class Assurance(Owned):
    """A letter of assurance for one visitor: that the employer confirmed identity and vetting. No number of any certificate is kept."""

    review = OwnedForeignKey(Review, on_delete=models.CASCADE, related_name="assurances")
    membership = OwnedForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    employer = models.CharField(max_length=200)
    confirmed_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    confirmed_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["trust", "review", "membership"], name="a_visitor_is_assured_once")]

    def __str__(self) -> str:
        return f"{self.membership}"


@keep_history()
class TemplateActivity(Owned):
    """A line of the trust's own day template, from which programmes are begun. A trust without any uses ours."""

    day = models.PositiveSmallIntegerField(default=1)
    starts_at = models.TimeField()
    minutes = models.PositiveSmallIntegerField(default=45)
    kind = models.CharField(max_length=16, choices=ActivityKind)
    title = models.CharField(max_length=150)

    class Meta:
        verbose_name_plural = "template activities"
        indexes: ClassVar = [models.Index(fields=["trust", "day", "starts_at"], name="a_trusts_day_template")]

    def __str__(self) -> str:
        return self.title

"""Templates of agendas, and the Improvement Workshops that are planned from them, with their steps."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from reviews.models import Review
from schools.history.models import keep_history
from schools.people.models import Membership
from schools.tenancy.models import Owned, OwnedForeignKey, owned_manager
from workshops.agendas.enums import StepKind, StepStage, WorkshopStage

MOST_CHARACTERS = 4000


class AgendaStep(Owned):
    """What a step of an agenda says, in a template and in a workshop. `cue` is for the Improvement Champion's eyes only."""

    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=12, choices=StepKind)
    title = models.CharField(max_length=120)
    minutes = models.PositiveSmallIntegerField()
    purpose = models.CharField(max_length=300, blank=True)
    prompt = models.CharField(max_length=500, blank=True)
    cue = models.TextField(max_length=1000, blank=True)

    class Meta:
        abstract = True


@keep_history()
class AgendaTemplate(Owned):
    """An agenda to begin with: the trust's, or one person's own."""

    name = models.CharField(max_length=120)
    # None: everybody's in the trust.
    owner = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    removed_at = models.DateTimeField(null=True, blank=True)
    # Counts saves, so that a stale form is noticed.
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["trust", "owner", "name"], name="agenda_templates_of_a_trust")]

    def __str__(self) -> str:
        return self.name


@keep_history()
class TemplateStep(AgendaStep):
    """A step of a template."""

    template = OwnedForeignKey(AgendaTemplate, on_delete=models.CASCADE, related_name="steps")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["trust", "template", "position"], name="steps_of_an_agenda_template")]

    def __str__(self) -> str:
        return self.title


class WorkshopQuerySet(models.QuerySet["Workshop"]):
    """Which workshops."""

    def real(self) -> "WorkshopQuerySet":
        """Held with people: no rehearsal."""
        return self.filter(is_rehearsal=False)


@keep_history(exclude=["version", "touched_at", "wall_page"])
class Workshop(Owned):
    """The Improvement Workshop of a review, led by the review's Improvement Champion; or the champion's rehearsal of it.

    Who leads follows from the review's assignments, so a replaced champion is replaced here. `version` counts every change that a
    screen of the room may show.
    """

    review = OwnedForeignKey(Review, on_delete=models.PROTECT, related_name="workshops")
    is_rehearsal = models.BooleanField(default=False)
    stage = models.CharField(max_length=8, choices=WorkshopStage, default=WorkshopStage.PLANNED)
    on = models.DateField(null=True, blank=True)
    starts_at = models.TimeField(null=True, blank=True)
    place = models.CharField(max_length=200, blank=True)
    video_link = models.URLField(max_length=500, blank=True)
    co_facilitator = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    # Nobody's name stands at what they write.
    is_anonymous = models.BooleanField(default=True)
    dots = models.PositiveSmallIntegerField(default=3)
    # Who holds the console now: taking over is a deed, and the last to do it leads.
    console_by = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    opened_at = models.DateTimeField(null=True, blank=True)
    began_at = models.DateTimeField(null=True, blank=True)
    paused_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    reopened_because = models.CharField(max_length=300, blank=True)
    check_back_on = models.DateField(null=True, blank=True)
    # How far the wall was turned in the present step. How many pages it has, its screen alone knows: after the last comes the first.
    wall_page = models.SmallIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)
    touched_at = models.DateTimeField(auto_now=True)

    objects: ClassVar[Any] = owned_manager(WorkshopQuerySet)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["trust", "on"], name="workshops_by_day")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "review"], condition=Q(is_rehearsal=False), name="a_review_has_one_workshop"),
            models.UniqueConstraint(fields=["trust", "review"], condition=Q(is_rehearsal=True), name="a_workshop_has_one_rehearsal"),
            models.CheckConstraint(name="only_a_live_workshop_is_paused", condition=Q(paused_at=None) | Q(stage=WorkshopStage.LIVE)),
            models.CheckConstraint(
                name="a_closed_workshop_says_when", condition=~Q(stage=WorkshopStage.CLOSED) | Q(closed_at__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"Improvement Workshop, {self.review}"


@keep_history()
class LearnedNote(Owned):
    """What a champion notes after a workshop, for their own learning. It is its writer's: who leads after them has another."""

    workshop = OwnedForeignKey(Workshop, on_delete=models.CASCADE, related_name="notes")
    by = OwnedForeignKey(Membership, on_delete=models.CASCADE, related_name="+")
    text = models.TextField(max_length=MOST_CHARACTERS, blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["trust", "workshop", "by"], name="a_champion_has_one_note_of_a_workshop")]

    def __str__(self) -> str:
        return self.text[:60]


@keep_history()
class Step(AgendaStep):
    """A step of a workshop's agenda, and how it goes.

    In a step in which people write, what they wrote is their own until `revealed_at`. `round` is the why of the five that is asked.
    """

    workshop = OwnedForeignKey(Workshop, on_delete=models.CASCADE, related_name="steps")
    stage = models.CharField(max_length=8, choices=StepStage, default=StepStage.WAITING)
    began_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    # Seconds of pauses while it was on, which its timer does not count.
    paused_seconds = models.PositiveIntegerField(default=0)
    # What it was given on top of its minutes while it was on; the steps that follow give it up.
    extra_minutes = models.PositiveSmallIntegerField(default=0)
    round = models.PositiveSmallIntegerField(default=1)
    revealed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["trust", "workshop", "position"], name="steps_of_a_workshop")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "workshop"], condition=Q(stage=StepStage.NOW), name="a_workshop_is_in_one_step"),
            models.CheckConstraint(
                name="a_step_that_is_on_began", condition=~Q(stage__in=(StepStage.NOW, StepStage.DONE)) | Q(began_at__isnull=False)
            ),
            models.CheckConstraint(name="why_is_asked_five_times", condition=Q(round__gte=1, round__lte=5)),
        ]

    def __str__(self) -> str:
        return self.title

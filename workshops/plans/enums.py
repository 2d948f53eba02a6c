"""The fixed words of action plans."""

from django.db import models


class PlanStage(models.TextChoices):
    """The life of an action plan."""

    DRAFT = "draft", "Being written"
    AGREED = "agreed", "Agreed"
    IN_PROGRESS = "in_progress", "In progress"
    REVIEWED = "reviewed", "Impact reviewed"
    CLOSED = "closed", "Closed"


class ActionStage(models.TextChoices):
    """The life of an action."""

    NOT_STARTED = "not_started", "Not started"
    IN_PROGRESS = "in_progress", "In progress"
    DONE = "done", "Done"
    STOPPED = "stopped", "Stopped"
    CARRIED_OVER = "carried_over", "Carried over"


class SupportStage(models.TextChoices):
    """How a request for another school's support stands."""

    ASKED = "asked", "Asked"
    OFFERED = "offered", "Offered"
    DECLINED = "declined", "Declined"
    USED = "used", "Used"
    WITHDRAWN = "withdrawn", "No longer needed"


# An action at which nothing more is to be done in this plan.
ENDED = (ActionStage.DONE, ActionStage.STOPPED, ActionStage.CARRIED_OVER)

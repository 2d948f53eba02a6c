"""The fixed words of impact reviews."""

from django.db import models

from workshops.plans.enums import ActionStage


class ImpactStage(models.TextChoices):
    """The life of an impact review: the host tells, the Improvement Champion or a peer confirms, the host closes with what it learned."""

    OPEN = "open", "The school writes"
    TOLD = "told", "To be confirmed"
    CONFIRMED = "confirmed", "Confirmed"
    CLOSED = "closed", "Closed"


class Manner(models.TextChoices):
    """How it was confirmed."""

    IN_PERSON = "in_person", "In person"
    ONLINE = "online", "Online"


class Question(models.TextChoices):
    """What the host writes: four things of each action, one of the whole."""

    UPDATE = "update", "What became of it"
    BEFORE = "before", "Practice before"
    AFTER = "after", "Practice now"
    HOW_KNOWN = "how_known", "How we know"
    REFLECTION = "reflection", "What we learned"


PER_ACTION = (Question.UPDATE, Question.BEFORE, Question.AFTER, Question.HOW_KNOWN)
# What may become of an action.
OUTCOMES = (
    (ActionStage.DONE.value, "Done"),
    (ActionStage.IN_PROGRESS.value, "In progress, goes on"),
    (ActionStage.STOPPED.value, "Stopped"),
    (ActionStage.CARRIED_OVER.value, "Not begun, to be carried over"),
)

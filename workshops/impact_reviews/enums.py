"""The fixed words of impact reviews."""

from django.db import models


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

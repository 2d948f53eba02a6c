"""The fixed words of training. What somebody is trained as is a Capability of `tenancy`."""

from django.db import models


class TrainingState(models.TextChoices):
    """How a training stands today."""

    CURRENT = "current", "Current"
    DUE = "due", "Refresher due"
    LAPSED = "lapsed", "Lapsed"

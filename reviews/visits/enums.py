"""The fixed words of evidence."""

from django.db import models


class Mark(models.TextChoices):
    """What a note is to whoever made it."""

    WORKING_WELL = "working_well", "Working well"
    EVEN_BETTER_IF = "even_better_if", "Even better if"
    WONDER = "wonder", "I wonder"

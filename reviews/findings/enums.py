"""The fixed words of findings."""

from django.db import models


class FindingKind(models.TextChoices):
    """Where a finding stands in the report."""

    WORKING_WELL = "working_well", "Working well"
    EVEN_BETTER_IF = "even_better_if", "Even better if"
    EXCELLENCE = "excellence", "An area of excellence to share"

"""The fixed words of imports."""

from django.db import models


class ImportStage(models.TextChoices):
    """A cleared import keeps who uploaded what and when, and none of what the file said."""

    READ = "read", "Read, not imported"
    IMPORTED = "imported", "Imported"
    CLEARED = "cleared", "Cleared"

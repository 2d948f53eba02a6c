"""The fixed words of notices."""

from django.db import models


class Often(models.TextChoices):
    """How often a member hears of notices by e-mail."""

    DAILY = "daily", "One letter a day, when there is something new"
    AT_ONCE = "at_once", "A letter for each, at once"
    NEVER = "never", "No letters: I look here"

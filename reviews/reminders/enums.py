"""The fixed words of reminders."""

from django.db import models


class Kind(models.TextChoices):
    """Of what somebody is reminded."""

    AHEAD = "ahead", "A date that comes"
    PASSED = "passed", "A date that has passed"
    TEAM = "team", "Something against somebody on a team"
    STILL = "still", "Reviews in which nothing moves"

"""The fixed words of a trust's policies."""

from django.db import models


class SecondStep(models.TextChoices):
    """Of whom a trust asks a second step at sign-in: a code or a passkey."""

    OVERSIGHT = "oversight", "Everyone who sees across schools: leads of the programme, central team, trustees"
    EVERYONE = "everyone", "Everyone"
    NOBODY = "nobody", "Nobody; each person may still choose it"

"""The fixed words of how people come."""

from django.db import models


class InvitationStage(models.TextChoices):
    """An open invitation whose time has run out is still open: it can be sent again."""

    OPEN = "open", "Invited"
    ACCEPTED = "accepted", "Accepted"
    WITHDRAWN = "withdrawn", "Withdrawn"

"""The frameworks that come along."""

from django.db import models


class Shipped(models.TextChoices):
    """A framework of ours; what a trust makes itself has no such code. Names of areas only, in our own wording."""

    ENQUIRY = "enquiry", "Enquiry"
    INSPECTION_2025 = "inspection_2025", "Inspection lens 2025"
    TRUST_QUALITY = "trust_quality", "Trust quality"

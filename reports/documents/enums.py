"""The fixed words of documents."""

from django.db import models


class DocumentKind(models.TextChoices):
    """What a document is made from."""

    REVIEW_REPORT = "review_report", "Peer review report"
    WORKSHOP_RECORD = "workshop_record", "Record of a workshop"
    IMPACT_REPORT = "impact_report", "Impact report"
    IMPACT_SUMMARY = "impact_summary", "Summary of an impact report"


class DocumentStage(models.TextChoices):
    """The life of a document."""

    QUEUED = "queued", "Waiting"
    RENDERING = "rendering", "Being made"
    READY = "ready", "Ready"
    FAILED = "failed", "Failed"

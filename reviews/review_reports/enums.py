"""The fixed words of reports."""

from django.db import models


class ReportStage(models.TextChoices):
    """The life of one version of a report. A released one is followed by a new version and never changes."""

    DRAFT = "draft", "Draft"
    CHECKING = "checking", "With the host"
    RELEASED = "released", "Released"
    SUPERSEDED = "superseded", "Followed by a newer version"


# Released at some time, and so for its readers.
OUT = (ReportStage.RELEASED, ReportStage.SUPERSEDED)


class SectionKey(models.TextChoices):
    """The sections of a report, in their order."""

    CONTEXT = "context", "Context"
    FOCUS = "focus", "Focus and enquiry questions"
    PEOPLE = "people", "Who reviewed, and when"
    LOOKED_AT = "looked_at", "What we looked at"
    WORKING_WELL = "working_well", "What is working well"
    EVEN_BETTER_IF = "even_better_if", "Even better if"
    EXCELLENCE = "excellence", "An area of excellence to share"
    NEXT_STEPS = "next_steps", "Agreed next steps"
    HOST_RESPONSE = "host_response", "The host's response"
    SHARING = "sharing", "Who reads this report"


class Verdict(models.TextChoices):
    """What the host says of a section's facts."""

    RIGHT = "right", "The facts are right"
    CORRECTION = "correction", "Something needs correcting"

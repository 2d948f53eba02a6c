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


HEADINGS = {key.value: str(key.label) for key in SectionKey}
# What each section is for, told to whoever writes it.
HINTS = {
    SectionKey.CONTEXT: "What a reader from another school needs to know: size, place, what is new this year.",
    SectionKey.FOCUS: "The practice that the school invited its peers into, and its questions.",
    SectionKey.PEOPLE: "Leaders of which schools came, on which days, and how.",
    SectionKey.LOOKED_AT: "Lessons, pupils' work, conversations, documents. No names of classes or teachers.",
    SectionKey.WORKING_WELL: "Begun from your findings. What you saw, where and how often.",
    SectionKey.EVEN_BETTER_IF: "Begun from your findings. What you saw, then a question: “What would happen if …?”",
    SectionKey.EXCELLENCE: "One thing that other schools should come and see, and whom to ask.",
    SectionKey.NEXT_STEPS: "What team and host agreed at the end of the visit, and the day of the Improvement Workshop.",
    SectionKey.HOST_RESPONSE: "In the school's own words. Every reader sees it, unchanged, at the end of the report.",
    SectionKey.SHARING: "Follows the cycle's sharing rule.",
}


class Verdict(models.TextChoices):
    """What the host says of a section's facts."""

    RIGHT = "right", "The facts are right"
    CORRECTION = "correction", "Something needs correcting"

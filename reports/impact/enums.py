"""The fixed words of impact reports."""

from django.db import models


class SectionKey(models.TextChoices):
    """The parts of an impact report in the order proposed; those between ASKS and LIMITS are `ChapterKey`s with figures."""

    SUMMARY = "summary", "Summary"
    ASKS = "asks", "What we ask of the board"
    PARTICIPATION = "participation", "Who took part, and how it was done"
    THEMES = "themes", "Themes across schools"
    COMMITMENTS = "commitments", "Commitments kept"
    PRACTICE = "practice", "Evidence of changed practice"
    EXCELLENCE = "excellence", "Areas of excellence, and who used them"
    CAPACITY = "capacity", "Capacity of our staff"
    VOICE = "voice", "What participants said"
    YEARS = "years", "Year on year"
    LIMITS = "limits", "What we do not know"
    CROSS_MAP = "cross_map", "Where this touches the quality of the trust"

"""The fixed words of self-reviews."""

from django.db import models


class Question(models.TextChoices):
    """What a school writes about, per theme; FOCUS stands once, for the whole self-review."""

    SEES = "sees", "What we see"
    EVIDENCE = "evidence", "How we know"
    HELPS = "helps", "What helps"
    HINDERS = "hinders", "What gets in the way"
    FOCUS = "focus", "The practice we invite our peers into"


PER_THEME = (Question.SEES, Question.EVIDENCE, Question.HELPS, Question.HINDERS)
MOST_QUESTIONS = 4
# Files that a self-review takes.
MOST_FILES = 10

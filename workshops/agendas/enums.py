"""The fixed words of workshops and their agendas."""

from django.db import models


class StepKind(models.TextChoices):
    """What people do in a step: each kind has its own screen."""

    WELCOME = "welcome", "Welcome"
    RECAP = "recap", "Recap of the findings"
    WRITING = "writing", "What is working, what gets in the way"
    GROUPING = "grouping", "Grouping"
    CAUSES = "causes", "Causes"
    EVIDENCE = "evidence", "What evidence says"
    IDEAS = "ideas", "Ideas"
    VOTING = "voting", "Dot votes"
    GRID = "grid", "Impact and effort"
    COMMITMENTS = "commitments", "Commitments"
    CHECK_BACK = "check_back", "Check-back date"
    CHECK_OUT = "check_out", "Check-out"


class WorkshopStage(models.TextChoices):
    """The life of a workshop. A pause is no stage: it keeps the step it interrupts."""

    PLANNED = "planned", "Planned"
    OPEN = "open", "People come in"
    LIVE = "live", "On now"
    CLOSED = "closed", "Closed"


class StepStage(models.TextChoices):
    """Where a step is. At most one of a workshop is `NOW`."""

    WAITING = "waiting", "To come"
    NOW = "now", "Now"
    DONE = "done", "Done"
    SKIPPED = "skipped", "Left out"

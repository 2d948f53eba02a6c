"""The fixed words of batches."""

from django.db import models


class BatchKind(models.TextChoices):
    """What a batch makes documents of."""

    CYCLE = "cycle", "Review reports of a cycle"
    YEAR = "year", "Documents of a year's impact report"


class BatchStage(models.TextChoices):
    """The life of a batch. A stopped one can go on; a finished one does when something in it is tried again."""

    RUNNING = "running", "Being made"
    STOPPED = "stopped", "Stopped"
    FINISHED = "finished", "Finished"


class ItemStage(models.TextChoices):
    """How far one document of a batch is."""

    WAITING = "waiting", "Not asked for yet"
    ASKED = "asked", "Asked for"
    DONE = "done", "Ready"
    FAILED = "failed", "Failed"

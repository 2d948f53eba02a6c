"""The fixed words of what people write and say in a workshop's room."""

from django.db import models


class CardKind(models.TextChoices):
    """What a card says, by the step in which it is written."""

    WORKS = "works", "Working"
    IN_THE_WAY = "in_the_way", "In the way"
    CAUSE = "cause", "Because"
    EVIDENCE = "evidence", "Evidence or practice"
    IDEA = "idea", "Idea"

"""Fifty rows with as many columns as a list of ours shows."""

from typing import ClassVar

from django.db import models


class Entry(models.Model):
    name = models.CharField(max_length=100)
    email = models.EmailField()
    title = models.CharField(max_length=100)
    place = models.CharField(max_length=100)
    since = models.DateField()

    objects: ClassVar[models.Manager["Entry"]] = models.Manager()

    class Meta:
        app_label = "bare"

    def __str__(self) -> str:
        return self.name

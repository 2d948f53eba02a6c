"""Rows with as many columns as the pages of ours that they stand beside; each page is one query of one of these tables."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
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


class Line(models.Model):
    """A school's row of a timetable: who comes, and seven steps, each a kind and a word, and its day."""

    name = models.CharField(max_length=100)
    stage = models.CharField(max_length=100)
    starts_on = models.DateField()
    ends_on = models.DateField()
    champion = models.CharField(max_length=100)
    team = models.JSONField()
    steps = models.JSONField()
    days = ArrayField(models.DateField())

    objects: ClassVar[models.Manager["Line"]] = models.Manager()

    class Meta:
        app_label = "bare"

    def __str__(self) -> str:
        return self.name


class Passage(models.Model):
    """A text under a heading: of a self-review's theme, or of a report."""

    page = models.CharField(max_length=20)
    heading = models.CharField(max_length=100)
    hint = models.CharField(max_length=200)
    text = models.TextField()
    version = models.IntegerField()
    saved_by = models.CharField(max_length=100)
    saved_at = models.DateTimeField()

    objects: ClassVar[models.Manager["Passage"]] = models.Manager()

    class Meta:
        app_label = "bare"

    def __str__(self) -> str:
        return self.heading


class Note(models.Model):
    """A note of a visit, with where and under which question it was made."""

    mark = models.CharField(max_length=20)
    text = models.TextField()
    place = models.CharField(max_length=100)
    question = models.CharField(max_length=100)
    made_at = models.DateTimeField()

    objects: ClassVar[models.Manager["Note"]] = models.Manager()

    class Meta:
        app_label = "bare"

    def __str__(self) -> str:
        return self.text

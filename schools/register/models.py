"""What the register says, as read last. No trust owns it, nobody edits it, and it never holds a head's name, phone or e-mail."""

from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models

from schools.register.enums import OPEN_STATUSES, Status


class Establishment(models.Model):
    """A school in England, open or closed, under the URN that it has for life. One that converts gets a new URN."""

    urn = models.IntegerField(primary_key=True)
    name = models.CharField(max_length=200)
    # A Status.
    status = models.PositiveSmallIntegerField()
    # What kind of school: "Academy converter", "Community school".
    kind = models.CharField(max_length=100, blank=True)
    phase = models.CharField(max_length=60, blank=True)
    low_age = models.PositiveSmallIntegerField(null=True)
    high_age = models.PositiveSmallIntegerField(null=True)
    pupils = models.PositiveIntegerField(null=True)
    # Per cent of pupils.
    free_meals = models.DecimalField(max_digits=4, decimal_places=1, null=True)
    region = models.CharField(max_length=60, blank=True)
    local_authority = models.CharField(max_length=100, blank=True)
    town = models.CharField(max_length=100, blank=True)
    postcode = models.CharField(max_length=10, blank=True)
    # Metres on the Ordnance Survey grid (EPSG:27700).
    easting = models.PositiveIntegerField(null=True)
    northing = models.PositiveIntegerField(null=True)
    # Not a link: an extract may name groups that the file of groups does not have.
    group_uid = models.IntegerField(null=True)
    opened_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    # Name and town as they are looked for: see rules.words.
    search_words = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["group_uid", "status"], name="establishments_of_a_group"),
            GinIndex(SearchVector("search_words", config="simple"), name="establishments_by_words"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="an_establishment_has_a_known_status", condition=models.Q(status__in=[status.value for status in Status])
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.urn})"

    @property
    def is_open(self) -> bool:
        return self.status in OPEN_STATUSES


class Group(models.Model):
    """An academy trust or another group of schools, open or closed."""

    uid = models.IntegerField(primary_key=True)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=60, blank=True)
    is_open = models.BooleanField()
    incorporated_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    town = models.CharField(max_length=100, blank=True)
    postcode = models.CharField(max_length=10, blank=True)
    search_words = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar = [GinIndex(SearchVector("search_words", config="simple"), name="groups_by_words")]

    def __str__(self) -> str:
        return f"{self.name} ({self.uid})"


class EstablishmentLink(models.Model):
    """What the register says of two establishments: `other_urn` is, say, the successor of `urn`. Either may be unknown to us."""

    urn = models.IntegerField()
    other_urn = models.IntegerField()
    other_name = models.CharField(max_length=200, blank=True)
    # In the register's words: "Predecessor", "Successor - merged".
    kind = models.CharField(max_length=80)
    established_on = models.DateField(null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["other_urn"], name="links_to_an_establishment")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["urn", "other_urn", "kind"], name="two_establishments_are_linked_once_in_a_way"),
        ]

    def __str__(self) -> str:
        return f"{self.urn} {self.kind} {self.other_urn}"


class RegisterFile(models.Model):
    """When a file of this name was last read, so that pages can say how old the register is here."""

    name = models.CharField(max_length=20, primary_key=True)
    read_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name

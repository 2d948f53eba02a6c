"""The schools of a trust, how one carried on as another, and how far its list was compared with the register."""

from datetime import date
from typing import Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from schools.history.models import keep_history
from schools.tenancy.models import Owned, OwnedForeignKey, owned_manager


class SchoolQuerySet(models.QuerySet["School"]):
    """Which schools."""

    def here(self, today: date) -> "SchoolQuerySet":
        """Those that have not left: the last day counts."""
        return self.filter(Q(left_on=None) | Q(left_on__gte=today))


@keep_history()
class School(Owned):
    """A school in a trust, or, in a partnership that reviews trusts, a trust in the school's place.

    It carries a URN or a group UID, exactly one. Facts are copied from the register when confirmed and may be corrected since.
    A school that converts gets a new URN and so a new row; a Continuation links the two.
    """

    name = models.CharField(max_length=200)
    urn = models.IntegerField(null=True, blank=True)
    group_uid = models.IntegerField(null=True, blank=True)
    phase = models.CharField(max_length=60, blank=True)
    low_age = models.PositiveSmallIntegerField(null=True, blank=True)
    high_age = models.PositiveSmallIntegerField(null=True, blank=True)
    pupils = models.PositiveIntegerField(null=True, blank=True)
    # Per cent of pupils eligible for free school meals, as the register gives it.
    free_meals = models.DecimalField(max_digits=4, decimal_places=1, null=True, blank=True)
    region = models.CharField(max_length=60, blank=True)
    local_authority = models.CharField(max_length=100, blank=True)
    town = models.CharField(max_length=100, blank=True)
    postcode = models.CharField(max_length=10, blank=True)
    # Metres on the Ordnance Survey grid (EPSG:27700), so that distance is Pythagoras.
    easting = models.PositiveIntegerField(null=True, blank=True)
    northing = models.PositiveIntegerField(null=True, blank=True)
    joined_on = models.DateField(null=True, blank=True)
    left_on = models.DateField(null=True, blank=True)
    # The register's facts when they were last compared with ours, by field: what differs from them has changed in the register since.
    register_facts = models.JSONField(default=dict, blank=True)

    objects: ClassVar[Any] = owned_manager(SchoolQuerySet)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["trust", "name"], name="schools_of_a_trust_by_name")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "urn"], name="a_urn_stands_once_in_a_trust"),
            models.UniqueConstraint(fields=["trust", "group_uid"], name="a_group_stands_once_in_a_trust"),
            models.CheckConstraint(
                name="a_school_has_a_urn_or_a_group_uid",
                condition=Q(urn=None, group_uid__isnull=False) | Q(urn__isnull=False, group_uid=None),
            ),
            models.CheckConstraint(
                name="a_school_leaves_after_it_joined",
                condition=Q(left_on=None) | Q(joined_on=None) | Q(left_on__gte=F("joined_on")),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def has_left(self, today: date) -> bool:
        """Whether its time in the trust is over: the last day counts."""
        return self.left_on is not None and self.left_on < today


@keep_history()
class Continuation(Owned):
    """One school carries on as another: it converted, merged with others into one, or was split. Its history follows."""

    earlier = OwnedForeignKey(School, on_delete=models.PROTECT, related_name="carried_on_as")
    later = OwnedForeignKey(School, on_delete=models.CASCADE, related_name="carries_on")
    since = models.DateField(null=True, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["trust", "earlier"], name="what_a_school_carried_on_as")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "later", "earlier"], name="a_school_carries_on_another_once"),
            models.CheckConstraint(name="a_school_does_not_carry_on_itself", condition=~Q(earlier=F("later"))),
        ]

    def __str__(self) -> str:
        return f"{self.earlier} carries on as {self.later}"


@keep_history()
class SetUp(Owned):
    """How far a trust has compared its schools with the register; there from the first confirmation on."""

    confirmed_at = models.DateTimeField()
    # Where the trust has decided to differ from the register: URNs it leaves out, or keeps although the register has them elsewhere.
    settled_urns = ArrayField(models.IntegerField(), default=list, blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["trust"], name="a_trust_has_one_set_up")]

    def __str__(self) -> str:
        return f"Set-up of {self.trust}"

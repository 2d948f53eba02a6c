"""Training records."""

from datetime import date
from typing import Any, ClassVar

from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Value
from django.db.models.lookups import Exact

from schools.history.models import keep_history
from schools.people.models import Membership
from schools.tenancy.enums import Capability
from schools.tenancy.models import Owned, OwnedForeignKey, owned_manager
from schools.training.rules import GIVES

_NOBODY_OUTSIDE = Q(trainer_name="", trainer_organisation="")
_LASTS_LONGER = Q(refresher_due_on__gt=OuterRef("refresher_due_on"))
_LASTS_AS_LONG = Q(refresher_due_on=OuterRef("refresher_due_on"))


def of_who_stays(today: date) -> Q:
    """Records of people who are members, or will be: not of people who left."""
    return Q(membership__left_at=None) & (Q(membership__ends_on=None) | Q(membership__ends_on__gte=today))


class TrainingQuerySet(models.QuerySet["TrainingRecord"]):
    """Records by what they still mean."""

    def kept(self) -> "TrainingQuerySet":
        """All but those that were removed as mistakes. Whatever asks about training begins here."""
        return self.filter(removed_at=None)

    def current(self, today: date) -> "TrainingQuerySet":
        """Those that count on this day; as `rules.is_current`."""
        return self.kept().filter(trained_on__lte=today, refresher_due_on__gte=today)

    def newest(self) -> "TrainingQuerySet":
        """Those that no other record of the same person stands in for, at most one a kind; as `rules.newest_of`."""
        trained_later = _LASTS_AS_LONG & Q(trained_on__gt=OuterRef("trained_on"))
        stands_in = Q(kind=OuterRef("kind")) & (_LASTS_LONGER | trained_later)
        for giver, given in ((giver, given) for giver, all_given in GIVES.items() for given in all_given if given != giver):
            stands_in |= Q(Exact(OuterRef("kind"), Value(given)), kind=giver) & (_LASTS_LONGER | _LASTS_AS_LONG)
        others = TrainingRecord.objects.kept().filter(membership=OuterRef("membership"))
        return self.kept().filter(~Exists(others.filter(stands_in)))

    def of_members(self, today: date) -> "TrainingQuerySet":
        """Those of people who are members, or will be: not of people who left."""
        return self.filter(of_who_stays(today))


@keep_history()
class TrainingRecord(Owned):
    """One person was trained as something on a day, by one trainer. A refresher is a newer record of the same kind.

    A record that was a mistake is removed by `removed_at`, with the reason; it counts no more and stays to be read.
    """

    membership = OwnedForeignKey(Membership, on_delete=models.CASCADE, related_name="trainings")
    kind = models.CharField(max_length=24, choices=Capability)
    trained_on = models.DateField()
    # The last day on which the training counts.
    refresher_due_on = models.DateField()
    # Who trained: a colleague in this trust, or somebody from outside by name.
    trainer = OwnedForeignKey(Membership, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    trainer_name = models.CharField(max_length=150, blank=True)
    trainer_organisation = models.CharField(max_length=150, blank=True)
    note = models.TextField(max_length=1000, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)
    removed_because = models.CharField(max_length=300, blank=True)
    # Counts saves, so that a stale form is noticed.
    version = models.PositiveIntegerField(default=1)

    objects: ClassVar[Any] = owned_manager(TrainingQuerySet)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["trust", "refresher_due_on"], name="trainings_by_refresher"),
            models.Index(fields=["trust", "trainer"], name="trainings_by_trainer"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["trust", "membership", "kind", "trained_on"],
                condition=Q(removed_at=None),
                name="a_training_of_a_day_is_recorded_once",
            ),
            models.CheckConstraint(
                name="a_trainer_is_a_member_or_from_outside",
                condition=(Q(trainer__isnull=False) & _NOBODY_OUTSIDE)
                | (Q(trainer=None) & ~Q(trainer_name="") & ~Q(trainer_organisation="")),
            ),
            models.CheckConstraint(name="nobody_trains_themselves", condition=Q(trainer=None) | ~Q(trainer=F("membership"))),
            models.CheckConstraint(name="a_refresher_comes_after_the_training", condition=Q(refresher_due_on__gt=F("trained_on"))),
            models.CheckConstraint(
                name="a_removed_training_says_why",
                condition=Q(removed_at=None, removed_because="") | (Q(removed_at__isnull=False) & ~Q(removed_because="")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.trained_on}"

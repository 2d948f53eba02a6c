"""Frameworks with their themes and example questions. Triggers keep a frozen one as it is."""

from typing import ClassVar

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from reviews.frameworks.enums import Shipped
from schools.history.models import keep_history
from schools.tenancy.models import Owned, OwnedForeignKey

# A framework is frozen while a cycle uses it. Where the last such cycle goes (a demo that is made anew), it may go, too.
_IS_FROZEN = "f.frozen_at IS NOT NULL AND EXISTS (SELECT FROM reviews_cycle c WHERE c.trust_id = f.trust_id AND c.framework_id = f.id)"
_REFUSE = "RAISE EXCEPTION 'A framework that a cycle uses never changes.' USING ERRCODE = 'restrict_violation';"

# `frozen_at` itself may be set, and a frozen framework may be put away or taken out again; nothing else of it changes.
_FRAMEWORK_STAYS = pgtrigger.Trigger(
    name="a_frozen_framework_stays",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    condition=pgtrigger.Q(old__frozen_at__isnull=False),
    func=f"""
        IF EXISTS (SELECT FROM reviews_framework f WHERE f.trust_id = OLD.trust_id AND f.id = OLD.id AND {_IS_FROZEN})
            AND (TG_OP = 'DELETE' OR (to_jsonb(OLD) - 'put_away_at') IS DISTINCT FROM (to_jsonb(NEW) - 'put_away_at')) THEN
            {_REFUSE}
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    """,
)


def _parts_stay(framework: str) -> pgtrigger.Trigger:
    """Of rows that belong to a framework: `framework` finds its id from {row}."""
    old, new = (framework.format(row=row) for row in ("OLD", "NEW"))
    is_frozen = f"EXISTS (SELECT FROM reviews_framework f WHERE f.trust_id = {{row}}.trust_id AND f.id = {{id}} AND {_IS_FROZEN})"
    return pgtrigger.Trigger(
        name="parts_of_a_frozen_framework_stay",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        func=f"""
            IF TG_OP <> 'INSERT' THEN
                IF {is_frozen.format(row="OLD", id=old)} THEN {_REFUSE} END IF;
            END IF;
            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
            IF {is_frozen.format(row="NEW", id=new)} THEN {_REFUSE} END IF;
            RETURN NEW;
        """,
    )


@keep_history()
class Framework(Owned):
    """One version of a framework. A shipped one is copied into the trust when it is first used or adapted.

    `scale` names the points of an optional scale from lowest to highest. It is used only where `uses_scale` is on, and that is off.
    """

    name = models.CharField(max_length=120)
    about = models.TextField(max_length=2000, blank=True)
    shipped = models.CharField(max_length=20, choices=Shipped, blank=True)
    number = models.PositiveIntegerField(default=1)
    copied_from = OwnedForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    scale = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    uses_scale = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    # Still being written: seen by those who keep frameworks, offered to no cycle.
    is_draft = models.BooleanField(default=False)
    # Since a cycle uses it.
    frozen_at = models.DateTimeField(null=True, blank=True)
    # No longer offered for new cycles.
    put_away_at = models.DateTimeField(null=True, blank=True)
    # Counts saves, so that a stale form is noticed.
    version = models.PositiveIntegerField(default=1)

    class Meta:
        triggers: ClassVar = [_FRAMEWORK_STAYS]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "name", "number"], name="a_framework_has_each_number_once"),
            models.CheckConstraint(name="a_scale_that_is_used_has_points", condition=Q(uses_scale=False) | Q(scale__len__gte=2)),
        ]

    def __str__(self) -> str:
        return f"{self.name}, version {self.number}"


@keep_history()
class Theme(Owned):
    """An area of a framework, with a prompt for those who write about it. What `is_assured`, the host states and nobody reviews."""

    framework = OwnedForeignKey(Framework, on_delete=models.CASCADE, related_name="themes")
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=120)
    prompt = models.TextField(max_length=1000, blank=True)
    is_assured = models.BooleanField(default=False)

    class Meta:
        triggers: ClassVar = [_parts_stay("{row}.framework_id")]
        indexes: ClassVar = [models.Index(fields=["trust", "framework", "position"], name="themes_of_a_framework")]

    def __str__(self) -> str:
        return self.title


@keep_history()
class ExampleQuestion(Owned):
    """An enquiry question that shows how one may read: "To what extent …?"."""

    theme = OwnedForeignKey(Theme, on_delete=models.CASCADE, related_name="questions")
    position = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=300)

    class Meta:
        triggers: ClassVar = [
            _parts_stay("(SELECT t.framework_id FROM reviews_theme t WHERE t.trust_id = {row}.trust_id AND t.id = {row}.theme_id)")
        ]
        indexes: ClassVar = [models.Index(fields=["trust", "theme", "position"], name="questions_of_a_theme")]

    def __str__(self) -> str:
        return self.text

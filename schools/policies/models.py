"""A trust's own words for roles, and its rules for signing in."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from schools.history.models import keep_history
from schools.policies.enums import SecondStep
from schools.tenancy.enums import Capability, Role
from schools.tenancy.models import Owned


@keep_history()
class RoleLabel(Owned):
    """What a trust calls a role or a capability, where it is not our own word."""

    code = models.CharField(max_length=24, choices=[*Role.choices, *Capability.choices])
    label = models.CharField(max_length=40)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust", "code"], name="a_role_has_one_label_in_a_trust"),
            models.CheckConstraint(name="a_role_label_says_something", condition=~Q(label="")),
        ]

    def __str__(self) -> str:
        return self.label


@keep_history()
class SignInPolicy(Owned):
    """How a trust's people sign in. A trust without a row has the defaults."""

    second_step = models.CharField(max_length=12, choices=SecondStep, default=SecondStep.OVERSIGHT)
    # Domains whose Microsoft or Google accounts may sign in to the account here with the same address.
    domains = ArrayField(models.CharField(max_length=253), default=list, blank=True)
    # Counts saves, so that a stale form is noticed.
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name_plural = "sign-in policies"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust"], name="a_trust_has_one_sign_in_policy"),
        ]

    def __str__(self) -> str:
        return self.get_second_step_display()

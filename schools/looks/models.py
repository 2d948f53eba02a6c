"""A trust's colour and logo."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from schools.history.models import keep_history
from schools.looks.rules import OUR_ACCENT
from schools.tenancy.models import Owned


@keep_history(exclude=["logo"])
class TrustLook(Owned):
    """What a trust's papers look like. A trust without a row has our colour and no logo.

    The logo is a PNG of ours, small enough for the row: so it stands behind the same wall, and leaves with the trust.
    """

    accent = models.CharField(max_length=7, default=OUR_ACCENT)
    logo = models.BinaryField(null=True, blank=True)
    logo_width = models.PositiveSmallIntegerField(null=True, blank=True)
    logo_height = models.PositiveSmallIntegerField(null=True, blank=True)
    # Counts logos, so that a browser that kept one asks for the next.
    logo_number = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trust"], name="a_trust_has_one_look"),
            models.CheckConstraint(name="an_accent_is_a_colour", condition=Q(accent__regex="^#[0-9a-f]{6}$")),
            models.CheckConstraint(
                name="a_logo_has_a_size",
                condition=Q(logo=None, logo_width=None, logo_height=None)
                | Q(logo__isnull=False, logo_width__isnull=False, logo_height__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.accent

"""What impact reviews hang into the home page."""

from collections.abc import Iterable

from django.utils import timezone

from schools.tenancy.member import Member
from schools.web.registries import NextStep
from workshops.impact_reviews.queries.steps import steps_of


def impact_steps(member: Member) -> Iterable[NextStep]:
    """Impact reviews to write, confirm or close, and late check-backs for those who lead. Two queries at most."""
    return steps_of(member, timezone.localdate())

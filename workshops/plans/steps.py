"""What plans hang into the home page."""

from collections.abc import Iterable

from django.utils import timezone

from schools.tenancy.member import Member
from schools.web.registries import NextStep
from workshops.plans.queries.owned import steps_of


def plan_steps(member: Member) -> Iterable[NextStep]:
    """My actions, and plans that wait for their head. Two queries at most."""
    return steps_of(member, timezone.localdate())

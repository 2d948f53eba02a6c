"""Where cycles and reviews are found. The one place that knows which page stands for a cycle and which for a review."""

from typing import Any

from django.urls import reverse

from reviews.cycles.enums import CycleStage
from reviews.cycles.models import Cycle
from schools.tenancy.member import Member
from schools.web.pages import Crumb


def address(slug: str, name: str, **parts: Any) -> str:
    """The address of a page of reviews in a trust."""
    return reverse(f"reviews:{name}", kwargs={"trust_slug": slug, **parts})


def cycle_url(slug: str, cycle_id: int) -> str:
    """The page of a cycle that has begun."""
    return address(slug, "timetable", cycle_id=cycle_id)


def review_url(slug: str, review_id: int) -> str:
    """The page of a review."""
    return address(slug, "review", review_id=review_id)


def crumbs_of(member: Member, cycle: Cycle, label: str) -> tuple[Crumb, ...]:
    """The way over the list and the cycle to a page about it."""
    slug = member.trust_slug
    is_plan = cycle.stage == CycleStage.PLANNING
    here = address(slug, "plan_step", cycle_id=cycle.pk, step="check") if is_plan else cycle_url(slug, cycle.pk)
    return (Crumb("Reviews", address(slug, "cycles")), Crumb(cycle.name, here), Crumb(label))

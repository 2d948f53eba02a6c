"""What reviews hang into the home page."""

from collections.abc import Iterable

from reviews.timetables.queries.steps import steps_for
from schools.tenancy.member import Member
from schools.web.registries import NextStep


def review_steps(member: Member) -> Iterable[NextStep]:
    """Everything that reviews ask of this member, and what those who plan should see to. At most one query."""
    return steps_for(member)

"""What workshops hang into the home page."""

from collections.abc import Iterable

from schools.tenancy.member import Member
from schools.web.registries import NextStep
from workshops.agendas.queries.steps import steps_for


def workshop_steps(member: Member) -> Iterable[NextStep]:
    """Workshops to plan, to prepare, to hold, to read of. At most one query."""
    return steps_for(member)

"""Who leads peer review for good, so that a trust is never without."""

from collections.abc import Collection
from dataclasses import dataclass

from django.utils import timezone

from schools.people.models import RoleHeld
from schools.tenancy.enums import Role

NO_LEAD = "Somebody must lead peer review in your trust, with no last day. Give that role to another person first."


@dataclass(frozen=True, slots=True)
class Leading:
    """A role of leading that is held today with no last day in sight."""

    role_id: int
    membership_id: int


def who_leads() -> tuple[Leading, ...]:
    """One query."""
    rows = RoleHeld.objects.current(timezone.localdate()).filter(role=Role.TRUST_LEAD, ends_on=None, membership__ends_on=None)
    return tuple(Leading(*row) for row in rows.order_by("pk").values_list("pk", "membership_id"))


def are_all(leading: Collection[Leading], *, role_id: int = 0, membership_id: int = 0) -> bool:
    """Whether nobody would lead without this role, or without this member."""
    left = [one for one in leading if role_id != one.role_id and membership_id != one.membership_id]
    return bool(leading) and not left

"""Training records for tests."""

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from schools.models import TrainingRecord
from schools.tenancy.enums import Capability
from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in


def days(count: int) -> date:
    """So many days from today; before it when negative."""
    return timezone.localdate() + timedelta(days=count)


def record(
    who: Member, kind: Capability = Capability.PEER_REVIEWER, *, trained: int = -30, due: int = 700, **fields: Any
) -> TrainingRecord:
    """A training of this member, its days counted from today; by a trainer from outside unless `trainer_id` is given."""
    outside = {} if "trainer_id" in fields else {"trainer_name": "Olwen Hart", "trainer_organisation": "Harbour Teaching School"}
    values: dict[str, Any] = {"trained_on": days(trained), "refresher_due_on": days(due)} | outside | fields
    with acting_in(who.trust_id), transaction.atomic():
        return TrainingRecord.objects.create(membership_id=who.membership_id, kind=kind, **values)

"""A school that converts or merges gets a new row; its people go with it."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from schools.people.enums import InvitationStage
from schools.people.models import RoleHeld, RoleOffered
from schools.trusts.models import Continuation


@transaction.atomic
def follow_school(*, continuation_id: int) -> None:
    """From the day of the change on, roles at the earlier school are held, and offered, at the later one. Safe to repeat.

    Where schools merge, each brings its head; who leads from then on is for the trust to say.
    """
    row = Continuation.objects.select_related("later").get(pk=continuation_id)
    first_day = row.since or timezone.localdate()
    left_behind = RoleHeld.objects.filter(school=row.earlier_id).not_over(first_day).select_for_update()
    for role in left_behind:
        _follow(role, row.later_id, first_day)
    RoleOffered.objects.filter(school=row.earlier_id, invitation__stage=InvitationStage.OPEN).update(school=row.later_id)


def _follow(role: RoleHeld, later_id: int, first_day: date) -> None:
    same = RoleHeld.objects.filter(membership=role.membership_id, role=role.role, school=later_id)
    if not same.not_over(first_day).exists():
        RoleHeld.objects.create(
            membership_id=role.membership_id,
            role=role.role,
            school_id=later_id,
            is_head=role.is_head,
            starts_on=max(role.starts_on, first_day),
            ends_on=role.ends_on,
        )
    if role.starts_on >= first_day:
        role.delete()
        return
    role.ends_on = first_day - timedelta(days=1)
    role.save(update_fields=["ends_on"])

"""Giving and ending roles of a member, and changing their days."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from schools.history.queries import last_saved
from schools.people.actions.leading import has_a_lead, keep_a_lead, lock_leads
from schools.people.models import Membership, RoleHeld
from schools.people.permissions import may_give
from schools.people.queries.leading import NO_LEAD
from schools.people.rules import day
from schools.tenancy.enums import Role
from schools.tenancy.member import HeldRole, Member
from schools.trusts.models import School
from schools.web.answers import require
from schools.web.errors import BadInput, NotFound
from schools.web.pages import OtherText
from schools.web.stale import clashing, touched

HAND_OVER, TOGETHER = "hand_over", "together"


@transaction.atomic
def give_role(
    *, by: Member, membership_id: int, role: HeldRole, starts_on: date, ends_on: date | None = None, other_head: str | None = None
) -> RoleHeld:
    """Give a role from a day and until a day (its last).

    A school that has a head at the time needs a decision in `other_head`: HAND_OVER makes that one a school leader without the flag from
    the first day on, TOGETHER lets both be heads. Raises BadInput where it is missing, or where the role is held already.
    """
    require(may_give(by, role))
    row = Membership.objects.select_for_update().get(pk=membership_id)
    _refuse_bad_days(row, starts_on, ends_on)
    _refuse_double(row, role, starts_on, ends_on)
    if role.is_head and role.school_id is not None:
        _decide_on_heads(role.school_id, row, starts_on, ends_on, other_head)
    given: RoleHeld = RoleHeld.objects.create(
        membership=row, role=role.role, school_id=role.school_id, is_head=role.is_head, starts_on=starts_on, ends_on=ends_on
    )
    return given


@transaction.atomic
def change_role_days(*, by: Member, role_id: int, days: Mapping[str, Any], seen: Mapping[str, Any]) -> dict[str, OtherText]:
    """Set `starts_on` and `ends_on`. What `seen` and stale saves are, `change_person` says."""
    row = _locked(by, role_id)
    now = {"starts_on": row.starts_on, "ends_on": row.ends_on}
    if clashes := clashing(now, days, seen):
        return {name: last_saved(row, day(value) if (value := now[name]) else "no day") for name in clashes}
    for name in touched(days, seen):
        setattr(row, name, days[name])
    _refuse_bad_days(row.membership, row.starts_on, row.ends_on)
    _refuse_double(row.membership, _held(row), row.starts_on, row.ends_on, but=row)
    row.save(update_fields=["starts_on", "ends_on"])
    if row.role == Role.TRUST_LEAD and not has_a_lead():
        raise BadInput({"ends_on": NO_LEAD})
    return {}


@transaction.atomic
def end_role(*, by: Member, role_id: int) -> None:
    """Take it away at once: yesterday was its last day. One that began today or is still to come leaves no trace but in the history."""
    row = _locked(by, role_id)
    today = timezone.localdate()
    if row.ends_on and row.ends_on < today:
        return
    if row.starts_on < today:
        row.ends_on = today - timedelta(days=1)
        row.save(update_fields=["ends_on"])
    else:
        row.delete()
    if row.role == Role.TRUST_LEAD:
        keep_a_lead()


def _locked(by: Member, role_id: int) -> RoleHeld:
    lock_leads()
    row: RoleHeld | None = RoleHeld.objects.select_for_update(of=("self",)).select_related("membership").filter(pk=role_id).first()
    if row is None:
        raise NotFound
    require(may_give(by, _held(row)))
    return row


def _held(row: RoleHeld) -> HeldRole:
    return HeldRole(Role(row.role), row.school_id, row.is_head)


def _refuse_bad_days(membership: Membership, starts_on: date, ends_on: date | None) -> None:
    if ends_on and ends_on < starts_on:
        raise BadInput({"ends_on": "The last day comes before the first."})
    if membership.ends_on and starts_on > membership.ends_on:
        raise BadInput({"starts_on": "The person has left by then."})


def _refuse_double(membership: Membership, role: HeldRole, starts_on: date, ends_on: date | None, but: RoleHeld | None = None) -> None:
    same = RoleHeld.objects.filter(membership=membership, role=role.role, school=role.school_id).exclude(pk=but and but.pk)
    if _within(same, starts_on, ends_on).exists():
        raise BadInput(
            {"starts_on" if but else "role": "The person holds this role at that time already. End that one first, or change its days."}
        )


def _within(rows: Any, starts_on: date, ends_on: date | None) -> Any:
    """Rows whose days overlap with these."""
    rows = rows.not_over(starts_on)
    return rows.filter(starts_on__lte=ends_on) if ends_on else rows


def _decide_on_heads(school_id: int, membership: Membership, starts_on: date, ends_on: date | None, other_head: str | None) -> None:
    # Two leads who name a head of one school at once are served one after the other.
    school = School.objects.select_for_update().get(pk=school_id)
    heads = _within(RoleHeld.objects.filter(school=school, is_head=True, membership__left_at=None), starts_on, ends_on)
    heads = list(heads.exclude(membership=membership).select_related("membership__person"))
    if heads and other_head not in (HAND_OVER, TOGETHER):
        names = " and ".join(head.membership.person.name for head in heads)
        raise BadInput(
            {"other_head": f"{names} {'is' if len(heads) == 1 else 'are'} head of {school.name} at that time. Say what is to happen."}
        )
    if other_head == HAND_OVER:
        for head in heads:
            _hand_over(head, starts_on)


def _hand_over(head: RoleHeld, on: date) -> None:
    """From this day on a school leader without the flag, until the day on which the role would have ended."""
    until = head.ends_on
    if head.starts_on < on:
        head.ends_on = on - timedelta(days=1)
        head.save(update_fields=["ends_on"])
        RoleHeld.objects.create(membership=head.membership, role=head.role, school_id=head.school_id, starts_on=on, ends_on=until)
    else:
        head.is_head = False
        head.save(update_fields=["is_head"])

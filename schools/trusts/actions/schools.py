"""Adding, correcting, ending and striking off a school."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import ProtectedError

from schools.history.queries import last_saved
from schools.register.queries import establishments, group_of
from schools.register.rules.words import readable_name
from schools.tenancy.enums import TrustKind
from schools.tenancy.member import Member
from schools.tenancy.models import Trust
from schools.trusts.actions.confirming import take_in
from schools.trusts.models import School, SetUp
from schools.trusts.permissions import may_edit_school, may_let_leave, may_remove, may_set_up, may_take_back
from schools.trusts.queries.school import school_for
from schools.trusts.rules.facts import EDITABLE, plain
from schools.web.answers import require
from schools.web.errors import BadInput, WrongStage
from schools.web.pages import OtherText
from schools.web.stale import clashing, touched


@transaction.atomic
def add_school(*, by: Member, urn: int | None = None, group_uid: int | None = None) -> School:
    """Add a school by its URN; in a partnership that reviews trusts, a trust by its group UID. Raises BadInput."""
    require(may_set_up(by))
    trust = Trust.objects.select_for_update(no_key=True).get(pk=by.trust_id)
    if group_uid is not None:
        return _add_group(trust, group_uid)
    if urn is None:
        raise BadInput({"urn": "Choose a school from the register."})
    entry = establishments([urn]).get(urn)
    if entry is None:
        raise BadInput({"urn": f"The register here has no school with the URN {urn}."})
    if not entry.is_open:
        raise BadInput({"urn": f"{entry.name} is not open in the register."})
    if School.objects.filter(urn=entry.urn, left_on=None).exists():
        raise BadInput({"urn": f"{entry.name} is on your list already."})
    _settle(entry.urn, False)
    return take_in(entry)


def _add_group(trust: Trust, group_uid: int) -> School:
    group = group_of(group_uid)
    if trust.kind != TrustKind.PARTNERSHIP:
        raise BadInput({"group_uid": "Only a partnership has trusts on its list."})
    if group is None or not group.is_open:
        raise BadInput({"group_uid": f"The register here has no open trust with the number {group_uid}."})
    name = readable_name(group.name)
    if School.objects.filter(group_uid=group_uid).exists():
        raise BadInput({"group_uid": f"{name} is on your list already."})
    made: School = School.objects.create(group_uid=group_uid, name=name, town=group.town, postcode=group.postcode)
    return made


def _settle(urn: int | None, is_settled: bool) -> None:
    """Remember, or forget, that the trust sees this school differently from the register."""
    set_up = SetUp.objects.first()
    if set_up is not None and urn is not None and (urn in set_up.settled_urns) != is_settled:
        set_up.settled_urns = sorted({*set_up.settled_urns} ^ {urn})
        set_up.save(update_fields=["settled_urns"])


@transaction.atomic
def edit_school(*, by: Member, school_id: int, values: Mapping[str, Any], seen: Mapping[str, Any]) -> dict[str, OtherText]:
    """Save name and facts. `seen` is what the form showed: what still reads so was not touched and stays as it is now. Where somebody
    changed a touched one since to something else, nothing is saved and theirs is returned. Raises BadInput."""
    row = school_for(by, school_id, lock=True)
    require(may_edit_school(by, row))
    now = {name: getattr(row, name) for name in EDITABLE}
    if clashes := clashing(now, values, seen):
        return {name: last_saved(row, str(plain(now[name]) or "")) for name in clashes}
    for name in touched(values, seen):
        setattr(row, name, values[name])
    if problems := _problems(row):
        raise BadInput(problems)
    row.save()
    return {}


def _problems(row: School) -> dict[str, str]:
    """Of the row as it would be: two people may each have changed a half."""
    problems = {}
    if row.low_age is not None and row.high_age is not None and row.low_age > row.high_age:
        problems["high_age"] = "The oldest age cannot be below the youngest."
    if row.left_on is not None and row.joined_on is not None and row.joined_on > row.left_on:
        problems["joined_on"] = "It cannot have joined after the day on which it left."
    return problems


@transaction.atomic
def leave_school(*, by: Member, school_id: int, left_on: date) -> None:
    """End a school's time in the trust with this day. Everything that was written about it stays. Raises BadInput."""
    row = school_for(by, school_id, lock=True)
    require(may_let_leave(by, row))
    if row.joined_on is not None and left_on < row.joined_on:
        raise BadInput({"left_on": "A school cannot leave before the day on which it joined."})
    row.left_on = left_on
    row.save(update_fields=["left_on"])


@transaction.atomic
def return_school(*, by: Member, school_id: int) -> School:
    """Take a leaving back."""
    row = school_for(by, school_id, lock=True)
    require(may_take_back(by, row))
    row.left_on = None
    row.save(update_fields=["left_on"])
    return row


@transaction.atomic
def remove_school(*, by: Member, school_id: int) -> None:
    """Strike off a school that should never have been on the list. One that people or reviews belong to cannot be: it can only leave."""
    row = school_for(by, school_id, lock=True)
    require(may_remove(by, row))
    _settle(row.urn, True)
    try:
        row.delete()
    except ProtectedError:
        raise WrongStage("People or earlier work belong to this school, so it cannot be struck off. Let it leave instead.") from None

"""Changing a trust's words for roles and its sign-in policy. The only place where these rows change."""

from collections.abc import Mapping, Sequence

from django.db import IntegrityError, transaction

from schools.history.queries import last_saved
from schools.policies.models import RoleLabel, SignInPolicy
from schools.policies.permissions import may_change_settings
from schools.policies.queries import WORDS
from schools.tenancy.member import Member
from schools.tenancy.models import Trust
from schools.web.answers import require
from schools.web.pages import OtherText


@transaction.atomic
def rename_roles(*, by: Member, names: Mapping[str, str], seen: Mapping[str, str]) -> dict[str, OtherText]:
    """Give roles and capabilities these labels; an empty one brings our own word back.

    `seen` is what the form showed; a label that still reads so was not touched. Where somebody changed a touched label since, to
    something else, nothing is saved and theirs is returned.
    """
    require(may_change_settings(by))
    # Two who give a role its first name at once do so one after the other: there is no row yet to lock.
    Trust.objects.select_for_update(no_key=True).get(pk=by.trust_id)
    rows = {row.code: row for row in RoleLabel.objects.select_for_update()}
    touched = {code: label for code, label in names.items() if label != seen.get(code, "")}
    now = {code: rows[code].label if code in rows else "" for code in touched}
    clashes = {code: now[code] for code, label in touched.items() if now[code] not in (seen.get(code, ""), label)}
    if clashes:
        return {code: last_saved(rows[code], label) if code in rows else _taken_back(code) for code, label in clashes.items()}
    for code, label in touched.items():
        if label != now[code]:
            _rename(rows.get(code), code, label)
    return {}


def _taken_back(code: str) -> OtherText:
    ours = next(str(word.label) for word in WORDS if word.value == code)
    return OtherText(ours, "somebody", "meanwhile")


def _rename(row: RoleLabel | None, code: str, label: str) -> None:
    if row is None:
        RoleLabel.objects.create(code=code, label=label)
    elif label:
        row.label = label
        row.save(update_fields=["label"])
    else:
        row.delete()


@transaction.atomic
def set_sign_in_policy(*, by: Member, second_step: str, domains: Sequence[str], version: int) -> OtherText | None:
    """Decide of whom a second step is asked and whose Microsoft and Google accounts may sign in.

    `version` is what the form showed. If somebody saved meanwhile, nothing is saved and their domains are returned.
    """
    require(may_change_settings(by))
    row = SignInPolicy.objects.select_for_update().first()
    if row is None:
        return _first_policy(second_step, domains)
    if row.version != version:
        return last_saved(row, f"{row.get_second_step_display()}. {', '.join(row.domains)}")
    row.second_step, row.domains, row.version = second_step, list(domains), row.version + 1
    row.save(update_fields=["second_step", "domains", "version"])
    return None


def _first_policy(second_step: str, domains: Sequence[str]) -> OtherText | None:
    try:
        with transaction.atomic():
            SignInPolicy.objects.create(second_step=second_step, domains=list(domains))
    except IntegrityError:
        row = SignInPolicy.objects.get()
        return last_saved(row, f"{row.get_second_step_display()}. {', '.join(row.domains)}")
    return None

"""A person's standing in a trust today, read in two queries before every page; and the trusts a person belongs to."""

import json
from contextlib import ExitStack
from typing import Any

from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db import transaction
from django.db.models import OuterRef, QuerySet, TextField, Value
from django.db.models.functions import JSONObject
from django.utils import timezone
from django.utils.module_loading import import_string

from schools.people.models import Membership, RoleHeld, at_a_school_here, lasts
from schools.policies.enums import SecondStep
from schools.policies.queries import labels_column, second_step_column
from schools.policies.rules import needs_second_step
from schools.tenancy.enums import Capability, Role, TrustKind
from schools.tenancy.labels import Labels
from schools.tenancy.member import Belonging, HeldRole, Member
from schools.tenancy.prepared import PERSON, TODAY, Prepared
from schools.tenancy.standing import acting_as, acting_in

_NOTHING: "ArrayField[list[str], list[str]]" = ArrayField(TextField())


def member_for(person_id: int, trust_slug: str) -> Member | None:
    """The person's standing in this trust today. None alike for a stranger, one who left, a closed trust and one that never was."""
    return member_and_belongings(person_id, trust_slug)[0]


def member_and_belongings(person_id: int, trust_slug: str) -> tuple[Member | None, tuple[Belonging, ...]]:
    """The same, with all trusts the person belongs to, which the header's switcher shows. Two queries in one transaction."""
    # The trust is left after the transaction has ended: an open one would have to be told, and the page would wait for that.
    with acting_as(person_id), ExitStack() as rooms, transaction.atomic():
        belongings = _belongings(person_id)
        here = next((belonging for belonging in belongings if belonging.slug == trust_slug), None)
        if here is None:
            return None, belongings
        rooms.enter_context(acting_in(here.trust_id))
        return _member_in(here, person_id), belongings


def belongings_of(person_id: int) -> tuple[Belonging, ...]:
    """The open trusts this person is a member of today, by name."""
    with acting_as(person_id), transaction.atomic():
        return _belongings(person_id)


def _own_memberships() -> "QuerySet[Any, Any]":
    own = Membership.objects.current(TODAY).filter(person=PERSON, person__is_active=True, trust__is_open=True)
    rows: QuerySet[Any, Any] = own.order_by("trust__name").values_list("trust", "trust__slug", "trust__name", "trust__kind", "job_title")
    return rows


def _standing() -> "QuerySet[Any, Any]":
    held = RoleHeld.objects.filter(lasts(TODAY), at_a_school_here(TODAY), membership=OuterRef("pk")).order_by("pk")
    columns: dict[str, Any] = {
        "held": ArraySubquery(held.values(json=JSONObject(role="role", school_id="school_id", is_head="is_head", name="school__name"))),
        "words": labels_column(),
        "second_step": second_step_column(),
        "unread": import_string(settings.UNREAD)() if settings.UNREAD else Value(0),
        "able": ArraySubquery(import_string(settings.CAPABILITIES)(TODAY)) if settings.CAPABILITIES else Value([], _NOTHING),
    }
    standing = Membership.objects.current(TODAY).filter(person=PERSON, person__is_active=True)
    rows: QuerySet[Any, Any] = standing.annotate(**columns).values_list("pk", "person__name", "person__email", *columns)
    return rows


_OWN_MEMBERSHIPS, _STANDING = Prepared(_own_memberships, in_no_trust=True), Prepared(_standing)


def _belongings(person_id: int) -> tuple[Belonging, ...]:
    """Before a trust is known: the database shows this person's own memberships, by their own policy, and nothing else."""
    rows = _OWN_MEMBERSHIPS.rows(person=person_id, today=timezone.localdate())
    return tuple(Belonging(pk, slug, name, kind == TrustKind.PARTNERSHIP, job) for pk, slug, name, kind, job in rows)


def _member_in(here: Belonging, person_id: int) -> Member | None:
    rows = _STANDING.rows(person=person_id, today=timezone.localdate())
    return _member(here, person_id, *rows[0]) if rows else None


def _member(
    here: Belonging,
    person_id: int,
    membership_id: int,
    name: str,
    email: str,
    held: list[str],
    words: list[str],
    step: str,
    unread: int,
    able: list[str],
) -> Member:
    roles = tuple(HeldRole(Role(role["role"]), role["school_id"], role["is_head"], role["name"] or "") for role in map(json.loads, held))
    return Member(
        membership_id=membership_id,
        person_id=person_id,
        name=name,
        email=email,
        trust_id=here.trust_id,
        trust_slug=here.slug,
        trust_name=here.name,
        is_partnership=here.is_partnership,
        unread=unread,
        roles=roles,
        capabilities=frozenset(map(Capability, able)),
        labels=Labels(tuple((word["code"], word["label"]) for word in map(json.loads, words))),
        needs_second_step=needs_second_step(step or SecondStep.OVERSIGHT, {role.role.value for role in roles}),
    )

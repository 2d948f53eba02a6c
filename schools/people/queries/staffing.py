"""How far a trust has brought its people in, counted for the home page as part of its one statement."""

from dataclasses import dataclass
from typing import Any

from allauth.mfa.models import Authenticator
from django.db.models import Count, Exists, IntegerField, Min, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from schools.people.enums import InvitationStage
from schools.people.models import Invitation, Membership, RoleHeld, RoleOffered
from schools.tenancy.models import Trust
from schools.tenancy.prepared import PERSON, TODAY, TRUST, Inquiry, Prepared
from schools.tenancy.together import Rows
from schools.trusts.models import School


@dataclass(frozen=True, slots=True)
class Staffing:
    """Schools, and those without a head, held or offered; members; invitations that wait, and those whose time ran out before today."""

    schools: int
    headless: int
    a_headless: str | None
    members: int
    waiting: int
    overdue: int
    has_second_step: bool


def about_staffing(person_id: int) -> Inquiry:
    """Of the trust one stands in, and whether this person has a second step."""
    return _STAFFING.about(person=person_id, today=timezone.localdate())


def staffing(rows: Rows) -> Staffing:
    """What the answer says."""
    (row,) = rows
    return Staffing(*row)


def _counts() -> "QuerySet[Any, Any]":
    schools = School.objects.filter(Q(left_on=None) | Q(left_on__gte=TODAY))
    heads = RoleHeld.objects.current(TODAY).filter(is_head=True, school=OuterRef("pk"))
    offered = RoleOffered.objects.filter(is_head=True, school=OuterRef("pk"), invitation__stage=InvitationStage.OPEN)
    headless = schools.filter(~Exists(heads), ~Exists(offered))
    is_open = Invitation.objects.filter(stage=InvitationStage.OPEN)
    columns: dict[str, Any] = {
        "schools": _count(schools),
        "headless": _count(headless),
        "a_headless": Subquery(headless.order_by().values("trust").annotate(first=Min("name")).values("first")),
        "members": _count(Membership.objects.current(TODAY)),
        "waiting": _count(is_open.filter(expires_at__date__gte=TODAY)),
        "overdue": _count(is_open.filter(expires_at__date__lt=TODAY)),
        "has_second_step": Exists(Authenticator.objects.filter(user=PERSON)),
    }
    rows: QuerySet[Any, Any] = Trust.objects.filter(pk=TRUST).annotate(**columns).values_list(*columns)
    return rows


def _count(rows: "QuerySet[Any, Any]") -> Coalesce:
    counted = rows.order_by().values("trust").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


_STAFFING = Prepared(_counts)

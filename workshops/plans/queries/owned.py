"""What somebody has to see to in plans: their next steps, and what they leave behind."""

from collections.abc import Iterator
from datetime import date
from textwrap import shorten
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet
from django.utils import timezone

from schools.tenancy.member import Member
from schools.tenancy.prepared import MEMBER, SCHOOLS, SUBJECT, Inquiry, Prepared, is_one_of
from schools.tenancy.together import Rows
from schools.web.addresses import address_in
from schools.web.registries import NextStep, OpenWork
from schools.web.tellers import Teller
from workshops.plans.enums import PlanStage
from workshops.plans.models import Action, Plan
from workshops.plans.rules.lives import UNDER_WAY, WRITTEN
from workshops.plans.rules.timing import Timing, due_in_words, timing_of

_SHOWN = 90
_MOST = 20


def about_own_actions(member: Member) -> Inquiry | None:
    """What the member has promised in plans; None of whoever belongs to no school."""
    return _OWN.about(member=member.membership_id) if member.school_ids else None


def steps_to_do(member: Member, rows: Rows) -> Iterator[NextStep]:
    """Actions to confirm and to see to."""
    today = timezone.localdate()
    for action_id, plan_id, told, is_confirmed, plan_stage, stage, due in rows:
        url = address_in(member.trust_slug, "workshops:action", plan_id=plan_id, action_id=action_id)
        what, due_on = _short(told), date.fromisoformat(due) if due else None
        if not is_confirmed:
            yield NextStep(f"Say whether you see to it: {what}", url, member.name, None, "You are named as its owner.", deed="Answer")
        elif plan_stage in UNDER_WAY:
            timing = timing_of(stage, due_on, today)
            why = f"{due_in_words(due_on, today).capitalize()}." if due_on and timing in (Timing.SOON, Timing.LATE) else ""
            yield NextStep(what, url, member.name, due_on, why, deed="Tell how it goes", may_wait=timing == Timing.LATER)


def about_drafts(member: Member) -> Inquiry | None:
    """Plans that wait for this head; None of those who head no school."""
    return _DRAFTS.about(schools=member.headed_school_ids) if member.headed_school_ids else None


def steps_to_agree(member: Member, rows: Rows) -> Iterator[NextStep]:
    """Plans to agree."""
    for plan_id, host in rows:
        url = address_in(member.trust_slug, "workshops:plan", plan_id=plan_id)
        what = f"Complete and agree the action plan of {host}"
        yield NextStep(what, url, member.name, None, "Each action needs an owner and a date.", deed="Open the plan")


def _own() -> "QuerySet[Any, Any]":
    rows = Action.objects.open().filter(owner=MEMBER, plan__review__paused_at=None, plan__stage__in=WRITTEN)
    is_confirmed = ExpressionWrapper(Q(owner_confirmed_at__isnull=False), output_field=BooleanField())
    first: QuerySet[Any, Any] = rows.order_by("due_on", "pk")[:_MOST]
    return first.values_list("pk", "plan", "what", is_confirmed, "plan__stage", "stage", "due_on")


def _drafts() -> "QuerySet[Any, Any]":
    drafts = Plan.objects.filter(is_one_of("review__host", SCHOOLS), stage=PlanStage.DRAFT, review__paused_at=None)
    first: QuerySet[Any, Any] = drafts.order_by("pk")[:_MOST]
    return first.values_list("pk", "review__host__name")


_OWN, _DRAFTS = Prepared(_own), Prepared(_drafts)


def _ask(member: Member, membership_id: int) -> Inquiry:
    return _PROMISED.about(subject=membership_id)


def _tell(member: Member, membership_id: int, rows: Rows) -> Iterator[OpenWork]:
    for action_id, plan_id, what, due in rows:
        url = address_in(member.trust_slug, "workshops:edit_action", plan_id=plan_id, action_id=action_id)
        yield OpenWork(f"Action: {_short(what)}", url, date.fromisoformat(due) if due else None)


def _promised() -> "QuerySet[Any, Any]":
    rows: QuerySet[Any, Any] = Action.objects.open().filter(owner=SUBJECT, plan__stage__in=WRITTEN)
    return rows.values_list("pk", "plan", "what", "due_on")


_PROMISED = Prepared(_promised)
# What a leaver has promised in plans, with the page on which it is handed over.
open_actions = Teller(_ask, _tell)


def _short(what: str) -> str:
    return shorten(what, _SHOWN, placeholder=" …")

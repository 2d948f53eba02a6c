"""What somebody has to see to in plans: their next steps, and what they leave behind."""

from collections.abc import Iterator
from datetime import date
from textwrap import shorten
from typing import Any

from schools.tenancy.member import Member
from schools.web.addresses import address_in
from schools.web.registries import NextStep, OpenWork
from workshops.plans.enums import PlanStage
from workshops.plans.models import Action, Plan
from workshops.plans.rules.lives import UNDER_WAY, WRITTEN
from workshops.plans.rules.timing import Timing, due_in_words, timing_of

_SHOWN = 90
_MOST = 20


def steps_of(member: Member, today: date) -> Iterator[NextStep]:
    """Actions to confirm and to see to, and plans to agree. Two queries; none for whoever belongs to no school."""
    if not member.school_ids:
        return
    rows = Action.objects.open().filter(owner=member.membership_id, plan__review__paused_at=None, plan__stage__in=WRITTEN)
    for row in rows.select_related("plan").order_by("due_on", "pk")[:_MOST]:
        yield from _step(member, row, today)
    if headed := member.headed_school_ids:
        yield from _to_agree(member, headed)


def open_actions(membership_id: int) -> list[OpenWork]:
    """What a leaver has promised in plans, with the page on which it is handed over. One query."""
    rows = Action.objects.open().filter(owner=membership_id, plan__stage__in=WRITTEN).select_related("trust")
    return [
        OpenWork(
            f"Action: {_short(row.what)}",
            address_in(row.trust.slug, "workshops:edit_action", plan_id=row.plan_id, action_id=row.pk),
            row.due_on,
        )
        for row in rows
    ]


def _step(member: Member, row: Any, today: date) -> Iterator[NextStep]:
    url = address_in(member.trust_slug, "workshops:action", plan_id=row.plan_id, action_id=row.pk)
    what = _short(row.what)
    if row.owner_confirmed_at is None:
        yield NextStep(f"Say whether you see to it: {what}", url, member.name, None, "You are named as its owner.", deed="Answer")
    elif row.plan.stage in UNDER_WAY:
        timing = timing_of(row.stage, row.due_on, today)
        why = due_in_words(row.due_on, today).capitalize() + "." if timing in (Timing.SOON, Timing.LATE) else ""
        yield NextStep(what, url, member.name, row.due_on, why, deed="Tell how it goes", may_wait=timing == Timing.LATER)


def _to_agree(member: Member, school_ids: tuple[int, ...]) -> Iterator[NextStep]:
    drafts = Plan.objects.filter(review__host__in=school_ids, stage=PlanStage.DRAFT, review__paused_at=None)
    for row in drafts.select_related("review__host").order_by("pk")[:_MOST]:
        url = address_in(member.trust_slug, "workshops:plan", plan_id=row.pk)
        what = f"Complete and agree the action plan of {row.review.host.name}"
        yield NextStep(what, url, member.name, None, "Each action needs an owner and a date.", deed="Open the plan")


def _short(what: str) -> str:
    return shorten(what, _SHOWN, placeholder=" …")

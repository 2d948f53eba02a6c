"""A plan as documents say it."""

from collections import defaultdict
from typing import Any

from django.utils import timezone

from schools.people.rules import day
from schools.tenancy.member import Member
from schools.web.pages import Crumb
from workshops.plans.models import Action, ActionUpdate, CheckIn, Milestone
from workshops.plans.queries.doors import Standing, plan_for
from workshops.plans.rules.papers import PaperAction, PaperUpdate, PlanPaper


def sheet_page(member: Member, plan_id: int) -> tuple[PlanPaper, tuple[Crumb, ...]]:
    """The plan to print, and the way there. Five queries. Raises NotFound."""
    standing = plan_for(member, plan_id)
    return _paper(standing), standing.crumbs("To print")


def plan_paper(member: Member, plan_id: int) -> PlanPaper:
    """Five queries. Raises NotFound."""
    return _paper(plan_for(member, plan_id))


def _paper(standing: Standing) -> PlanPaper:
    plan = standing.plan
    milestones: dict[int, list[str]] = defaultdict(list)
    for row in Milestone.objects.filter(action__plan=plan.pk, removed_at=None).order_by("due_on", "pk"):
        milestones[row.action_id].append(_milestone(row))
    updates: dict[int, list[PaperUpdate]] = defaultdict(list)
    for told in ActionUpdate.objects.filter(action__plan=plan.pk).select_related("by__person").order_by("at", "pk"):
        updates[told.action_id].append(
            PaperUpdate(_day_of(told.at), told.by.person.name, told.get_stage_display(), told.text, told.evidence)
        )
    rows = Action.objects.standing().filter(plan=plan.pk).select_related("owner__person", "finding").in_order()
    said = CheckIn.objects.filter(plan=plan.pk).select_related("by__person").order_by("at", "pk")
    return PlanPaper(
        host=standing.host,
        cycle=standing.seen.review.cycle.name,
        stage=plan.get_stage_display(),
        as_of=day(timezone.localdate()),
        agreed=f"Agreed by the head on {_day_of(plan.agreed_at)}." if plan.agreed_at else "",
        check_back=f"Somebody comes back and asks on {day(plan.check_back_on)}." if plan.check_back_on else "",
        actions=tuple(_action(row, number, tuple(milestones[row.pk]), tuple(updates[row.pk])) for number, row in enumerate(rows, start=1)),
        check_ins=tuple((row.by.person.name, _day_of(row.at), row.text) for row in said),
    )


def _action(row: Any, number: int, milestones: tuple[str, ...], updates: tuple[PaperUpdate, ...]) -> PaperAction:
    return PaperAction(
        pk=row.pk,
        number=number,
        what=row.what,
        is_priority=row.is_priority,
        owner=row.owner.person.name if row.owner else row.owner_name,
        due_on=row.due_on.isoformat() if row.due_on else "",
        due=day(row.due_on) if row.due_on else "",
        stage=row.get_stage_display(),
        measure=row.success_measure,
        baseline=row.baseline,
        finding=row.finding.text if row.finding else "",
        milestones=milestones,
        updates=updates,
    )


def _milestone(row: Milestone) -> str:
    by = f" (by {day(row.due_on)})" if row.due_on else ""
    return f"{row.text}{by}, reached" if row.done_at else f"{row.text}{by}"


def _day_of(moment: Any) -> str:
    return day(timezone.localdate(moment))

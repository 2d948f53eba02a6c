"""A plan as documents say it."""

from collections import defaultdict
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from schools.people.rules import day
from schools.tenancy.member import Member
from schools.tenancy.prepared import SUBJECT, Prepared
from schools.tenancy.together import answers_to
from schools.web.pages import Crumb
from workshops.plans.enums import ActionStage
from workshops.plans.models import Action, ActionUpdate, CheckIn, Milestone
from workshops.plans.queries.doors import Standing, plan_for
from workshops.plans.rules.papers import PaperAction, PaperUpdate, PlanPaper


def sheet_page(member: Member, plan_id: int) -> tuple[PlanPaper, tuple[Crumb, ...]]:
    """The plan to print, and the way there. Three queries. Raises NotFound."""
    standing = plan_for(member, plan_id)
    return _paper(standing), standing.crumbs("To print")


def plan_paper(member: Member, plan_id: int) -> PlanPaper:
    """Three queries. Raises NotFound."""
    return _paper(plan_for(member, plan_id))


def _paper(standing: Standing) -> PlanPaper:
    plan = standing.plan
    reached, told, said = answers_to([rows.about(subject=plan.pk) for rows in (_MILESTONES, _UPDATES, _CHECK_INS)])
    milestones: dict[int, list[str]] = defaultdict(list)
    for action_id, *milestone in reached:
        milestones[action_id].append(_milestone(*milestone))
    updates: dict[int, list[PaperUpdate]] = defaultdict(list)
    for action_id, at, who, stage, text, evidence in told:
        updates[action_id].append(PaperUpdate(_day_of(datetime.fromisoformat(at)), who, ActionStage(stage).label, text, evidence))
    rows = Action.objects.standing().filter(plan=plan.pk).select_related("owner__person", "finding").in_order()
    return PlanPaper(
        host=standing.host,
        cycle=standing.seen.review.cycle.name,
        stage=plan.get_stage_display(),
        as_of=day(timezone.localdate()),
        agreed=f"Agreed by the head on {_day_of(plan.agreed_at)}." if plan.agreed_at else "",
        check_back=f"Somebody comes back and asks on {day(plan.check_back_on)}." if plan.check_back_on else "",
        actions=tuple(_action(row, number, tuple(milestones[row.pk]), tuple(updates[row.pk])) for number, row in enumerate(rows, start=1)),
        check_ins=tuple((who, _day_of(datetime.fromisoformat(at)), text) for who, at, text in said),
    )


_MILESTONES = Prepared(
    lambda: (
        Milestone.objects.filter(action__plan=SUBJECT, removed_at=None)
        .order_by("due_on", "pk")
        .values_list("action_id", "text", "due_on", "done_at")
    )
)
_UPDATES = Prepared(
    lambda: (
        ActionUpdate.objects.filter(action__plan=SUBJECT)
        .order_by("at", "pk")
        .values_list("action_id", "at", "by__person__name", "stage", "text", "evidence")
    )
)
_CHECK_INS = Prepared(lambda: CheckIn.objects.filter(plan=SUBJECT).order_by("at", "pk").values_list("by__person__name", "at", "text"))


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


def _milestone(text: str, due: str | None, done_at: str | None) -> str:
    by = f" (by {day(date.fromisoformat(due))})" if due else ""
    return f"{text}{by}, reached" if done_at else f"{text}{by}"


def _day_of(moment: datetime) -> str:
    return day(timezone.localdate(moment))

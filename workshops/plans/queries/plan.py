"""The page of a plan: as a list, or as a board with a column a stage."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from schools.tenancy.member import Member
from schools.web.answers import Answer
from schools.web.pages import Crumb, Fact, Kind, StatusPill
from schools.web.registries import Section, sections_for
from workshops.plans.enums import ActionStage, PlanStage
from workshops.plans.models import Plan
from workshops.plans.permissions import can_be_spoken_to, can_change, can_go_on, can_move_plan
from workshops.plans.queries.doors import plan_for
from workshops.plans.queries.lists import CheckInLine, check_ins_of
from workshops.plans.queries.rows import ActionLine, line_of, orders_of, rows_of
from workshops.plans.rules.readiness import Asked, warnings
from workshops.plans.rules.sight import Deed

PLAN_KINDS = {
    PlanStage.DRAFT: Kind.WAITING,
    PlanStage.AGREED: Kind.NOW,
    PlanStage.IN_PROGRESS: Kind.NOW,
    PlanStage.REVIEWED: Kind.DONE,
    PlanStage.CLOSED: Kind.DONE,
}


@dataclass(frozen=True, slots=True)
class Column:
    """A stage of the board."""

    stage: str
    label: str
    kind: str
    lines: tuple[ActionLine, ...]


@dataclass(frozen=True, slots=True)
class PlanPage:
    """Everything on the page."""

    crumbs: tuple[Crumb, ...]
    host: str
    cycle: str
    pill: StatusPill
    facts: tuple[Fact, ...]
    paused_because: str
    is_draft: bool
    is_board: bool
    lines: tuple[ActionLine, ...]
    columns: tuple[Column, ...]
    warnings: tuple[str, ...]
    late: int
    write: Answer
    go_on: Answer
    agree: Answer
    check_in: Answer
    is_host: bool
    check_ins: tuple[CheckInLine, ...]
    sections: tuple[Section, ...]
    removed_url: str
    proposals_url: str
    urls: dict[str, str]


def plan_page(member: Member, plan_id: int, *, is_board: bool = False, removed: str = "") -> PlanPage:
    """Three queries, and what providers of sections ask. Raises NotFound."""
    standing = plan_for(member, plan_id)
    review, plan, today = standing.seen.review, standing.plan, timezone.localdate()
    rows = list(rows_of(plan_id))
    write = standing.answer(Deed.WRITE) and can_change(review, plan)
    go_on = standing.answer(Deed.WRITE) and can_go_on(review, plan)
    lines = tuple(
        line_of(standing, row, place + 1, today, may_move=bool(go_on), orders=orders_of(rows, place) if write else ())
        for place, row in enumerate(rows)
    )
    is_draft = plan.stage == PlanStage.DRAFT
    return PlanPage(
        crumbs=standing.crumbs(),
        host=standing.host,
        cycle=review.cycle.name,
        pill=StatusPill(PlanStage(plan.stage).label, PLAN_KINDS[PlanStage(plan.stage)]),
        facts=_facts(plan, rows, today),
        paused_because=review.paused_because,
        is_draft=is_draft,
        is_board=is_board,
        lines=lines,
        columns=_columns(lines),
        warnings=warnings([Asked(row.pk, row.is_priority, row.owner_id, row.due_on, bool(row.success_measure.strip())) for row in rows]),
        late=sum(line.is_late for line in lines),
        write=write,
        go_on=go_on,
        agree=standing.answer(Deed.AGREE) and can_change(review, plan) and can_move_plan(plan, PlanStage.AGREED),
        check_in=standing.answer(Deed.CHECK_IN) and can_be_spoken_to(plan),
        is_host=standing.may(Deed.WRITE),
        check_ins=check_ins_of(standing),
        sections=sections_for("plan", member, plan_id),
        removed_url=standing.url("restore_action", action_id=int(removed)) if write and removed.isdecimal() and len(removed) < 13 else "",
        proposals_url=standing.url("proposals") if write and any(row.is_behind or row.plan_lacks for row in rows) else "",
        urls={
            "list": standing.url(),
            "board": f"{standing.url()}?view=board",
            **{name: standing.url(name) for name in ("add_action", "agree_plan", "check_in", "plan_sheet", "plan_word", "plan_excel")},
            "import_updates": standing.url("import_updates") if go_on else "",
        },
    )


def _facts(plan: Plan, rows: Sequence[Any], today: date) -> tuple[Fact, ...]:
    done = sum(row.stage == ActionStage.DONE for row in rows)
    facts = [Fact("Actions", f"{len(rows)}, {done} done" if rows else "None yet")]
    if plan.agreed_at is not None:
        agreed = timezone.localdate(plan.agreed_at)
        facts.append(Fact("Agreed", f"{agreed.day} {agreed:%B %Y}"))
    if plan.check_back_on is not None:
        facts.append(Fact("Somebody comes back and asks", f"{plan.check_back_on:%A} {plan.check_back_on.day} {plan.check_back_on:%B %Y}"))
    return tuple(facts)


def _columns(lines: Sequence[ActionLine]) -> tuple[Column, ...]:
    """One a stage; that of actions that were carried over only where there are some."""
    by_stage = {stage: tuple(line for line in lines if line.stage == stage) for stage in ActionStage}
    return tuple(
        Column(stage.value, stage.label, next((line.pill.kind for line in found), Kind.WAITING), found)
        for stage, found in by_stage.items()
        if found or stage != ActionStage.CARRIED_OVER
    )

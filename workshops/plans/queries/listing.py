"""All plans that a member may read. Neither its numbers nor its filters tell of any other."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Exists, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.web.addresses import address_in
from schools.web.pages import StatusPill
from schools.web.registries import Section, sections_for
from schools.web.tables import Column, Filter, TablePage, TableShape, order_by, read_ask
from workshops.plans.enums import ActionStage, PlanStage
from workshops.plans.models import Action, Plan
from workshops.plans.queries.people import readers_filter, shared_filter
from workshops.plans.queries.plan import PLAN_KINDS
from workshops.plans.rules.lives import UNDER_WAY

SHAPE = TableShape(
    columns=(
        Column("school", "School", is_sortable=True),
        Column("cycle", "Cycle", is_sortable=True),
        Column("stage", "Stands at"),
        Column("done", "Done"),
        Column("back", "Check-back", is_sortable=True),
    ),
    things="plans",
    default_sort="school",
    filters=(
        Filter("late", "Late actions", (("yes", "With late actions"), ("no", "Without"))),
        Filter("stage", "Stands at", tuple(PlanStage.choices)),
    ),
    page_size=25,
)
_SORTS = {
    "school": ("review__host__name",),
    "cycle": ("review__cycle__academic_year", "review__cycle__name"),
    "back": ("check_back_on",),
}


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A plan in the list."""

    school: str
    url: str
    cycle: str
    pill: StatusPill
    done: int
    total: int
    late: int
    check_back_on: date | None


@dataclass(frozen=True, slots=True)
class PlansPage:
    """A page of them. `has_any` says whether there would be some without a filter."""

    table: TablePage[PlanLine]
    has_any: bool
    sections: tuple[Section, ...]


def readable_plans(member: Member) -> Any:
    """What `rules/sight.py` says of one plan, for all of them at once. No query."""
    if member.is_trust_lead:
        return Plan.objects.all()
    own = readers_filter(member.membership_id, member.school_ids)
    return Plan.objects.filter(own | shared_filter() if member.holds(Role.CENTRAL_TEAM) else own)


def plans_page(member: Member, query: Mapping[str, str]) -> PlansPage:
    """Two queries, one more where a filter leaves none."""
    ask = read_ask(query, SHAPE)
    every = readable_plans(member)
    wanted = every.annotate(is_late=Exists(_late_actions(timezone.localdate())))
    if late := ask.value("late"):
        wanted = wanted.filter(is_late=late == "yes")
    if stage := ask.value("stage"):
        wanted = wanted.filter(stage=stage)
    total = wanted.count()
    ask = ask.within(total)
    rows = counted(wanted, timezone.localdate()).order_by(*order_by(ask, _SORTS))[ask.start : ask.stop]
    table = TablePage(SHAPE, ask, tuple(_line(member, row) for row in rows), total)
    return PlansPage(table, bool(total) or (table.is_filtered and every.exists()), sections_for("plans", member, member.trust_id))


def _late_actions(today: date) -> Any:
    return Action.objects.open().filter(plan=OuterRef("pk"), plan__stage__in=UNDER_WAY, due_on__lt=today)


def counted(plans: Any, today: date) -> Any:
    """Plans with how many actions they have, how many are done and how many late. No query."""
    actions = Action.objects.standing().filter(plan=OuterRef("pk"))
    return plans.select_related("review__host", "review__cycle").annotate(
        total=_number(actions), done=_number(actions.filter(stage=ActionStage.DONE)), late=_number(_late_actions(today))
    )


def _number(rows: Any) -> Any:
    return Coalesce(Subquery(rows.order_by().values("plan").annotate(n=Count("pk")).values("n")), 0)


def _line(member: Member, row: Any) -> PlanLine:
    return PlanLine(
        school=row.review.host.name,
        url=address_in(member.trust_slug, "workshops:plan", plan_id=row.pk),
        cycle=row.review.cycle.name,
        pill=StatusPill(row.get_stage_display(), PLAN_KINDS[PlanStage(row.stage)]),
        done=row.done,
        total=row.total,
        late=row.late,
        check_back_on=row.check_back_on,
    )

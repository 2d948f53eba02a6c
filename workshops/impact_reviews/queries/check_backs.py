"""All check-backs of the trust, for those who lead: which are due, open, to confirm, done, late. A list of dates, no ranking of schools."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from reviews.cycles.enums import ReviewStage
from reviews.cycles.permissions import may_lead
from schools.tenancy.member import Member
from schools.tenancy.prepared import FIRST_DAY, Inquiry, Prepared
from schools.web.addresses import address_in
from schools.web.answers import require
from schools.web.pages import Crumb, Kind, StatusPill
from schools.web.tables import Column, Filter, TableAsk, TablePage, TableShape, order_by, read_ask
from workshops.impact_reviews.models import ImpactReview
from workshops.impact_reviews.rules.moments import LATE_AFTER, State, is_late
from workshops.plans.enums import ActionStage, PlanStage
from workshops.plans.models import Action, Plan

LABELS: Mapping[str, str] = {
    State.DUE: "Due",
    State.OPEN: "Open, the school writes",
    State.TOLD: "To confirm",
    State.CONFIRMED: "Confirmed, the school closes",
    State.CLOSED: "Done",
}
_KINDS = {State.DUE: Kind.WAITING, State.OPEN: Kind.NOW, State.TOLD: Kind.NOW, State.CONFIRMED: Kind.NOW, State.CLOSED: Kind.DONE}
_STATES = (*((state.value, LABELS[state]) for state in State), ("late", "Late"))
SHAPE = TableShape(
    columns=(
        Column("school", "School", is_sortable=True),
        Column("cycle", "Cycle", is_sortable=True),
        Column("due", "Check-back", is_sortable=True),
        Column("state", "Stands at"),
        Column("became", "What became of the actions"),
    ),
    things="check-backs",
    default_sort="due",
    page_size=25,
)
_SORTS = {
    "school": ("review__host__name",),
    "cycle": ("review__cycle__academic_year", "review__cycle__name"),
    "due": ("due",),
}
# In the order in which they are told.
_BECAME = ((ActionStage.DONE, "done"), (ActionStage.STOPPED, "stopped"), (ActionStage.CARRIED_OVER, "carried over"))


@dataclass(frozen=True, slots=True)
class CheckBackLine:
    """A plan's check-back. `became` is said only of closed ones."""

    school: str
    url: str
    cycle: str
    due_on: date
    pill: StatusPill
    is_late: bool
    became: str


@dataclass(frozen=True, slots=True)
class CheckBacksPage:
    """A page of them. `has_any` says whether there would be some without a filter."""

    crumbs: tuple[Crumb, ...]
    table: TablePage[CheckBackLine]
    has_any: bool
    xlsx: str


def check_backs_page(member: Member, query: Mapping[str, str]) -> CheckBacksPage:
    """Three queries. Raises NotYours for whoever does not lead the trust."""
    require(may_lead(member))
    cycles = tuple((str(pk), name) for pk, name in _every().order_by().values_list("review__cycle", "review__cycle__name").distinct())
    shape, today = _shape(cycles), timezone.localdate()
    ask = read_ask(query, shape)
    wanted = _wanted(ask, today)
    total = wanted.count()
    ask = ask.within(total)
    rows = wanted.order_by(*order_by(ask, _SORTS))[ask.start : ask.stop]
    table = TablePage(shape, ask, tuple(_line(member, row, today) for row in rows), total)
    crumbs = (Crumb("Plans", address_in(member.trust_slug, "workshops:plans")), Crumb("Check-backs"))
    return CheckBacksPage(crumbs, table, bool(cycles), f"{address_in(member.trust_slug, 'workshops:check_backs_xlsx')}{table.url()}")


def check_backs_to_download(member: Member, query: Mapping[str, str]) -> tuple[str, tuple[str, ...], Iterator[tuple[str, ...]]]:
    """The same rows, all of them, as title, heading and rows of a sheet. Two queries."""
    require(may_lead(member))
    cycles = tuple((str(pk), "") for pk in _every().order_by().values_list("review__cycle", flat=True).distinct())
    ask, today = read_ask(query, _shape(cycles)), timezone.localdate()
    lines = (_line(member, row, today) for row in _wanted(ask, today).order_by(*order_by(ask, _SORTS)))
    heading = ("School", "Cycle", "Check-back", "Stands at", "Late", "What became of the actions")
    rows = (
        (line.school, line.cycle, line.due_on.isoformat(), line.pill.label, "yes" if line.is_late else "", line.became) for line in lines
    )
    return "Check-backs", heading, rows


def _shape(cycles: tuple[tuple[str, str], ...]) -> TableShape:
    newest_last = tuple(sorted(cycles, key=lambda cycle: int(cycle[0])))
    return replace(
        SHAPE, filters=(Filter("state", "Stands at", _STATES), Filter("cycle", "Cycle", newest_last), Filter("school", "School"))
    )


def _every() -> Any:
    """Agreed plans that say when somebody checks back, whose review was not cancelled."""
    agreed = Plan.objects.exclude(stage=PlanStage.DRAFT).filter(check_back_on__isnull=False)
    return agreed.exclude(review__stage=ReviewStage.CANCELLED)


def _with_state() -> Any:
    reviewed = ImpactReview.objects.filter(plan=OuterRef("pk"))
    return _every().annotate(
        state=Coalesce(Subquery(reviewed.values("stage")), Value(State.DUE.value)),
        due=Coalesce(Subquery(reviewed.values("due_on")), F("check_back_on")),
    )


def _late(rows: Any, too_old: date) -> Any:
    return rows.filter(~Q(state=State.CLOSED), due__lt=too_old)


def _wanted(ask: TableAsk, today: date) -> Any:
    rows = _with_state().select_related("review__host", "review__cycle").annotate(**{code.value: _number(code) for code, _ in _BECAME})
    if state := ask.value("state"):
        rows = _late(rows, today - LATE_AFTER) if state == "late" else rows.filter(state=state)
    if cycle := ask.value("cycle"):
        rows = rows.filter(review__cycle=int(cycle))
    if school := ask.value("school"):
        rows = rows.filter(review__host__name__icontains=school)
    return rows


def _number(stage: ActionStage) -> Any:
    rows = Action.objects.standing().filter(plan=OuterRef("pk"), stage=stage).order_by().values("plan")
    return Coalesce(Subquery(rows.annotate(n=Count("pk")).values("n")), 0)


def _line(member: Member, row: Any, today: date) -> CheckBackLine:
    state = State(row.state)
    late = is_late(state, row.due, today)
    became = ", ".join(f"{getattr(row, code.value)} {label}" for code, label in _BECAME if getattr(row, code.value))
    return CheckBackLine(
        school=row.review.host.name,
        url=address_in(member.trust_slug, f"workshops:{'plan' if state == State.DUE else 'impact_review'}", plan_id=row.pk),
        cycle=row.review.cycle.name,
        due_on=row.due,
        pill=StatusPill(LABELS[state], Kind.LATE if late else _KINDS[state]),
        is_late=late,
        became=became if state == State.CLOSED else "",
    )


def about_late_number(today: date) -> Inquiry:
    """How many check-backs are late in the trust one stands in; no row where none is."""
    return _LATE_NUMBER.about(days=(today - LATE_AFTER, today))


def _late_number() -> "QuerySet[Any, Any]":
    late = _late(_with_state(), FIRST_DAY).order_by().values("trust").annotate(number=Count("pk"))
    numbers: QuerySet[Any, Any] = late.values_list("number")
    return numbers


_LATE_NUMBER = Prepared(_late_number)

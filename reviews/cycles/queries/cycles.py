"""The list of cycles, and one of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from reviews.cycles.enums import CycleStage, PhaseKind, ReviewStage
from reviews.cycles.models import Cycle, Phase, Review
from reviews.cycles.permissions import may_plan, may_see_cycle
from reviews.cycles.queries.addresses import address, cycle_url
from reviews.cycles.rules.years import year_in_words
from schools.tenancy.member import Member
from schools.web.answers import Answer
from schools.web.errors import NotFound
from schools.web.pages import Kind
from schools.web.tables import Column, TableAsk, TablePage, TableShape, order_by

SHAPE = TableShape(
    columns=(
        Column("name", "Cycle", is_sortable=True),
        Column("year", "Academic year", is_sortable=True),
        Column("schools", "Schools", is_number=True),
        Column("now", "Now"),
        Column("state", "State"),
    ),
    things="cycles",
    default_sort="-year",
)
_ORDER = {"name": ("name",), "year": ("academic_year", "pk")}
_KINDS: Mapping[str, Kind] = {
    CycleStage.PLANNING: Kind.WAITING,
    CycleStage.RUNNING: Kind.NOW,
    CycleStage.CLOSING: Kind.NOW,
    CycleStage.CLOSED: Kind.DONE,
}


@dataclass(frozen=True, slots=True)
class Link:
    """Somewhere to go from a line."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class CycleLine:
    """One cycle. `now` names the phases of today."""

    name: str
    url: str
    year: str
    schools: int
    now: str
    state: str
    kind: Kind
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ToSign:
    """An agreement that waits for the reader's signature."""

    school: str
    cycle: str
    url: str


@dataclass(frozen=True, slots=True)
class CyclesPage:
    """The list; what the reader is to sign; whether they may plan."""

    table: TablePage[CycleLine]
    to_sign: tuple[ToSign, ...]
    plan: Answer
    plan_url: str
    breaks_url: str
    frameworks_url: str
    template_url: str


def cycle_for(member: Member, cycle_id: int) -> Cycle:
    """The cycle with its framework. One query. Raises NotFound, also for a plan that is not this member's to see."""
    row: Cycle | None = Cycle.objects.select_related("framework").filter(pk=cycle_id).first()
    if row is None or not may_see_cycle(member, row):
        raise NotFound
    return row


def cycles_page(member: Member, ask: TableAsk) -> CyclesPage:
    """Three queries: lines, their number, and for heads what they are to sign."""
    rows = Cycle.objects.all() if may_plan(member) else Cycle.objects.exclude(stage=CycleStage.PLANNING)
    total = rows.count()
    ask = ask.within(total)
    found = _with_counts(rows).order_by(*order_by(ask, _ORDER))
    lines = tuple(_line(member, row) for row in found[ask.start : ask.stop])
    return CyclesPage(
        table=TablePage(SHAPE, ask, lines, total),
        to_sign=_to_sign(member),
        plan=may_plan(member),
        plan_url=address(member.trust_slug, "plan_cycle"),
        breaks_url=address(member.trust_slug, "breaks"),
        frameworks_url=address(member.trust_slug, "frameworks"),
        template_url=address(member.trust_slug, "day_template"),
    )


def _with_counts(rows: "QuerySet[Any]") -> "QuerySet[Any]":
    today = timezone.localdate()
    hosts = Review.objects.filter(cycle=OuterRef("pk")).exclude(stage=ReviewStage.CANCELLED).order_by()
    phase = Phase.objects.filter(cycle=OuterRef("pk"), starts_on__lte=today, ends_on__gte=today).order_by("-starts_on")
    number = hosts.values("cycle").annotate(number=Count("pk")).values("number")
    counted: QuerySet[Any] = rows.annotate(schools=Coalesce(Subquery(number), 0), phase=Subquery(phase.values("kind")[:1]))
    return counted


def _line(member: Member, row: Any) -> CycleLine:
    is_plan = row.stage == CycleStage.PLANNING
    slug = member.trust_slug
    planner = bool(may_plan(member))
    url = address(slug, "plan_step", cycle_id=row.pk, step="check") if is_plan else cycle_url(slug, row.pk)
    return CycleLine(
        name=row.name,
        url=url,
        year=year_in_words(row.academic_year),
        schools=row.schools,
        now=PhaseKind(row.phase).label if row.phase and row.stage == CycleStage.RUNNING else "",
        state=row.get_stage_display(),
        kind=_KINDS[row.stage],
        links=_links(slug, row) if planner else (),
    )


def _links(slug: str, row: Cycle) -> tuple[Link, ...]:
    """What is done with a cycle at its stage."""
    names = {
        CycleStage.PLANNING: (),
        CycleStage.RUNNING: ("change_dates", "agreement", "add_school", "copy_cycle", "close_cycle"),
        CycleStage.CLOSING: ("change_dates", "copy_cycle", "close_cycle"),
        CycleStage.CLOSED: ("copy_cycle",),
    }[CycleStage(row.stage)]
    words = {"change_dates": "Dates", "agreement": "Agreement", "add_school": "Add a school", "copy_cycle": "Copy", "close_cycle": "Close"}
    return tuple(Link(words[name], address(slug, name, cycle_id=row.pk)) for name in names)


def _to_sign(member: Member) -> tuple[ToSign, ...]:
    """Of the schools that the reader heads. No query for anybody else."""
    if not member.headed_school_ids:
        return ()
    rows = unsigned().filter(host__in=member.headed_school_ids, cycle__stage=CycleStage.RUNNING).select_related("host", "cycle")
    return tuple(
        ToSign(row.host.name, row.cycle.name, address(member.trust_slug, "sign_agreement", review_id=row.pk))
        for row in rows.order_by("cycle__academic_year", "host__name")
    )


def unsigned() -> "QuerySet[Review]":
    """Reviews for which nobody has signed the terms as they read now; cancelled ones need no signature."""
    signed = Q(signatures__agreement=F("cycle__agreement"))
    rows: QuerySet[Review] = Review.objects.exclude(stage=ReviewStage.CANCELLED).exclude(pk__in=Review.objects.filter(signed).values("pk"))
    return rows

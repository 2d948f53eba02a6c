"""A plan as far as it has come: what each step of the wizard has, and what is missing before the cycle can start."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce

from reviews.cycles.enums import CycleStage
from reviews.cycles.models import Cycle, Phase, Review
from reviews.cycles.permissions import may_plan
from reviews.cycles.queries.addresses import address, crumbs_of
from reviews.cycles.queries.calendar import YearDays, days_of_year
from reviews.cycles.queries.phases import LABELS, phases_of
from reviews.cycles.rules.phases import KINDS, Dates, Problems, phase_problems
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import NotFound, WrongStage
from schools.web.pages import Crumb, Stop, TimelineStep

STEPS: Mapping[str, str] = {
    "basics": "Name and year",
    "framework": "Framework",
    "schools": "Schools",
    "dates": "Dates",
    "sharing": "Who reads what",
    "agreement": "Agreement",
    "check": "Check and start",
}
_ORDER = tuple(STEPS)


@dataclass(frozen=True, slots=True)
class Plan:
    """A cycle that is planned, with what is missing by step."""

    cycle: Cycle
    schools: int
    missing: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Step:
    """One page of the wizard: where it stands among the others, and where back and on lead."""

    crumbs: tuple[Crumb, ...]
    key: str
    heading: str
    number: int
    line: tuple[TimelineStep, ...]
    missing: str
    back: str
    onward: str
    is_last: bool = False

    @property
    def of(self) -> int:
        return len(STEPS)


def plan_of(member: Member, cycle_id: int) -> Plan:
    """The plan, its framework, and how far schools and dates have come, in one query. Raises NotFound, NotYours, WrongStage."""
    schools = Review.objects.filter(cycle=OuterRef("pk")).order_by().values("cycle").annotate(number=Count("pk")).values("number")
    dated = Phase.objects.filter(cycle=OuterRef("pk")).order_by().values("cycle").annotate(number=Count("pk")).values("number")
    rows = Cycle.objects.select_related("framework").annotate(schools=Coalesce(Subquery(schools), 0), dated=Coalesce(Subquery(dated), 0))
    row = rows.filter(pk=cycle_id).first()
    if row is None or (row.stage == CycleStage.PLANNING and not may_plan(member)):
        raise NotFound
    require(may_plan(member))
    if row.stage != CycleStage.PLANNING:
        raise WrongStage("This cycle has started. Its dates and its agreement can still be changed, each on its own page.")
    return Plan(row, row.schools, _missing(row, row.schools, row.dated))


def missing_of(row: Cycle) -> Mapping[str, str]:
    """What is missing before the cycle can start, by step; days that do not go together any more among it. Three queries."""
    phases = phases_of(row.pk)
    missing = _missing(row, Review.objects.filter(cycle=row).count(), len(phases))
    if "dates" not in missing and problems_of(row, phases, days_of_year(row.academic_year)).refused:
        missing["dates"] = "The dates do not go together."
    return missing


def problems_of(row: Cycle, phases: tuple[Dates, ...], year: YearDays) -> Problems:
    """What is wrong with stored days: breaks, bank holidays or the year may have changed since they were chosen."""
    return phase_problems(phases, LABELS, row.academic_year, year.breaks, year.bank_holidays)


def _missing(row: Cycle, schools: int, dated: int) -> dict[str, str]:
    found = {}
    if row.framework_id is None:
        found["framework"] = "No framework is chosen."
    if not schools:
        found["schools"] = "No school takes part yet."
    if dated < len(KINDS):
        found["dates"] = "The dates are not settled."
    if not row.agreement.strip():
        found["agreement"] = "The agreement is not saved."
    return found


def step_of(member: Member, key: str, plan: Plan | None = None) -> Step:
    """The page of a step; without a plan, of the first one of a new cycle. No query."""
    slug, index = member.trust_slug, _ORDER.index(key)

    def url(step: str) -> str:
        return address(slug, "plan_step", cycle_id=plan.cycle.pk, step=step) if plan else ""

    list_url = address(slug, "cycles")
    crumbs = (Crumb("Reviews", list_url), Crumb("Plan a cycle"))
    return Step(
        crumbs=crumbs_of(member, plan.cycle, STEPS[key]) if plan else crumbs,
        key=key,
        heading=STEPS[key],
        number=index + 1,
        line=tuple(_stop(step, key, plan, url(step)) for step in _ORDER),
        missing=plan.missing.get(key, "") if plan else "",
        back=url(_ORDER[index - 1]) if index else list_url,
        onward=url(_ORDER[min(index + 1, len(_ORDER) - 1)]),
        is_last=index == len(_ORDER) - 1,
    )


def _stop(step: str, here: str, plan: Plan | None, url: str) -> TimelineStep:
    """Where one stands; what is done; what is ahead, or missing."""
    missing = plan.missing.get(step, "") if plan else ""
    if step == here:
        return TimelineStep(STEPS[step], Stop.NOW, detail=missing)
    is_done = plan is not None and step != "check" and not missing
    return TimelineStep(STEPS[step], Stop.DONE if is_done else Stop.AHEAD, detail=missing, url=url)

"""What the single steps of the wizard show."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef
from django.utils import timezone

from reviews.cycles.enums import Sharing
from reviews.cycles.models import Cycle, Review
from reviews.cycles.queries.addresses import address
from reviews.cycles.queries.calendar import YearDays, days_of_year
from reviews.cycles.queries.phases import LABELS, as_values, phases_of
from reviews.cycles.queries.plans import STEPS, Plan, problems_of
from reviews.cycles.rules.agreements import says_who_reads
from reviews.cycles.rules.phases import KINDS, Dates, usual_phases
from reviews.cycles.rules.years import academic_year_of, year_in_words
from schools.people.models import RoleHeld
from schools.people.rules import day
from schools.tenancy.member import Member
from schools.trusts.models import School
from schools.web.answers import YES, Answer, no
from schools.web.pages import Fact

_FEW = 3


@dataclass(frozen=True, slots=True)
class SchoolTick:
    """A school that can take part, and whether it does, or is proposed to."""

    pk: int
    name: str
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class PhaseRow:
    """A phase by the names of its two fields."""

    label: str
    hint: str
    starts: str
    ends: str


@dataclass(frozen=True, slots=True)
class DatesStep:
    """The days that stand or are proposed, and the year's breaks to plan around."""

    rows: tuple[PhaseRow, ...]
    initial: dict[str, Any]
    breaks: tuple[Fact, ...]
    is_proposal: bool
    breaks_url: str


@dataclass(frozen=True, slots=True)
class CheckStep:
    """Everything of a plan on one page; what is missing; what one should look at again and may leave."""

    facts: tuple[Fact, ...]
    dates: tuple[Fact, ...]
    missing: tuple[Fact, ...]
    looks: tuple[Fact, ...]
    agreement: str
    start: Answer
    start_url: str


HINTS = {
    "agreement": "Heads read the terms and sign.",
    "self_review": "Each school writes, and chooses its focus and questions.",
    "preparation": "The self-review goes to the team; they meet and plan the day.",
    "visit": "One day or two at each school.",
    "report": "Drafted, checked by the host, released.",
    "workshop": "What the school's own staff commit to.",
    "impact_review": "What has come of it. This may run on into the next year.",
}
PHASE_ROWS = tuple(PhaseRow(LABELS[kind], HINTS[kind], f"{kind}_starts_on", f"{kind}_ends_on") for kind in KINDS)


def year_choices(row: Cycle | None = None) -> list[tuple[int, str]]:
    """The academic years that can be planned: this one and the next two, and the one that stands already."""
    now = academic_year_of(timezone.localdate())
    years = sorted({now, now + 1, now + 2, *([row.academic_year] if row else [])})
    return [(year, year_in_words(year)) for year in years]


def new_plan_initial() -> dict[str, Any]:
    """What the first step of a new plan proposes: from May on, people plan the next year."""
    today = timezone.localdate()
    year = academic_year_of(today) + (1 if today.month in (5, 6, 7, 8) else 0)
    return {"name": f"Peer review {year_in_words(year)}", "academic_year": year}


def school_ticks(plan: Plan) -> tuple[SchoolTick, ...]:
    """All schools that are here, by name; all ticked until somebody has chosen. One query."""
    takes_part = Exists(Review.objects.filter(cycle=plan.cycle, host=OuterRef("pk")))
    rows = School.objects.here(timezone.localdate()).annotate(takes_part=takes_part).order_by("name")
    is_new = not plan.schools
    return tuple(SchoolTick(pk, name, is_new or chosen) for pk, name, chosen in rows.values_list("pk", "name", "takes_part"))


def dates_step(member: Member, cycle: Cycle) -> DatesStep:
    """Two queries."""
    year, stored = days_of_year(cycle.academic_year), phases_of(cycle.pk)
    proposed = {phase.kind: phase for phase in usual_phases(cycle.academic_year, year.closed, timezone.localdate())}
    known = proposed | {phase.kind: phase for phase in stored}
    return DatesStep(
        rows=PHASE_ROWS,
        initial=as_values(tuple(known[kind] for kind in KINDS)),
        breaks=break_facts(year),
        is_proposal=not stored,
        breaks_url=f"{address(member.trust_slug, 'breaks')}?year={cycle.academic_year}",
    )


def break_facts(year: YearDays) -> tuple[Fact, ...]:
    """The breaks of a year, each with its days."""
    return tuple(Fact(span.name, span_in_words(span.starts_on, span.ends_on)) for span in year.breaks)


def span_in_words(starts_on: date, ends_on: date) -> str:
    """11 Jan 2027 to 23 Apr 2027"""
    return day(starts_on) if starts_on == ends_on else f"{day(starts_on)} to {day(ends_on)}"


def check_step(member: Member, plan: Plan) -> CheckStep:
    """Three queries."""
    cycle, slug = plan.cycle, member.trust_slug
    url = {step: address(slug, "plan_step", cycle_id=cycle.pk, step=step) for step in STEPS}
    phases, year = phases_of(cycle.pk), days_of_year(cycle.academic_year)
    problems = problems_of(cycle, phases, year)
    missing = dict(plan.missing)
    if problems.refused:
        missing.setdefault("dates", "The dates do not go together.")
    hosts = _hosts(cycle)
    return CheckStep(
        facts=_facts(cycle, [name for name, _ in hosts], url),
        dates=tuple(Fact(LABELS[phase.kind], span_in_words(phase.starts_on, phase.ends_on)) for phase in phases),
        missing=tuple(Fact(STEPS[step], sentence, url[step]) for step, sentence in missing.items()),
        looks=tuple(_looks(cycle, hosts, phases, tuple(problems.doubted.items()), url)),
        agreement=cycle.agreement,
        start=no("Something is missing: see above.") if missing else YES,
        start_url=address(slug, "start_cycle", cycle_id=cycle.pk),
    )


def _hosts(cycle: Cycle) -> list[tuple[str, bool]]:
    """Names of the schools that take part, and whether somebody heads each."""
    heads = RoleHeld.objects.current(timezone.localdate()).filter(is_head=True, school=OuterRef("host"))
    rows = Review.objects.filter(cycle=cycle).annotate(has_head=Exists(heads)).order_by("host__name")
    return list(rows.values_list("host__name", "has_head"))


def _facts(cycle: Cycle, hosts: list[str], url: dict[str, str]) -> tuple[Fact, ...]:
    number = "1 school" if len(hosts) == 1 else f"{len(hosts)} schools"
    return (
        Fact("Name", cycle.name, url["basics"]),
        Fact("Academic year", year_in_words(cycle.academic_year), url["basics"]),
        Fact("Visits", cycle.get_mode_display(), url["basics"]),
        Fact("Framework", str(cycle.framework) if cycle.framework else "None yet", url["framework"]),
        Fact("Schools", number, url["schools"], ", ".join(hosts)),
        Fact("Released reports are read by", Sharing(cycle.sharing).label, url["sharing"]),
        Fact("Check of facts", f"{cycle.check_days} working days", url["sharing"]),
        Fact("Notes are deleted", f"{cycle.keep_evidence_months} months after release", url["sharing"]),
    )


def _looks(
    cycle: Cycle, hosts: list[tuple[str, bool]], phases: tuple[Dates, ...], doubted: tuple[tuple[str, str], ...], url: dict[str, str]
) -> list[Fact]:
    looks = []
    headless = [name for name, has_head in hosts if not has_head]
    if 0 < len(hosts) < _FEW:
        looks.append(Fact("Schools", "With fewer than three schools, two would review each other. Three or more is usual.", url["schools"]))
    if headless:
        looks.append(Fact("Schools", f"No head on the list, so nobody can sign the agreement: {', '.join(headless)}.", url["schools"]))
    for name, sentence in doubted:
        looks.append(Fact(LABELS[name.rsplit("_", 2)[0]], sentence, url["dates"]))
    if phases and phases[0].ends_on < timezone.localdate():
        looks.append(Fact("Dates", "The first phase is over already.", url["dates"]))
    if cycle.agreement and not says_who_reads(cycle.agreement, cycle.sharing):
        sentence = f"Check that it says who reads the reports: you chose “{Sharing(cycle.sharing).label}”."
        looks.append(Fact("Agreement", sentence, url["agreement"]))
    return looks

"""Pages about a cycle that runs: what moving its dates would do, what is unfinished at its end; and the school year's breaks."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from reviews.cycles.enums import CycleStage, ReviewStage
from reviews.cycles.models import Cycle, Review
from reviews.cycles.permissions import may_lead, may_plan
from reviews.cycles.queries.addresses import address, crumbs_of, cycle_url, review_url
from reviews.cycles.queries.calendar import YearDays, days_of_year
from reviews.cycles.queries.cycles import cycle_for, unsigned
from reviews.cycles.queries.phases import LABELS, phases_of
from reviews.cycles.queries.wizard import DatesStep, dates_step, span_in_words, year_choices
from reviews.cycles.rules.lives import has_reached
from reviews.cycles.rules.phases import KINDS, Dates, phase_problems
from reviews.cycles.rules.visits import is_outside
from reviews.cycles.rules.years import Span, academic_year_of, name_a_year_on, year_in_words
from schools.tenancy.member import Member
from schools.web.answers import Answer, require
from schools.web.errors import WrongStage
from schools.web.pages import Crumb, Fact


@dataclass(frozen=True, slots=True)
class DatesPage:
    """The dates of a cycle that runs, to be changed."""

    crumbs: tuple[Crumb, ...]
    name: str
    step: DatesStep
    back: str


@dataclass(frozen=True, slots=True)
class Effect:
    """What these days would change. `mark` says which days were shown."""

    moved: tuple[Fact, ...]
    outside: tuple[Fact, ...]
    doubts: tuple[str, ...]
    schools: int
    mark: str


@dataclass(frozen=True, slots=True)
class ClosePage:
    """What is unfinished, and which deed comes next."""

    crumbs: tuple[Crumb, ...]
    name: str
    stage: str
    unfinished: tuple[Fact, ...]
    unsigned: int
    deed: str
    label: str
    answer: Answer
    may_reopen: bool
    back: str


@dataclass(frozen=True, slots=True)
class CopyPage:
    """The name that is proposed for the next year."""

    crumbs: tuple[Crumb, ...]
    name: str
    year: str
    initial: dict[str, Any]
    back: str


@dataclass(frozen=True, slots=True)
class StartPage:
    """What starting a cycle does."""

    crumbs: tuple[Crumb, ...]
    question: str
    points: tuple[str, ...]
    url: str
    back: str


@dataclass(frozen=True, slots=True)
class BreaksPage:
    """A year's breaks, with the bank holidays that are known without saying."""

    crumbs: tuple[Crumb, ...]
    year: int
    year_in_words: str
    years: tuple[tuple[str, str], ...]
    breaks: tuple[Span, ...]
    bank_holidays: tuple[Fact, ...]
    are_own: bool
    back: str


def change_dates_page(member: Member, cycle_id: int) -> DatesPage:
    """Three queries. Raises NotFound, NotYours, WrongStage."""
    row = cycle_for(member, cycle_id)
    require(may_plan(member))
    if row.stage == CycleStage.CLOSED:
        raise WrongStage("This cycle is closed.")
    return DatesPage(crumbs_of(member, row, "Dates"), row.name, dates_step(member, row), cycle_url(member.trust_slug, row.pk))


def effect_of(member: Member, cycle_id: int, values: Mapping[str, Any]) -> Effect:
    """What days by the name of their field would change against those that stand. Four queries."""
    row = cycle_for(member, cycle_id)
    before, year = {phase.kind: phase for phase in phases_of(cycle_id)}, days_of_year(row.academic_year)
    after = tuple(Dates(kind, values[f"{kind}_starts_on"], values[f"{kind}_ends_on"]) for kind in KINDS)
    doubts = phase_problems(after, LABELS, row.academic_year, year.breaks, year.bank_holidays).doubted
    hosts = list(Review.objects.going_on().filter(cycle=row).select_related("host").order_by("visit_on", "host__name"))
    visits = next(phase for phase in after if phase.kind == "visit")
    return Effect(
        moved=tuple(_moved(before.get(phase.kind), phase) for phase in after if phase != before.get(phase.kind)),
        outside=tuple(_visit(member, host) for host in hosts if _has_to_move(host, visits)),
        doubts=tuple(f"{LABELS[name.rsplit('_', 2)[0]]}: {sentence}" for name, sentence in doubts.items()),
        schools=len(hosts),
        mark=mark_of_days(values),
    )


def merged(values: Mapping[str, Any], seen: Mapping[str, Any], now: Mapping[str, Any]) -> dict[str, Any]:
    """The days as they would stand: what somebody did not touch is as it is now."""
    return {name: now[name] if values[name] == seen[name] else values[name] for name in now}


def mark_of_days(values: Mapping[str, Any]) -> str:
    """By which a confirmation says which days it is about."""
    return ",".join(f"{values[f'{kind}_{end}']:%Y-%m-%d}" for kind in KINDS for end in ("starts_on", "ends_on"))


def _moved(before: Dates | None, after: Dates) -> Fact:
    old = f"was {span_in_words(before.starts_on, before.ends_on)}" if before else ""
    return Fact(LABELS[after.kind], span_in_words(after.starts_on, after.ends_on), note=old)


def _has_to_move(row: Review, visits: Dates) -> bool:
    """A visit that is still to come and would lie outside the phase."""
    if row.visit_on is None or row.visit_until is None or has_reached(row.stage, ReviewStage.DRAFTING):
        return False
    return is_outside(row.visit_on, row.visit_until, visits)


def _visit(member: Member, row: Review) -> Fact:
    days: tuple[date, date] = (row.visit_on, row.visit_until)  # type: ignore[assignment]
    return Fact(row.host.name, span_in_words(*days), address(member.trust_slug, "set_visit", review_id=row.pk))


def start_page(member: Member, cycle: Cycle, schools: int) -> StartPage:
    """No query."""
    number = "1 school" if schools == 1 else f"{schools} schools"
    points = (
        f"The self-review opens for {number}, and every head is asked to sign the agreement.",
        f"The framework, {cycle.framework}, is fixed: it never changes again. A change makes a new version for later cycles.",
        "Schools, framework and who reads the reports are settled. Dates and the agreement's text can be changed later.",
        "Everybody in the trust sees the cycle.",
    )
    slug = member.trust_slug
    return StartPage(
        crumbs_of(member, cycle, "Start"),
        f"Start “{cycle.name}”?",
        points,
        address(slug, "start_cycle", cycle_id=cycle.pk),
        address(slug, "plan_step", cycle_id=cycle.pk, step="check"),
    )


def close_page(member: Member, cycle_id: int) -> ClosePage:
    """Three queries. Raises NotFound, NotYours, WrongStage."""
    row = cycle_for(member, cycle_id)
    require(may_plan(member))
    if row.stage not in (CycleStage.RUNNING, CycleStage.CLOSING):
        raise WrongStage("Only a cycle that runs can be closed.")
    is_running = row.stage == CycleStage.RUNNING
    return ClosePage(
        crumbs=crumbs_of(member, row, "Close"),
        name=row.name,
        stage=row.stage,
        unfinished=tuple(Fact(host.host.name, _state(host), review_url(member.trust_slug, host.pk)) for host in _unfinished(row)),
        unsigned=unsigned().filter(cycle=row).count(),
        deed="begin" if is_running else "close",
        label="Begin closing" if is_running else "Close for good",
        answer=may_plan(member) if is_running else may_lead(member),
        may_reopen=not is_running,
        back=cycle_url(member.trust_slug, row.pk),
    )


def _unfinished(row: Cycle) -> "QuerySet[Review]":
    over = (ReviewStage.CLOSED, ReviewStage.CANCELLED)
    rows: QuerySet[Review] = Review.objects.filter(cycle=row).exclude(stage__in=over).select_related("host").order_by("host__name")
    return rows


def _state(row: Review) -> str:
    label = ReviewStage(row.stage).label
    return f"{label}, paused" if row.paused_at else str(label)


def copy_page(member: Member, cycle_id: int) -> CopyPage:
    """One query. Raises NotFound, NotYours."""
    row = cycle_for(member, cycle_id)
    require(may_plan(member))
    year = row.academic_year + 1
    name = name_a_year_on(row.name, row.academic_year)
    return CopyPage(crumbs := crumbs_of(member, row, "Copy"), row.name, year_in_words(year), {"name": name}, crumbs[1].url)


def breaks_page(member: Member, asked: str) -> BreaksPage:
    """The year that was asked for, or this one. One query. Raises NotYours."""
    require(may_plan(member))
    choices = dict(year_choices())
    year = int(asked) if len(asked) == 4 and asked.isdecimal() and int(asked) in choices else academic_year_of(timezone.localdate())
    days: YearDays = days_of_year(year)
    url = address(member.trust_slug, "breaks")
    return BreaksPage(
        crumbs=(Crumb("Reviews", address(member.trust_slug, "cycles")), Crumb("School breaks")),
        year=year,
        year_in_words=year_in_words(year),
        years=tuple((words, "" if other == year else f"{url}?year={other}") for other, words in choices.items()),
        breaks=days.breaks,
        bank_holidays=tuple(Fact(name, span_in_words(on, on)) for on, name in days.bank_holidays.items()),
        are_own=days.are_own,
        back=address(member.trust_slug, "cycles"),
    )

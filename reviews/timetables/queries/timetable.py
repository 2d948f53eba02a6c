"""The live timetable of a cycle: a row per school, a column per step."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils import timezone

from reviews.assignments.enums import Part
from reviews.assignments.rules.days import span
from reviews.cycles.enums import CycleStage, PhaseKind, ReviewStage
from reviews.cycles.permissions import may_plan
from reviews.timetables.queries.facts import cycle_with_reviews
from reviews.timetables.rules.cells import STEPS, Cell, cells
from reviews.timetables.rules.facts import CycleFacts, Place, ReviewFacts
from schools.people.rules import day
from schools.tenancy.enums import Capability
from schools.tenancy.member import Member
from schools.web.errors import NotFound
from schools.web.pages import Crumb, Kind, StatusPill
from schools.web.tables import Column, Filter, TableAsk, TablePage, TableShape

LATE, MINE = "late", "mine"
_STAGES = tuple((stage.value, stage.label) for stage in ReviewStage)
SHAPE = TableShape(
    columns=(
        Column("school", "School", is_sortable=True),
        Column("visit", "Visit", is_sortable=True),
        Column("team", "Team"),
        *(Column(step, label) for step, label in STEPS.items()),
    ),
    things="schools",
    default_sort="school",
    filters=(
        Filter("name", "School"),
        Filter("stage", "Stage", _STAGES),
        Filter("only", "Only", ((LATE, "What is late"), (MINE, "Where I take part")), unasked="All schools"),
    ),
    page_size=100,
)
_CYCLE_KINDS = {CycleStage.RUNNING: Kind.NOW, CycleStage.CLOSED: Kind.DONE}


@dataclass(frozen=True, slots=True)
class TimetableRow:
    """One school's line. `team` names only those who have accepted, but for planners and the asked person's own name. `cells` come with
    their steps' names, which a phone shows beside them."""

    url: str
    school: str
    pill: StatusPill
    visit: str
    team: tuple[str, ...]
    champion: str
    cells: tuple[tuple[str, Cell], ...]


@dataclass(frozen=True, slots=True)
class PhaseLine:
    """When a step of the cycle is meant to happen."""

    label: str
    starts_on: date
    ends_on: date
    is_now: bool


@dataclass(frozen=True, slots=True)
class TimetablePage:
    """Everything on the page."""

    crumbs: tuple[Crumb, ...]
    name: str
    year: str
    pill: StatusPill
    phases: tuple[PhaseLine, ...]
    table: TablePage[TimetableRow]
    late: int
    shows_planning: bool
    cycle_id: int
    ics_url: str
    xlsx_url: str


def timetable_page(member: Member, cycle_id: int, ask: TableAsk) -> TimetablePage:
    """One query, whatever the number of schools. Raises NotFound."""
    cycle = cycle_facts(member, cycle_id)
    today = timezone.localdate()
    asked = _sorted(_asked(member, cycle.reviews, ask, today), ask)
    ask = ask.within(len(asked))
    lines = tuple(_line(member, facts, today) for facts in asked[ask.start : ask.stop])
    table = TablePage(SHAPE, ask, lines, len(asked))
    stage = CycleStage(cycle.stage)
    return TimetablePage(
        crumbs=(Crumb("Reviews", _url(member, "cycles")), Crumb(cycle.name)),
        name=cycle.name,
        year=year_in_words(cycle.academic_year),
        pill=StatusPill(stage.label, _CYCLE_KINDS.get(stage, Kind.WAITING)),
        phases=_phases(cycle, today),
        table=table,
        late=sum(1 for facts in cycle.reviews if _is_late(facts, today)),
        shows_planning=bool(may_plan(member)),
        cycle_id=cycle_id,
        ics_url=_url(member, "timetable_ics", cycle_id=cycle_id),
        xlsx_url=f"{_url(member, 'timetable_xlsx', cycle_id=cycle_id)}{table.url()}",
    )


def timetable_to_download(member: Member, cycle_id: int, ask: TableAsk) -> tuple[str, list[str], list[list[str]]]:
    """Title, heading and rows of what the address asks for, on however many pages it stands. Raises NotFound."""
    cycle = cycle_facts(member, cycle_id)
    today = timezone.localdate()
    lines = [_line(member, facts, today) for facts in _sorted(_asked(member, cycle.reviews, ask, today), ask)]
    heading = ["School", "Stage", "Visit", "Review team", member.labels.of(Capability.IMPROVEMENT_CHAMPION), *STEPS.values()]
    told = [
        [line.school, line.pill.label, line.visit, ", ".join(line.team), line.champion, *(in_words(each) for _, each in line.cells)]
        for line in lines
    ]
    return f"{cycle.name} {year_in_words(cycle.academic_year)}", heading, told


def cycle_facts(member: Member, cycle_id: int) -> CycleFacts:
    """A cycle with all its reviews; one that is being planned is its planners' alone. One query. Raises NotFound."""
    found = cycle_with_reviews(cycle_id)
    if found is None or (found.stage == CycleStage.PLANNING and not may_plan(member)):
        raise NotFound
    return found


def in_words(cell: Cell) -> str:
    """A cell where there is neither colour nor shape."""
    late = "Late: " if cell.is_late else ""
    return f"{late}{cell.word}{f', {day(cell.on)}' if cell.on else ''}"


def year_in_words(academic_year: int) -> str:
    """2026/27"""
    return f"{academic_year}/{(academic_year + 1) % 100:02}"


def _asked(member: Member, reviews: Sequence[ReviewFacts], ask: TableAsk, today: date) -> list[ReviewFacts]:
    found = list(reviews)
    if text := ask.value("name").casefold():
        found = [facts for facts in found if text in facts.host.casefold()]
    if stage := ask.value("stage"):
        found = [facts for facts in found if facts.stage == stage]
    only = ask.value("only")
    if only == LATE:
        found = [facts for facts in found if _is_late(facts, today)]
    if only == MINE:
        found = [facts for facts in found if _is_mine(member, facts)]
    return found


def _sorted(reviews: Iterable[ReviewFacts], ask: TableAsk) -> list[ReviewFacts]:
    by_visit = ask.sort_key == "visit"
    found = sorted(reviews, key=lambda facts: (facts.visit_on or date.max if by_visit else date.max, facts.host.casefold(), facts.pk))
    return found[::-1] if ask.is_descending else found


def _is_late(facts: ReviewFacts, today: date) -> bool:
    return any(each.is_late for each in cells(facts, today))


def _is_mine(member: Member, facts: ReviewFacts) -> bool:
    return facts.host_id in member.school_ids or any(place.membership_id == member.membership_id for place in facts.team)


def _line(member: Member, facts: ReviewFacts, today: date) -> TimetableRow:
    shown = [place for place in facts.reviewers if _may_know(member, place)]
    champion = facts.champion
    return TimetableRow(
        url=_url(member, "review", review_id=facts.pk),
        school=facts.host,
        pill=pill_of(facts),
        visit=_days(facts.visit_on, facts.visit_until),
        team=tuple(_named(place) for place in shown),
        champion=_named(champion) if champion and _may_know(member, champion) else "",
        cells=tuple(zip(STEPS.values(), cells(facts, today), strict=True)),
    )


def _may_know(member: Member, place: Place) -> bool:
    """That somebody was asked and has not accepted is for planners and the person alone."""
    return place.has_accepted or place.membership_id == member.membership_id or bool(may_plan(member))


def _named(place: Place) -> str:
    notes = [word for word, holds in (("lead", place.part == Part.LEAD_REVIEWER), ("asked", not place.has_accepted)) if holds]
    return f"{place.name} ({', '.join(notes)})" if notes else place.name


def pill_of(facts: ReviewFacts) -> StatusPill:
    """Where a review stands; of a paused one, that it is paused."""
    if facts.paused_because:
        return StatusPill("Paused", Kind.STOPPED)
    over = {ReviewStage.CLOSED: Kind.DONE, ReviewStage.CANCELLED: Kind.STOPPED, ReviewStage.PLANNED: Kind.WAITING}
    stage = ReviewStage(facts.stage)
    return StatusPill(stage.label, over.get(stage, Kind.NOW))


def _days(first: date | None, last: date | None) -> str:
    return span(first, last or first, month="%b") if first else ""


def _phases(cycle: CycleFacts, today: date) -> tuple[PhaseLine, ...]:
    phases = cycle.phases
    return tuple(
        PhaseLine(kind.label, *phases[kind.value], is_now=phases[kind.value][0] <= today <= phases[kind.value][1])
        for kind in PhaseKind
        if kind.value in phases
    )


def _url(member: Member, name: str, **parts: int) -> str:
    return reverse(f"reviews:{name}", kwargs={"trust_slug": member.trust_slug, **parts})

"""The page of one workshop: when, where, who leads, what happens, and what each may do there."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils import timezone

from schools.people.rules import day
from schools.tenancy.member import Member
from schools.tenancy.prepared import SUBJECT, Inquiry, Prepared
from schools.tenancy.together import Rows
from schools.web.pages import Crumb, Fact, Kind, StatusPill
from schools.web.registries import Section, sections_beside
from schools.web.tellers import Teller
from workshops.agendas.enums import StepStage, WorkshopStage
from workshops.agendas.models import Step, Workshop
from workshops.agendas.permissions import champion, is_before, is_real, may_arrange, may_prepare
from workshops.agendas.queries.champions import champions
from workshops.agendas.queries.doors import Standing, workshop_for
from workshops.agendas.rules.agenda import after, begins, in_words
from workshops.agendas.rules.seats import Deed

PILLS = {
    WorkshopStage.PLANNED: Kind.WAITING,
    WorkshopStage.OPEN: Kind.NOW,
    WorkshopStage.LIVE: Kind.NOW,
    WorkshopStage.CLOSED: Kind.DONE,
}


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A step as everybody who is invited may read it."""

    begins: str
    title: str
    minutes: int
    purpose: str
    is_over: bool
    is_now: bool


@dataclass(frozen=True, slots=True)
class WorkshopPage:
    """Everything on the page. `sections` are what upper nouns add: the room, rehearsal, invitations, record.

    `arrange` and `prepare` say whether this member changes day and place, agenda and taking part now.
    """

    crumbs: tuple[Crumb, ...]
    host: str
    is_rehearsal: bool
    pill: StatusPill
    when: str
    on: date | None
    facts: tuple[Fact, ...]
    steps: tuple[PlannedStep, ...]
    total: str
    has_champion: bool
    champion: str
    may_arrange: bool
    may_prepare: bool
    sections: tuple[Section, ...]
    urls: dict[str, str]


def workshop_page(member: Member, workshop_id: int) -> WorkshopPage:
    """Three queries: what others have to say comes with the third. Raises NotFound."""
    standing = workshop_for(member, workshop_id, Deed.KNOW)
    row = standing.workshop
    steps = list(Step.objects.filter(workshop=row.pk).order_by("position", "pk"))
    sections, (leader, helper) = sections_beside("workshop", _LEADERS, standing)
    goes_on = bool(is_before(row))
    names = ("arrange", "taking_part", "agenda", "paper_pack", "workshop_ics")
    return WorkshopPage(
        crumbs=standing.crumbs(),
        host=standing.seen.review.host.name,
        is_rehearsal=row.is_rehearsal,
        pill=StatusPill(str(WorkshopStage(row.stage).label), PILLS[WorkshopStage(row.stage)]),
        when=when_in_words(row),
        on=row.on,
        facts=tuple(_facts(standing, leader, helper, sum(step.minutes for step in steps))),
        steps=tuple(_steps(row, steps)),
        total=in_words(sum(step.minutes for step in steps)),
        has_champion=bool(leader),
        champion=champion(member),
        may_arrange=goes_on and bool(may_arrange(standing) and is_real(row)),
        may_prepare=goes_on and bool(may_prepare(standing)),
        sections=sections,
        urls={name: standing.url(name) for name in names} | {"team": standing.seen.url("review_team"), "review": standing.seen.url()},
    )


def _ask(standing: Standing) -> Inquiry:
    return _NAMES.about(subject=standing.workshop.pk)


def _tell(standing: Standing, rows: Rows) -> tuple[str, str]:
    ((leader, helper, address),) = rows
    return leader or "", helper or address or ""


def _names() -> "QuerySet[Any, Any]":
    leader = champions(OuterRef("review")).values("membership__person__name")
    rows: QuerySet[Any, Any] = Workshop.objects.filter(pk=SUBJECT)
    return rows.values_list(Subquery(leader[:1]), "co_facilitator__person__name", "co_facilitator__person__email")


_NAMES = Prepared(_names)
# Who leads, and who leads beside them.
_LEADERS = Teller(_ask, _tell)


def when_in_words(row: Workshop) -> str:
    """Friday 4 December 2026, 15:30"""
    if row.on is None:
        return "No day yet"
    at = f", {row.starts_at:%H:%M}" if row.starts_at else ""
    return f"{row.on:%A} {row.on.day} {row.on:%B} {row.on.year}{at}"


def _facts(standing: Standing, leader: str, helper: str, minutes: int) -> list[Fact]:
    row, word = standing.workshop, champion(standing.member)
    facts = []
    if not row.is_rehearsal:
        facts.append(Fact("When", when_in_words(row), note=_until(row, minutes)))
        facts.append(Fact("Place", row.place or "On screen only"))
        if row.video_link:
            facts.append(Fact("Video link", row.video_link, url=row.video_link))
        facts.append(Fact(word, leader or "Nobody yet"))
        if helper:
            facts.append(Fact("Leads beside them", helper))
    facts.append(Fact("Names", "Nobody's name stands at what they write" if row.is_anonymous else "The room sees who wrote what"))
    facts.append(Fact("Dots", f"{row.dots} for each person"))
    if row.check_back_on:
        facts.append(Fact("Check-back", day(row.check_back_on)))
    if row.closed_at and row.stage == WorkshopStage.CLOSED:
        facts.append(Fact("Closed", _moment(row.closed_at)))
    return facts


def _until(row: Workshop, minutes: int) -> str:
    return f"until about {after(row.starts_at, minutes)}" if row.starts_at else ""


def _moment(at: datetime) -> str:
    here = timezone.localtime(at)
    return f"{day(here.date())}, {here:%H:%M}"


def _steps(row: Workshop, steps: list[Step]) -> list[PlannedStep]:
    clock = begins(row.starts_at, [step.minutes for step in steps])
    return [
        PlannedStep(
            begins=at,
            title=step.title,
            minutes=step.minutes,
            purpose=step.purpose,
            is_over=step.stage in (StepStage.DONE, StepStage.SKIPPED),
            is_now=step.stage == StepStage.NOW,
        )
        for step, at in zip(steps, clock, strict=True)
    ]

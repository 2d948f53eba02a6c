"""The pages on which a workshop is planned and moved, and on which its leader says how people take part."""

from dataclasses import dataclass
from datetime import date, time
from typing import Any

from reviews.assignments.queries.seeing import Seen, review_for
from reviews.cycles.models import Phase
from schools.people.models import Membership
from schools.people.rules import day
from schools.tenancy.member import Member
from schools.web.answers import Answer, require
from schools.web.errors import NotFound, WrongStage
from schools.web.pages import Crumb, Fact
from workshops.agendas.models import Workshop
from workshops.agendas.permissions import (
    can_have_a_workshop,
    champion,
    is_before,
    is_real,
    may_arrange,
    may_choose_helper,
    may_plan_workshop,
    may_prepare,
)
from workshops.agendas.queries.champions import champion_of, helpers_for
from workshops.agendas.queries.doors import Standing, seats_of, workshop_for
from workshops.agendas.queries.templates import choices_of
from workshops.agendas.rules.seats import Deed, may

FIELDS = ("on", "starts_at", "place", "video_link", "check_back_on")


@dataclass(frozen=True, slots=True)
class ArrangePage:
    """When and where. `templates` are offered where the workshop is still to be planned; `facts` are what to plan around."""

    crumbs: tuple[Crumb, ...]
    host: str
    initial: dict[str, Any]
    templates: tuple[tuple[int | str, str], ...]
    facts: tuple[Fact, ...]
    back: str


@dataclass(frozen=True, slots=True)
class TakingPartPage:
    """How people take part, and who may help to lead. `choose` says whether this member chooses the helper."""

    crumbs: tuple[Crumb, ...]
    host: str
    initial: dict[str, Any]
    helpers: tuple[tuple[int | str, str], ...]
    choose: Answer
    is_rehearsal: bool
    back: str


def arranged_as(row: Workshop) -> dict[str, Any]:
    """Day, time and place as the form has them."""
    return {name: getattr(row, name) for name in FIELDS}


def in_words(value: date | time | str | None) -> str:
    """A field's value, as two texts are laid side by side."""
    return f"{value:%H:%M}" if isinstance(value, time) else day(value) if isinstance(value, date) else value or ""


def plan_page(member: Member, review_id: int) -> ArrangePage:
    """For a review that has no workshop yet. Four queries, or three. Raises NotFound, NotYours, WrongStage."""
    seen = review_for(member, review_id)
    seats = frozenset(seats_of(seen, None))
    if not may(Deed.KNOW, seats):
        raise NotFound
    require(may_plan_workshop(seen, seats))
    require(can_have_a_workshop(seen.review), WrongStage)
    return ArrangePage(
        crumbs=seen.crumbs("Plan the Improvement Workshop"),
        host=seen.review.host.name,
        initial={"starts_at": time(15, 30)},
        templates=tuple(choices_of(member)),
        facts=tuple(_around(seen, champion_of(review_id))),
        back=seen.url(),
    )


def arrange_page(member: Member, workshop_id: int) -> ArrangePage:
    """For one that is planned. Three queries. Raises NotFound, NotYours, WrongStage."""
    standing = workshop_for(member, workshop_id, Deed.KNOW)
    require(may_arrange(standing))
    require(is_real(standing.workshop) and is_before(standing.workshop), WrongStage)
    seen = standing.seen
    return ArrangePage(
        crumbs=standing.crumbs("Day and place"),
        host=seen.review.host.name,
        initial=arranged_as(standing.workshop),
        templates=(),
        facts=tuple(_around(seen, champion_of(seen.review.pk))),
        back=standing.url("workshop"),
    )


def taking_part_page(member: Member, workshop_id: int) -> TakingPartPage:
    """Three queries. Raises NotFound, NotYours, WrongStage."""
    standing = workshop_for(member, workshop_id, Deed.KNOW)
    require(may_prepare(standing))
    require(is_before(standing.workshop), WrongStage)
    row = standing.workshop
    choose = may_choose_helper(standing)
    return TakingPartPage(
        crumbs=standing.crumbs("Taking part"),
        host=standing.seen.review.host.name,
        initial={"is_anonymous": str(row.is_anonymous), "dots": row.dots, "helper": row.co_facilitator_id},
        helpers=tuple(_helpers(standing)) if choose else (),
        choose=choose,
        is_rehearsal=row.is_rehearsal,
        back=standing.url("workshop"),
    )


def _helpers(standing: Standing) -> list[tuple[int | str, str]]:
    """Everybody who may; and who helps now and may not any more, so that it shows."""
    may_help: dict[int | str, str] = dict(helpers_for(standing.seen.review))
    me, now = standing.member.membership_id, standing.workshop.co_facilitator_id
    may_help.pop(me, None)
    if now is not None and now not in may_help:
        may_help[now] = f"{Membership.objects.select_related('person').get(pk=now).person} (may not any more)"
    return [("", "Nobody: I lead alone"), *may_help.items()]


def _around(seen: Seen, leader: str) -> list[Fact]:
    """What one plans around. One query."""
    phase = Phase.objects.filter(cycle=seen.review.cycle_id, kind="workshop").first()
    word = champion(seen.member)
    facts = [Fact(word, leader or "Nobody yet", url="" if leader else seen.url("review_team"))]
    if phase is not None:
        facts.append(Fact("Time for workshops", f"{day(phase.starts_on)} to {day(phase.ends_on)}"))
    facts.append(Fact("Check-back", f"{seen.review.cycle.impact_after_days} days after the workshop, unless you say another day"))
    return facts

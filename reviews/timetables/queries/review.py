"""The page of one review: how it stands, what it waits for, where its parts are."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from reviews.assignments.enums import Part
from reviews.assignments.queries.seeing import Seen, review_for
from reviews.assignments.rules.days import span
from reviews.cycles.enums import ReviewStage
from reviews.cycles.permissions import may_lead, may_plan
from reviews.cycles.rules.lives import REVIEW_ORDER, has_reached, is_open
from reviews.timetables.queries.facts import review_facts
from reviews.timetables.queries.steps import me_of, next_step_of
from reviews.timetables.queries.timetable import pill_of
from reviews.timetables.rules.duties import duties
from reviews.timetables.rules.facts import Place, ReviewFacts
from reviews.timetables.rules.parts import PARTS, opens_at
from schools.people.rules import day
from schools.tenancy.enums import Capability
from schools.tenancy.member import Member
from schools.web.pages import Crumb, Fact, Kind, StatusPill, Stop, TimelineStep
from schools.web.registries import NextStep, Section, sections_with

# The stages that are shown on the line; those after the release belong to the app above.
_ON_THE_LINE = REVIEW_ORDER[1:]
_CAPABILITIES = {
    Part.LEAD_REVIEWER: Capability.LEAD_REVIEWER,
    Part.REVIEWER: Capability.PEER_REVIEWER,
    Part.CHAMPION: Capability.IMPROVEMENT_CHAMPION,
}


@dataclass(frozen=True, slots=True)
class PartLine:
    """A part of the review. Without an address it is not there yet: `opens` says from when."""

    label: str
    about: str
    url: str
    opens: str


@dataclass(frozen=True, slots=True)
class TeamLine:
    """Somebody on the team, as far as this member may know."""

    name: str
    part: str
    pill: StatusPill | None


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """Everything on the page."""

    crumbs: tuple[Crumb, ...]
    host: str
    cycle: str
    pill: StatusPill
    paused_because: str
    cancelled_because: str
    now: NextStep | None
    today: date
    line: tuple[TimelineStep, ...]
    parts: tuple[PartLine, ...]
    later: tuple[PartLine, ...]
    team: tuple[TeamLine, ...]
    facts: tuple[Fact, ...]
    sections: tuple[Section, ...]
    may_plan: bool
    may_pause: bool
    may_resume: bool
    may_cancel: bool
    resume_url: str
    replan_url: str


def review_page(member: Member, review_id: int) -> ReviewPage:
    """Three queries: the review, all that is known of it, and what providers of sections ask together. Raises NotFound."""
    seen = review_for(member, review_id)
    facts = review_facts(seen.review.cycle_id, review_id)
    today = timezone.localdate()
    mine = [duty for duty in duties(facts, me_of(member)) if duty.is_yours]
    parts = _parts(seen)
    plans, goes_on = bool(may_plan(member)), is_open(facts.stage)
    return ReviewPage(
        crumbs=seen.crumbs(),
        host=facts.host,
        cycle=facts.cycle,
        pill=pill_of(facts),
        paused_because=facts.paused_because,
        cancelled_because=seen.review.cancelled_because,
        now=next_step_of(member, mine[0]) if mine else None,
        today=today,
        line=_line(facts),
        parts=tuple(part for part in parts if part.url),
        later=tuple(part for part in parts if part.opens),
        team=_team(member, facts),
        facts=_facts(facts),
        sections=sections_with("review", seen),
        may_plan=plans,
        may_pause=plans and goes_on and not facts.paused_because,
        may_resume=plans and bool(facts.paused_because),
        may_cancel=bool(may_lead(member)) and goes_on and not has_reached(facts.stage, "released"),
        resume_url=seen.url("resume_review") if plans and facts.paused_because else "",
        replan_url=seen.url("replan_visit") if plans and facts.visit_on and not has_reached(facts.stage, "drafting") else "",
    )


def _parts(seen: Seen) -> list[PartLine]:
    lines = []
    for part in PARTS:
        if not seen.has(*part.ties):
            continue
        if seen.sees(part.thing):
            lines.append(PartLine(part.label, part.about, seen.url(part.url_name), ""))
        elif (stage := opens_at(part, seen.ties)) and not has_reached(seen.review.stage, stage) and is_open(seen.review.stage):
            lines.append(PartLine(part.label, part.about, "", f"From “{ReviewStage(stage).label}” on"))
    return lines


def _line(facts: ReviewFacts) -> tuple[TimelineStep, ...]:
    """The stages as stops. A cancelled review has none."""
    if facts.stage not in REVIEW_ORDER:
        return ()
    days = {
        "self_review": facts.end_of("self_review"),
        "shared": facts.visit_on,
        "visiting": facts.visit_on,
        "drafting": facts.end_of("report"),
        "checking": facts.check_due_on,
        "released": facts.released_on,
        "workshop": facts.end_of("workshop"),
        "follow_up": facts.end_of("impact_review"),
    }
    here = REVIEW_ORDER.index(facts.stage)
    return tuple(TimelineStep(ReviewStage(stage).label, _stop(REVIEW_ORDER.index(stage), here), days.get(stage)) for stage in _ON_THE_LINE)


def _stop(place: int, here: int) -> Stop:
    return Stop.DONE if place < here else Stop.NOW if place == here else Stop.AHEAD


def _team(member: Member, facts: ReviewFacts) -> tuple[TeamLine, ...]:
    plans = bool(may_plan(member))
    places = [*facts.reviewers, *([facts.champion] if facts.champion else [])]
    return tuple(
        TeamLine(place.name, member.labels.of(_CAPABILITIES[Part(place.part)]), _answer(place) if plans else None)
        for place in places
        if plans or place.has_accepted or place.membership_id == member.membership_id
    )


def _answer(place: Place) -> StatusPill:
    if not place.has_accepted:
        return StatusPill("Asked", Kind.NOW)
    if not place.has_declared:
        return StatusPill("Has not declared", Kind.NOW)
    if place.has_conflict and not place.stays:
        return StatusPill("Conflict declared", Kind.LATE)
    return StatusPill("Ready", Kind.DONE)


def _facts(facts: ReviewFacts) -> tuple[Fact, ...]:
    visit = span(facts.visit_on, facts.visit_until or facts.visit_on) if facts.visit_on else "No date yet"
    signed = f"{facts.signed_by}, {day(facts.signed_on)}" if facts.signed_on else "Not yet"
    found = [Fact("Visit", visit), Fact("Agreement signed", signed)]
    if facts.pack_on:
        found.append(Fact("Self-review released", day(facts.pack_on)))
    if facts.released_on:
        found.append(Fact("Report released", day(facts.released_on)))
    return tuple(found)

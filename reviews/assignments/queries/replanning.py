"""A visit that is to be planned anew: its days, and the ways to go on."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q
from django.utils import timezone

from reviews.assignments.models import Assignment
from reviews.assignments.rules.replanning import Days, Move, Proposal, Time, Visit, earliest_day, proposals
from reviews.cycles.enums import CycleStage, ReviewStage
from reviews.cycles.models import Review
from reviews.cycles.permissions import may_plan
from reviews.cycles.queries import closed_days, phases_of, review_in
from reviews.cycles.queries.addresses import address, cycle_url, review_url
from reviews.cycles.queries.wizard import span_in_words
from reviews.cycles.rules.lives import has_reached, is_open
from reviews.cycles.rules.years import last_day
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import WrongStage
from schools.web.pages import Crumb, Fact


@dataclass(frozen=True, slots=True)
class ProposalLine:
    """A way to go on, in words. Where others move along, `moves` says of each visit its new days and the old ones."""

    mark: str
    label: str
    moves: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class ReplanPage:
    """The days that stand, and what is proposed in their place."""

    crumbs: tuple[Crumb, ...]
    school: str
    was: str
    paused_because: str
    earliest: date
    lines: tuple[ProposalLine, ...]
    back: str


def replan_page(member: Member, review_id: int) -> ReplanPage:
    """Four queries. Raises NotFound, NotYours, WrongStage."""
    row = review_in(member, review_id)
    require(may_plan(member))
    earliest, found = ways_of(row)
    slug = member.trust_slug
    crumbs = (
        Crumb("Reviews", address(slug, "cycles")),
        Crumb(row.cycle.name, cycle_url(slug, row.cycle_id)),
        Crumb(row.host.name, review_url(slug, row.pk)),
        Crumb("New days"),
    )
    was = span_in_words(row.visit_on, row.visit_until) if row.visit_on and row.visit_until else ""
    lines = tuple(_line(one, row) for one in found)
    return ReplanPage(crumbs, row.host.name, was, row.paused_because, earliest, lines, review_url(slug, row.pk))


def ways_of(row: Review) -> tuple[date, tuple[Proposal, ...]]:
    """From which day on new days are looked for, and the ways found. Three queries. Raises WrongStage for a visit without days ahead."""
    if row.visit_on is None or has_reached(row.stage, ReviewStage.DRAFTING) or not is_open(row.stage):
        raise WrongStage("There is no visit ahead that could be moved.")
    if row.cycle.stage not in (CycleStage.RUNNING, CycleStage.CLOSING):
        raise WrongStage("Visits are planned anew while the cycle runs.")
    closed = closed_days(row.cycle.academic_year)
    phase = next((phase for phase in phases_of(row.cycle_id) if phase.kind == "visit"), None)
    latest = last_day(row.cycle.academic_year)
    earliest = earliest_day(timezone.localdate(), phase.starts_on if phase else timezone.localdate(), closed)
    visits = visits_from(earliest, row)
    this = next(one for one in visits if one.review_id == row.pk)
    others = [one for one in visits if one.review_id != row.pk]
    return earliest, proposals(this, others, Time(earliest, phase.ends_on if phase else latest, latest, closed))


def visits_from(earliest: date, row: Review) -> list[Visit]:
    """This visit, and all others of the trust that end on this day or later, in whatever cycle. One query."""
    people = Assignment.objects.on_the_team().filter(review=OuterRef("pk")).values("membership")
    rows = Review.objects.going_on().filter(Q(visit_until__gte=earliest) | Q(pk=row.pk)).select_related("host")
    rows = rows.annotate(people=ArraySubquery(people))
    return [_visit(one, row) for one in rows.order_by("pk")]


_AHEAD: Collection[str] = (ReviewStage.PLANNED, ReviewStage.SELF_REVIEW, ReviewStage.SHARED)


def _visit(one: Review, paused: Review) -> Visit:
    may_move = one.cycle_id == paused.cycle_id and one.paused_at is None and one.stage in _AHEAD
    people: list[int] = getattr(one, "people")  # noqa: B009 - annotated
    if one.visit_on is None or one.visit_until is None:
        raise WrongStage("There is no visit ahead that could be moved.")
    return Visit(one.pk, one.host.name, Days(one.visit_on, one.visit_until), frozenset(people), may_move)


def _line(one: Proposal, row: Review) -> ProposalLine:
    days = one.moves[0].now
    label = f"{days.first:%A} {span_in_words(days.first, days.last)}"
    if one.is_late:
        label = f"{label}, after the time for visits"
    if len(one.moves) > 1:
        label = f"{label}, in exchange with {one.moves[1].host}"
    return ProposalLine(one.mark, label, tuple(_fact(move) for move in one.moves) if len(one.moves) > 1 else ())


def _fact(move: Move) -> Fact:
    return Fact(move.host, span_in_words(move.now.first, move.now.last), note=f"was {span_in_words(move.was.first, move.was.last)}")

"""The pages on which teams are put together: all of a cycle, one school's, and replacing somebody on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone

from reviews.assignments.enums import ON_THE_TEAM, AssignmentStage, Part
from reviews.assignments.permissions import may_change_team, may_staff
from reviews.assignments.queries.candidates import Candidates, candidates_for
from reviews.assignments.queries.facts import candidate_on_team, other_of, schools_of, team_rows, visit_of, with_facts, with_team_files
from reviews.assignments.queries.seeing import Seen, seen_by, with_ties
from reviews.assignments.queries.words import part_label, state_pill, url_of, visit_words
from reviews.assignments.rules.fitness import come_up
from reviews.assignments.rules.sight import Thing
from reviews.assignments.rules.teams import gaps, next_part
from reviews.cycles.enums import ReviewStage
from reviews.cycles.models import Cycle, Review
from reviews.cycles.permissions import may_lead
from schools.people.queries.person import person_url
from schools.tenancy.enums import Capability
from schools.tenancy.member import Member
from schools.web.answers import Answer, require
from schools.web.errors import NotFound
from schools.web.pages import Crumb, StatusPill

_ORDER = tuple(Part)


@dataclass(frozen=True, slots=True)
class TeamLine:
    """Somebody on a team, as this member may know it. `details` and what has `come_up` since they were asked are the planners' to read,
    `conflict` the lead's."""

    pk: int
    name: str
    url: str
    part: str
    schools: str
    pill: StatusPill | None
    details: tuple[str, ...] = ()
    come_up: tuple[str, ...] = ()
    conflict: str = ""
    stays: str = ""
    replace_url: str = ""
    stay_url: str = ""
    answer_url: str = ""


@dataclass(frozen=True, slots=True)
class SchoolTeam:
    """A row of the cycle's page."""

    url: str
    host: str
    visit: str
    stage: str
    lines: tuple[TeamLine, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TeamsPage:
    """All teams of a cycle, those that lack somebody first."""

    crumbs: tuple[Crumb, ...]
    cycle: str
    teams: tuple[SchoolTeam, ...]
    complete: int


@dataclass(frozen=True, slots=True)
class ReviewTeamPage:
    """One school's team. Without `candidates` this member may not ask, or not now: `change` says which."""

    crumbs: tuple[Crumb, ...]
    host: str
    visit: str
    is_planner: bool
    lines: tuple[TeamLine, ...]
    missing: tuple[str, ...]
    gone: tuple[str, ...]
    change: Answer
    candidates: Candidates | None
    ask_url: str


def teams_page(member: Member, cycle_id: int) -> TeamsPage:
    """Three queries, however many schools. Raises NotFound, NotYours."""
    cycle: Cycle | None = Cycle.objects.filter(pk=cycle_id).first()
    if cycle is None:
        raise NotFound
    require(may_staff(member))
    reviews = list(Review.objects.filter(cycle=cycle).exclude(stage=ReviewStage.CANCELLED).select_related("host"))
    teams: dict[int, list[Any]] = {review.pk: [] for review in reviews}
    for row in team_rows(teams, timezone.localdate()).filter(stage__in=ON_THE_TEAM):
        teams[row.review_id].append(row)
    found = [(review, _school_team(member, review, teams[review.pk])) for review in reviews]
    found.sort(key=lambda pair: (not pair[1].missing, pair[0].visit_on or date.max, pair[1].host.casefold()))
    return TeamsPage(
        crumbs=(_timetable(member, cycle), Crumb("Teams")),
        cycle=cycle.name,
        teams=tuple(team for _, team in found),
        complete=sum(not team.missing for _, team in found),
    )


def review_team_page(member: Member, review_id: int, query: Mapping[str, str]) -> ReviewTeamPage:
    """Two queries, and two more for planners. Raises NotFound."""
    today = timezone.localdate()
    seen = seen_with_facts(member, Review.objects.filter(pk=review_id), today)
    rows = list(with_team_files(team_rows([review_id], today).visible_to(member), today))
    team = [row for row in rows if row.stage in ON_THE_TEAM]
    codes = [row.part for row in team if row.is_member]
    plans = bool(may_staff(member))
    wanted = next_part(codes)
    asked = query.get("part", "")
    change = may_staff(member) and may_change_team(seen.review, asked if asked in _ORDER else wanted)
    candidates = None
    if change:
        candidates = candidates_for(member, seen.review, [other_of(row) for row in team], query, part=wanted, today=today)
    return ReviewTeamPage(
        crumbs=crumbs_of(member, seen.review),
        host=seen.review.host.name,
        visit=visit_words(seen.review),
        is_planner=plans,
        lines=_lines(seen, team),
        missing=_missing(member, codes) if plans else (),
        gone=tuple(_gone(member, row) for row in rows if row.stage not in ON_THE_TEAM) if plans else (),
        change=change,
        candidates=candidates,
        ask_url=url_of(member, "ask_to_join", review_id=review_id),
    )


def seen_with_facts(member: Member, wanted: Any, today: date) -> Seen:
    """The review, of a queryset of one, with the facts that rules need. One query."""
    row = with_facts(with_ties(member).filter(pk__in=wanted.values("pk")), today).first()
    if row is None:
        raise NotFound
    seen = seen_by(member, row)
    seen.require(Thing.TEAM)
    return seen


def _school_team(member: Member, review: Review, rows: Sequence[Any]) -> SchoolTeam:
    seen = Seen(member, review, frozenset(), None)
    return SchoolTeam(
        url=url_of(member, "review_team", review_id=review.pk),
        host=review.host.name,
        visit=visit_words(review),
        stage="Paused" if review.paused_at else ReviewStage(review.stage).label,
        lines=_lines(seen, rows),
        missing=_missing(member, [row.part for row in rows if row.is_member]),
    )


def _lines(seen: Seen, rows: Sequence[Any]) -> tuple[TeamLine, ...]:
    ordered = sorted(rows, key=lambda row: (_ORDER.index(row.part), row.membership.person.name.casefold()))
    return tuple(_line(seen, row) for row in ordered if row.is_member or may_staff(seen.member))


def _come_up(seen: Seen, row: Any) -> tuple[str, ...]:
    """Of rows from `with_team_files` alone: all teams of a cycle at once are read without."""
    if not row.is_member or not hasattr(row, "duties"):
        return ()
    return come_up(candidate_on_team(row, seen.review.cycle_id), visit_of(seen.review, timezone.localdate(), 0.0))


def _line(seen: Seen, row: Any) -> TeamLine:
    member, plans = seen.member, bool(may_staff(seen.member))
    is_own = row.membership_id == member.membership_id
    decides = bool(may_lead(member)) and row.has_conflict
    changes = plans and bool(may_change_team(seen.review, row.part))
    return TeamLine(
        pk=row.pk,
        name=row.membership.person.name,
        url=person_url(member, row.membership_id) if plans else "",
        part=part_label(member, row.part),
        schools=", ".join(schools_of(row).values()),
        pill=state_pill(row, bool(may_lead(member)) or is_own) if plans or is_own else None,
        details=(f"Asked all the same: {row.in_spite_of}",) if plans and row.in_spite_of else (),
        come_up=_come_up(seen, row) if changes else (),
        conflict=row.conflict if decides or is_own else "",
        stays=f"{row.stays_because} ({row.stays_by.person.name})" if decides and row.stays_by else "",
        replace_url=url_of(member, "replace_assignment", assignment_id=row.pk) if changes else "",
        stay_url=url_of(member, "let_stay", assignment_id=row.pk) if decides and changes and not is_own and not row.stays_because else "",
        answer_url=url_of(member, "answer_assignment", assignment_id=row.pk) if is_own else "",
    )


def _gone(member: Member, row: Any) -> str:
    said = "declined" if row.stage == AssignmentStage.DECLINED else "was replaced"
    return f"{row.membership.person.name} ({part_label(member, row.part)}) {said}: {row.because}"


def _missing(member: Member, codes: Sequence[str]) -> tuple[str, ...]:
    return gaps(codes, member.labels.of(Capability.LEAD_REVIEWER), member.labels.of(Capability.IMPROVEMENT_CHAMPION))


def _timetable(member: Member, cycle: Cycle) -> Crumb:
    return Crumb(cycle.name, url_of(member, "timetable", cycle_id=cycle.pk))


def crumbs_of(member: Member, review: Review, label: str = "") -> tuple[Crumb, ...]:
    """From the cycle, for those who plan over its teams."""
    teams = (Crumb("Teams", url_of(member, "teams", cycle_id=review.cycle_id)),) if may_staff(member) else ()
    here = f"Team for {review.host.name}"
    rest = (Crumb(here, url_of(member, "review_team", review_id=review.pk)), Crumb(label)) if label else (Crumb(here),)
    return (_timetable(member, review.cycle), *teams, *rest)

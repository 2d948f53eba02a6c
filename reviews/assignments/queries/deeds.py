"""The pages of deeds on a team: asking somebody, replacing somebody, deciding about a conflict."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils import timezone

from reviews.assignments.enums import ON_THE_TEAM, Part
from reviews.assignments.models import Assignment
from reviews.assignments.permissions import may_change_team, may_staff
from reviews.assignments.queries.candidates import Candidates, candidates_for
from reviews.assignments.queries.facts import other_of, team_rows
from reviews.assignments.queries.pages import crumbs_of, seen_with_facts
from reviews.assignments.queries.words import part_label, url_of
from reviews.assignments.rules.sight import Thing
from reviews.cycles.models import Review
from reviews.cycles.permissions import may_lead
from schools.people.models import Membership
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import NotFound, WrongStage
from schools.web.pages import Crumb


@dataclass(frozen=True, slots=True)
class AskPage:
    """Asking one person, where the rules have something to say first."""

    crumbs: tuple[Crumb, ...]
    back: str
    name: str
    host: str
    part: str


@dataclass(frozen=True, slots=True)
class ReplacePage:
    """Taking somebody off, and who may follow."""

    crumbs: tuple[Crumb, ...]
    back: str
    name: str
    host: str
    part: str
    conflict: str
    candidates: Candidates


@dataclass(frozen=True, slots=True)
class StayPage:
    """Deciding about somebody's conflict."""

    crumbs: tuple[Crumb, ...]
    back: str
    name: str
    host: str
    conflict: str


def ask_page(member: Member, review_id: int, who: str, part: str) -> AskPage:
    """Two queries. `who` and `part` are as they were sent. Raises NotFound, NotYours."""
    row: Review | None = Review.objects.filter(pk=review_id).select_related("cycle", "host").first()
    if row is None:
        raise NotFound
    require(may_staff(member))
    wanted = int(who) if who.isascii() and who.isdigit() and len(who) < 19 else 0
    name = Membership.objects.filter(pk=wanted).values_list("person__name", flat=True).first()
    back = url_of(member, "review_team", review_id=review_id)
    label = part_label(member, part) if part in Part.values else ""
    return AskPage(crumbs_of(member, row, "Ask"), back, name or "Somebody", row.host.name, label)


def replace_page(member: Member, assignment_id: int, query: Mapping[str, str]) -> ReplacePage:
    """Four queries. Raises NotFound, NotYours, WrongStage."""
    today = timezone.localdate()
    own = Assignment.objects.visible_to(member).filter(pk=assignment_id)
    seen = seen_with_facts(member, Review.objects.filter(pk__in=own.values("review")), today)
    require(may_staff(member))
    rows = list(team_rows([seen.review.pk], today))
    row = next(row for row in rows if row.pk == assignment_id)
    name = row.membership.person.name
    require(may_change_team(seen.review, row.part), WrongStage)
    if row.stage not in ON_THE_TEAM:
        raise WrongStage(f"{name} is not on the team any more.")
    others = [other_of(other) for other in rows if other.stage in ON_THE_TEAM and other.pk != row.pk]
    return ReplacePage(
        crumbs=crumbs_of(member, seen.review, f"Replace {name}"),
        back=url_of(member, "review_team", review_id=row.review_id),
        name=name,
        host=seen.review.host.name,
        part=part_label(member, row.part),
        conflict=row.conflict if seen.sees(Thing.CONFLICTS) else "",
        candidates=candidates_for(member, seen.review, others, query, part=row.part, today=today, is_fixed=True),
    )


def stay_page(member: Member, assignment_id: int) -> StayPage:
    """One query. Raises NotFound, NotYours, WrongStage."""
    row = _visible(member, assignment_id)
    require(may_lead(member))
    if row.stage not in ON_THE_TEAM or not row.has_conflict:
        raise WrongStage(f"There is no conflict of {row.membership.person} to decide about any more.")
    name, back = row.membership.person.name, url_of(member, "review_team", review_id=row.review_id)
    return StayPage(crumbs_of(member, row.review, f"Let {name} stay"), back, name, row.review.host.name, row.conflict)


def _visible(member: Member, assignment_id: int) -> Assignment:
    rows = Assignment.objects.visible_to(member).select_related("review__host", "review__cycle", "membership__person")
    row: Assignment | None = rows.filter(pk=assignment_id).first()
    if row is None:
        raise NotFound
    return row

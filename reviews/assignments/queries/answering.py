"""The page on which somebody says whether they can, and whether anything stands against it."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from reviews.assignments.enums import AssignmentStage, Part
from reviews.assignments.models import Assignment
from reviews.assignments.permissions import may_answer, may_change_team
from reviews.assignments.queries.facts import schools_of, team_rows
from reviews.assignments.queries.words import part_label, url_of, visit_words
from reviews.cycles.enums import Mode
from schools.people.rules import day
from schools.tenancy.member import Member
from schools.web.answers import Answer, require
from schools.web.errors import NotFound
from schools.web.pages import Crumb, Fact

_EXPECTED = {
    Part.LEAD_REVIEWER: (
        "Before the visit: read the self-review, and settle questions and programme with the school.",
        "On its days: lead the team, and the conversation with the school at the end.",
        "Afterwards: put the short report together, send it to the school for its check, and release it.",
    ),
    Part.REVIEWER: (
        "Before the visit: read the school's self-review.",
        "On its days: be there, and gather evidence beside the school's own leaders.",
        "At its end: settle with the team what the short report says.",
    ),
    Part.CHAMPION: (
        "After the report is released: read it, and lead the Improvement Workshop with the school's staff.",
        "Then: stand by while they carry out their plan, and check back on it with them.",
        "You are not on the visit, and not on its team.",
    ),
}


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """What is asked, of whom, when, with whom; and how it stands. `change` says whether it can still be answered."""

    crumbs: tuple[Crumb, ...]
    url: str
    declare_url: str
    host: str
    part: str
    facts: tuple[Fact, ...]
    team: tuple[str, ...]
    expected: tuple[str, ...]
    state: str
    is_asked: bool
    is_accepted: bool
    is_declared: bool
    has_conflict: bool
    conflict: str
    change: Answer


def answer_page(member: Member, assignment_id: int) -> AnswerPage:
    """Two queries. Raises NotFound, and NotYours for an assignment of somebody else that this member may know of."""
    rows = Assignment.objects.visible_to(member).select_related("review__host", "review__cycle", "invited_by__person", "membership__person")
    row: Assignment | None = rows.filter(pk=assignment_id).first()
    if row is None:
        raise NotFound
    require(may_answer(member, row))
    is_on = row.stage in (AssignmentStage.INVITED, AssignmentStage.ACCEPTED)
    home = reverse("schools:home", kwargs={"trust_slug": member.trust_slug})
    return AnswerPage(
        crumbs=(Crumb("Home", home), Crumb(f"Review of {row.review.host.name}")),
        url=url_of(member, "answer_assignment", assignment_id=row.pk),
        declare_url=url_of(member, "declare", assignment_id=row.pk),
        host=row.review.host.name,
        part=part_label(member, row.part),
        facts=_facts(row),
        team=_team(member, row) if is_on else (),
        expected=_EXPECTED[Part(row.part)],
        state=_state(row),
        is_asked=row.stage == AssignmentStage.INVITED,
        is_accepted=row.stage == AssignmentStage.ACCEPTED,
        is_declared=row.declared_at is not None,
        has_conflict=row.has_conflict,
        conflict=row.conflict,
        change=may_change_team(row.review, row.part),
    )


def _facts(row: Assignment) -> tuple[Fact, ...]:
    asked_on = day(timezone.localdate(row.invited_at))
    return (
        Fact("Visit", visit_words(row.review)),
        Fact("How", Mode(row.review.cycle.mode).label),
        Fact("Cycle", row.review.cycle.name),
        Fact("Asked by", row.invited_by.person.name, note=f"on {asked_on}"),
    )


def _team(member: Member, row: Assignment) -> tuple[str, ...]:
    """Who else accepted, with part and school."""
    accepted = team_rows([row.review_id], timezone.localdate()).filter(stage=AssignmentStage.ACCEPTED).exclude(pk=row.pk)
    return tuple(
        f"{other.membership.person.name}, {part_label(member, other.part)}" + "".join(f", {name}" for name in schools_of(other).values())
        for other in accepted
        if other.is_member
    )


def _state(row: Assignment) -> str:
    if row.stage == AssignmentStage.DECLINED:
        return f"You have declined: {row.because}"
    if row.stage == AssignmentStage.REPLACED:
        return "You are not on this team any more. Thank you for being ready."
    if row.stage == AssignmentStage.INVITED:
        return ""
    if row.declared_at is None:
        return "You have accepted. Before you can read anything of the school, declare whether anything stands against it."
    if not row.has_conflict:
        return "You have accepted, and declared that nothing stands against it. You are ready."
    if row.stays_because:
        return "You have accepted and declared a conflict of interest. It was considered, and you stay on the team."
    return "You have accepted and declared a conflict of interest. Until those who lead have decided, the review stays closed."

"""Teams for whoever asks: whether one is ready, and who is on many."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef
from django.utils import timezone

from reviews.assignments.enums import REVIEWS, AssignmentStage, Part
from reviews.assignments.models import Assignment
from reviews.assignments.permissions import may_staff
from schools.people.models import Membership
from schools.tenancy.enums import Capability
from schools.tenancy.labels import OUR_WORDS, Labels
from schools.tenancy.member import Member

ORDER = tuple(Part)


@dataclass(frozen=True, slots=True)
class TeamState:
    """How a review team stands; the Improvement Champion is not of it. `reviewers` counts those who accepted, the Lead Reviewer among them.

    `uncleared` names who was asked and is not cleared: the planners' to know. `conflicts` counts those declared and undecided: the lead's.
    `because` may be read by the host: it says no more than that something is missing.
    """

    has_lead: bool
    reviewers: int
    uncleared: tuple[str, ...]
    conflicts: int
    is_ready: bool
    because: str


@dataclass(frozen=True, slots=True)
class OnTeam:
    """Somebody on a team. Whether they are cleared is told to those who plan."""

    assignment_id: int
    membership_id: int
    name: str
    part: Part
    has_accepted: bool
    is_cleared: bool


def team_state(review_id: int, labels: Labels = OUR_WORDS) -> TeamState:
    """Whether the whole team has accepted, declared and is cleared, so that the pack may be released to it. One query."""
    rows = list(_members_of([review_id]).filter(part__in=REVIEWS))
    accepted = [row for row in rows if row.stage == AssignmentStage.ACCEPTED and row.is_member]
    uncleared = tuple(row.membership.person.name for row in rows if not (row.is_cleared and row.is_member))
    has_lead = any(row.part == Part.LEAD_REVIEWER for row in accepted)
    because = ""
    if not has_lead:
        because = f"The review team has no {labels.of(Capability.LEAD_REVIEWER)} yet who accepted."
    elif uncleared:
        because = "The review team is not settled yet: everybody on it accepts first, and declares that nothing stands against it."
    return TeamState(
        has_lead=has_lead,
        reviewers=len(accepted),
        uncleared=uncleared,
        conflicts=sum(row.has_conflict and not row.stays_because for row in rows),
        is_ready=not because,
        because=because,
    )


def team_of(member: Member, review_ids: Iterable[int]) -> Mapping[int, tuple[OnTeam, ...]]:
    """Who is on each team, Lead Reviewers first. Those asked are there only for planners and for themselves. One query for all."""
    plans = bool(may_staff(member))
    teams: dict[int, list[OnTeam]] = {review_id: [] for review_id in review_ids}
    for row in _members_of(teams).visible_to(member):
        teams[row.review_id].append(
            OnTeam(
                assignment_id=row.pk,
                membership_id=row.membership_id,
                name=row.membership.person.name,
                part=Part(row.part),
                has_accepted=row.stage == AssignmentStage.ACCEPTED,
                is_cleared=plans and row.is_cleared and row.is_member,
            )
        )
    return {review_id: tuple(sorted(team, key=_place)) for review_id, team in teams.items()}


def _members_of(review_ids: Iterable[int]) -> Any:
    is_member = Exists(Membership.objects.not_over(timezone.localdate()).filter(pk=OuterRef("membership")))
    rows = Assignment.objects.on_the_team().filter(review__in=list(review_ids)).select_related("membership__person")
    return rows.annotate(is_member=is_member)


def _place(one: OnTeam) -> tuple[int, str]:
    return ORDER.index(one.part), one.name.casefold()

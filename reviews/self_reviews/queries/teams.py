"""The review team as a host may know it before it comes: whether it is complete, and who will read the pack."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from reviews.assignments.enums import REVIEWS, AssignmentStage, Part
from reviews.assignments.models import Assignment


@dataclass(frozen=True, slots=True)
class TeamState:
    """Who would read the pack, by name, the Lead Reviewer first; and why it cannot be released to them yet, in sentences.

    What is missing names nobody and counts nobody: that somebody was asked, or declared a conflict, is not the host's to know.
    """

    readers: tuple[str, ...]
    missing: tuple[str, ...]


def team_state(review_id: int) -> TeamState:
    """One query."""
    team = Assignment.objects.on_the_team().filter(review=review_id, part__in=REVIEWS).select_related("membership__person")
    rows = list(team.order_by("membership__person__name"))
    ready = [row for row in rows if _is_cleared(row)]
    ready.sort(key=lambda row: row.part != Part.LEAD_REVIEWER)
    missing = []
    if not any(row.part == Part.LEAD_REVIEWER for row in ready) or len(ready) < len(rows):
        missing.append("The review team is not complete yet: everybody on it has to accept and to declare conflicts of interest first.")
    return TeamState(tuple(row.membership.person.name for row in ready), tuple(missing))


def cleared(review_id: int) -> Any:
    """The assignments of those who may read what the team may read."""
    stays = Q(has_conflict=False) | ~Q(stays_because="")
    return Assignment.objects.filter(stays, review=review_id, stage=AssignmentStage.ACCEPTED, declared_at__isnull=False)


def _is_cleared(row: Assignment) -> bool:
    is_declared = row.stage == AssignmentStage.ACCEPTED and row.declared_at is not None
    return is_declared and (not row.has_conflict or bool(row.stays_because))

"""Notices of what happened to an assignment. Each says no more than its reader may open, and nothing that is not so any more."""

from datetime import date
from textwrap import shorten
from typing import Any

from django.urls import reverse
from django.utils import timezone

from reviews.assignments.enums import AssignmentStage
from reviews.assignments.models import Assignment
from reviews.assignments.rules.days import span
from schools.notices.actions.notices import notify
from schools.people.models import Membership, RoleHeld
from schools.policies.queries import role_labels
from schools.tenancy.enums import Capability, Role

_LONGEST = 300


def tell_of_assignment(*, assignment_id: int) -> None:
    """To the person: what they are asked, and when."""
    row = _row(assignment_id)
    if row.stage == AssignmentStage.INVITED:
        sentence = f"You are asked to be {_part(row)} at {row.review.host}{_when(row)}. Please say whether you can."
        _notify([row.membership_id], sentence, _url(row, "answer_assignment", assignment_id=row.pk))


def tell_of_answer(*, assignment_id: int) -> None:
    """To whoever asked: yes or no. The reason stands on the team's page."""
    row = _row(assignment_id)
    if row.stage in (AssignmentStage.ACCEPTED, AssignmentStage.DECLINED):
        said = "has accepted" if row.stage == AssignmentStage.ACCEPTED else "has declined"
        sentence = f"{row.membership.person} {said} to be {_part(row)} at {row.review.host}."
        _notify(_holders(Role.TRUST_LEAD, Role.CENTRAL_TEAM).filter(membership=row.invited_by_id), sentence, _team_url(row))


def tell_of_conflict(*, assignment_id: int) -> None:
    """To those who lead: there is one to decide about. What it is and whose stands on the team's page."""
    row = _row(assignment_id)
    if row.stage == AssignmentStage.ACCEPTED and row.has_conflict and not row.stays_because:
        leads = _holders(Role.TRUST_LEAD).exclude(membership=row.membership_id)
        _notify(leads, f"Somebody declared a conflict of interest for the review of {row.review.host}. Please decide.", _team_url(row))


def tell_of_decision(*, assignment_id: int) -> None:
    """To the person: they stay on the team."""
    row = _row(assignment_id)
    if row.stage == AssignmentStage.ACCEPTED and row.stays_because:
        sentence = f"You stay on the team for {row.review.host}. What you declared has been considered."
        _notify([row.membership_id], sentence, _url(row, "answer_assignment", assignment_id=row.pk))


def tell_of_replacement(*, assignment_id: int) -> None:
    """To the person: somebody else does it."""
    row = _row(assignment_id)
    if row.stage == AssignmentStage.REPLACED:
        _notify([row.membership_id], f"You are not on the team for {row.review.host} any more. Thank you for being ready.", "")


def _row(assignment_id: int) -> Assignment:
    rows = Assignment.objects.select_related("review__host", "membership__person", "trust")
    row: Assignment = rows.get(pk=assignment_id)
    return row


def _holders(*roles: Role) -> Any:
    """Ids of present members with one of these roles, as a queryset."""
    return RoleHeld.objects.current(timezone.localdate()).filter(role__in=roles).order_by().values("membership").distinct()


def _notify(membership_ids: Any, sentence: str, url: str) -> None:
    """To members only: who has left finds no door."""
    here = Membership.objects.current(timezone.localdate()).filter(pk__in=membership_ids).values_list("pk", flat=True)
    notify(membership_ids=list(here), sentence=shorten(sentence, _LONGEST, placeholder=" …"), url=url)


def _part(row: Assignment) -> str:
    return role_labels().of(Capability(row.part))


def _when(row: Assignment) -> str:
    on: date | None = row.review.visit_on
    return f", {span(on, row.review.visit_until or on)}" if on else ""


def _team_url(row: Assignment) -> str:
    return _url(row, "review_team", review_id=row.review_id)


def _url(row: Assignment, name: str, **parts: int) -> str:
    return reverse(f"reviews:{name}", kwargs={"trust_slug": row.trust.slug, **parts})

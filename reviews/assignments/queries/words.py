"""Assignments in words, and the addresses of their pages."""

from datetime import date
from typing import Any

from django.urls import reverse

from reviews.assignments.enums import AssignmentStage, Part
from reviews.assignments.rules.days import span
from reviews.cycles.models import Review
from schools.tenancy.enums import Capability
from schools.tenancy.member import Member
from schools.web.pages import Kind, StatusPill

NO_DAYS = "no days set yet"
LEFT = StatusPill("Has left", Kind.LATE)


def part_label(member: Member, part: str) -> str:
    """What a part is called in the trust's words."""
    return member.labels.of(Capability(part))


def parts(member: Member) -> tuple[tuple[str, str], ...]:
    """All parts, for a choice."""
    return tuple((part.value, part_label(member, part)) for part in Part)


def visit_words(review: Review) -> str:
    """The days of the visit."""
    return days_in_words(review.visit_on, review.visit_until)


def days_in_words(first: date | None, last: date | None) -> str:
    """Of a visit that may be planned or not."""
    return span(first, last or first) if first else NO_DAYS


def state_pill(row: Any, sees_conflicts: bool) -> StatusPill:
    """How somebody of `team_rows` stands. Who may not see conflicts is not told whether one is why somebody is not cleared."""
    if not row.is_member:
        return LEFT
    if row.stage == AssignmentStage.INVITED:
        return StatusPill("Asked", Kind.WAITING)
    if row.is_cleared:
        return StatusPill("Ready", Kind.DONE)
    if row.has_conflict and sees_conflicts:
        return StatusPill("Conflict declared", Kind.LATE)
    return StatusPill("Accepted, not cleared", Kind.WAITING)


def url_of(member: Member, name: str, **parts: Any) -> str:
    """The address of a page of the reviews."""
    return reverse(f"reviews:{name}", kwargs={"trust_slug": member.trust_slug, **parts})

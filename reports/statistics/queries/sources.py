"""The rows a figure was made of, as far as a member may open them: each kind of row by the doors that its own pages have."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils import timezone

from reviews.cycles.enums import CycleStage
from reviews.cycles.models import Review
from reviews.cycles.permissions import may_plan
from reviews.findings.models import Finding
from reviews.review_reports.enums import ReportStage
from reviews.review_reports.models import ReviewReport
from reviews.review_reports.queries.readers import readable_reviews
from schools.people.rules import day
from schools.tenancy.member import Member
from schools.training.models import TrainingRecord
from schools.training.permissions import may_see_training
from schools.trusts.models import School
from schools.web.addresses import address_in
from workshops.agendas.models import Workshop
from workshops.plans.models import Action, SupportRequest
from workshops.plans.queries.listing import readable_plans


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A row: what it is, something about it, and where it can be opened."""

    label: str
    detail: str
    url: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of row: those of these ids that a member may open, the columns of which a line is made, the line; `order` sorts."""

    things: str
    rows: Callable[[Member, Sequence[int]], Any]
    columns: tuple[str, ...]
    line: Callable[..., SourceLine]
    order: tuple[str, ...]


def _schools(member: Member, ids: Sequence[int]) -> Any:
    return School.objects.filter(pk__in=ids)


def _school(slug: str, pk: int, name: str, town: str) -> SourceLine:
    return SourceLine(name, town, address_in(slug, "schools:school", school_id=pk))


def _reviews(member: Member, ids: Sequence[int]) -> Any:
    return Review.objects.filter(pk__in=ids).exclude(cycle__stage=CycleStage.PLANNING)


def _review(slug: str, pk: int, host: str, cycle: str, visit_on: Any) -> SourceLine:
    when = f"{cycle}, visit on {day(visit_on)}" if visit_on else cycle
    return SourceLine(host, when, address_in(slug, "reviews:review", review_id=pk))


def _reports(member: Member, ids: Sequence[int]) -> Any:
    """Findings themselves are their team's: others read what the released report makes of them."""
    found = Finding.objects.filter(pk__in=ids).values("review")
    rows = ReviewReport.objects.filter(stage=ReportStage.RELEASED, review__in=found)
    return rows.filter(review__in=readable_reviews(member).values("pk"))


def _report(slug: str, pk: int, host: str, cycle: str, released_at: Any) -> SourceLine:
    when = f"{cycle}, report of {day(timezone.localdate(released_at))}"
    return SourceLine(host, when, address_in(slug, "reviews:report", report_id=pk))


def _workshops(member: Member, ids: Sequence[int]) -> Any:
    rows = Workshop.objects.real().filter(pk__in=ids)
    return rows if may_plan(member) else rows.filter(review__host__in=member.school_ids)


def _workshop(slug: str, pk: int, host: str, on: Any) -> SourceLine:
    return SourceLine(host, f"Improvement Workshop on {day(on)}" if on else "", address_in(slug, "workshops:workshop", workshop_id=pk))


def _actions(member: Member, ids: Sequence[int]) -> Any:
    return Action.objects.filter(pk__in=ids, plan__in=readable_plans(member).values("pk"))


def _action(slug: str, plan: int, host: str, what: str) -> SourceLine:
    return SourceLine(host, what, address_in(slug, "workshops:plan", plan_id=plan))


def _support(member: Member, ids: Sequence[int]) -> Any:
    rows = SupportRequest.objects.filter(pk__in=ids, action__plan__in=readable_plans(member).values("pk"))
    return rows


def _trainings(member: Member, ids: Sequence[int]) -> Any:
    rows = TrainingRecord.objects.kept().filter(pk__in=ids)
    return rows if may_see_training(member) else rows.filter(Q(membership=member.membership_id))


def _training(slug: str, membership: int, name: str, kind: str, trained_on: Any) -> SourceLine:
    label = dict(TrainingRecord._meta.get_field("kind").flatchoices)[kind]
    return SourceLine(name, f"{label}, {day(trained_on)}", address_in(slug, "schools:person_training", membership_id=membership))


KINDS: Mapping[str, Kind] = {
    "school": Kind("schools", _schools, ("pk", "name", "town"), _school, ("name",)),
    "review": Kind("reviews", _reviews, ("pk", "host__name", "cycle__name", "visit_on"), _review, ("host__name",)),
    "finding": Kind(
        "reports", _reports, ("pk", "review__host__name", "review__cycle__name", "released_at"), _report, ("review__host__name",)
    ),
    "workshop": Kind("workshops", _workshops, ("pk", "review__host__name", "on"), _workshop, ("review__host__name",)),
    "action": Kind("actions", _actions, ("plan", "plan__review__host__name", "what"), _action, ("plan__review__host__name", "position")),
    "support": Kind(
        "requests", _support, ("action__plan", "action__plan__review__host__name", "text"), _action, ("action__plan__review__host__name",)
    ),
    "training": Kind(
        "trainings",
        _trainings,
        ("membership", "membership__person__name", "kind", "trained_on"),
        _training,
        ("membership__person__name", "trained_on"),
    ),
}

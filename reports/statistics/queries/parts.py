"""What hangs on reviews, read for all reviews of the wanted years at once."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from reports.statistics.rules.facts import (
    ActionFact,
    CheckOutFact,
    FindingFact,
    PartFact,
    ReviewFact,
    SupportFact,
    ThemeFact,
    TrainingFact,
)
from reviews.assignments.enums import AssignmentStage
from reviews.assignments.models import Assignment
from reviews.cycles.models import Cycle
from reviews.findings.models import Finding
from reviews.frameworks.models import Theme
from schools.people.models import RoleHeld
from schools.training.models import TrainingRecord
from schools.training.rules import Training
from workshops.agendas.enums import WorkshopStage
from workshops.impact_reviews.enums import ImpactStage, Question
from workshops.impact_reviews.models import ImpactEntry, ImpactPassage
from workshops.plans.enums import PlanStage
from workshops.plans.models import Action, SupportRequest
from workshops.rooms.models import CheckOut, Participant

_TOLD = (ImpactStage.TOLD, ImpactStage.CONFIRMED, ImpactStage.CLOSED)
_CHANGE = (Question.BEFORE, Question.AFTER, Question.HOW_KNOWN)
_SAYS_SOMETHING = r"\S"
# (school, first day, last day) by membership.
Roles = Mapping[int, Sequence[tuple[int, date, date | None]]]


def participants_of_a_workshop() -> Coalesce:
    """A column for workshops: how many people came into the room and were not sent out."""
    rows = Participant.objects.filter(workshop=OuterRef("pk"), removed_at=None).order_by().values("workshop")
    return Coalesce(Subquery(rows.annotate(number=Count("pk")).values("number")), 0)


@dataclass(frozen=True, slots=True)
class Parts:
    """Of all reviews that were asked for, and trainings of all years."""

    parts: tuple[PartFact, ...]
    themes: tuple[ThemeFact, ...]
    findings: tuple[FindingFact, ...]
    check_outs: tuple[CheckOutFact, ...]
    actions: tuple[ActionFact, ...]
    support: tuple[SupportFact, ...]
    trainings: tuple[TrainingFact, ...]
    reflected: frozenset[int]

    @classmethod
    def read(cls, years: Sequence[int], reviews: Sequence[ReviewFact], stands_for: Mapping[int, int]) -> "Parts":
        """Nine queries."""
        roles = _roles(years, stands_for)
        themes = Theme.objects.filter(Exists(Cycle.objects.filter(framework=OuterRef("framework"), academic_year__in=years)))
        found = Finding.objects.filter(review__cycle__academic_year__in=years, review__released_at__isnull=False, removed_at=None)
        support: Any = SupportRequest.objects.filter(action__plan__review__cycle__academic_year__in=years, action__removed_at=None)
        asked = support.order_by("pk").values_list("pk", "action__plan__review", "stage", "asked_of")
        return cls(
            parts=_parts(years, reviews, roles),
            themes=tuple(
                ThemeFact(*row)
                for row in themes.filter(is_assured=False).order_by("framework", "position", "pk").values_list("pk", "framework", "title")
            ),
            findings=tuple(
                FindingFact(*row)
                for row in found.filter(text__regex=_SAYS_SOMETHING).order_by("pk").values_list("pk", "review", "kind", "theme")
            ),
            check_outs=_check_outs(years),
            actions=_actions(years),
            support=tuple(SupportFact(pk, review, stage, stands_for.get(of, of)) for pk, review, stage, of in asked),
            trainings=_trainings(roles),
            reflected=frozenset(
                ImpactPassage.objects.filter(
                    impact_review__plan__review__cycle__academic_year__in=years,
                    impact_review__stage=ImpactStage.CLOSED,
                    question=Question.REFLECTION,
                    text__regex=_SAYS_SOMETHING,
                ).values_list("impact_review", flat=True)
            ),
        )


def _roles(years: Sequence[int], stands_for: Mapping[int, int]) -> Roles:
    """At which schools people are or were who had a part in a review, or were trained. One query."""
    has_part = Assignment.objects.filter(membership=OuterRef("membership"), review__cycle__academic_year__in=years)
    is_trained = TrainingRecord.objects.filter(membership=OuterRef("membership"))
    rows: Any = RoleHeld.objects.filter(Q(Exists(has_part)) | Q(Exists(is_trained)), school__isnull=False).order_by("pk")
    found: dict[int, list[tuple[int, date, date | None]]] = defaultdict(list)
    for membership, school, starts_on, ends_on in rows.values_list("membership", "school", "starts_on", "ends_on"):
        found[membership].append((stands_for.get(school, school), starts_on, ends_on))
    return found


def _schools(roles: Roles, membership: int, on: date | None) -> tuple[int, ...]:
    """Where somebody was on a day; where they are known to have been at all when none of it holds for that day."""
    held = roles.get(membership, ())
    then = {school for school, begins, ends in held if on and begins <= on and (ends is None or ends >= on)}
    return tuple(sorted(then or {school for school, _, _ in held}))


def _parts(years: Sequence[int], reviews: Sequence[ReviewFact], roles: Roles) -> tuple[PartFact, ...]:
    """One query."""
    visits = {review.pk: review.visit_on for review in reviews}
    rows: Any = Assignment.objects.filter(stage=AssignmentStage.ACCEPTED, review__cycle__academic_year__in=years).order_by("pk")
    return tuple(
        PartFact(pk, review, membership, part, _schools(roles, membership, visits[review]))
        for pk, review, membership, part in rows.values_list("pk", "review", "membership", "part")
        if review in visits
    )


def _check_outs(years: Sequence[int]) -> tuple[CheckOutFact, ...]:
    """Of held workshops, without those of people who were sent out. One query."""
    rows: Any = CheckOut.objects.filter(
        workshop__review__cycle__academic_year__in=years,
        workshop__is_rehearsal=False,
        workshop__stage=WorkshopStage.CLOSED,
        participant__removed_at=None,
    )
    return tuple(CheckOutFact(*row) for row in rows.order_by("pk").values_list("workshop", "rating", "word"))


def _actions(years: Sequence[int]) -> tuple[ActionFact, ...]:
    """Of agreed plans, with what their impact review tells. One query."""
    told = ImpactEntry.objects.filter(action=OuterRef("pk"), impact_review__stage__in=_TOLD).exclude(outcome="")
    says = ImpactPassage.objects.filter(entry__action=OuterRef("pk"), question__in=_CHANGE, text__regex=_SAYS_SOMETHING)
    number = says.order_by().values("entry").annotate(number=Count("pk")).values("number")
    rows: Any = Action.objects.standing().filter(plan__review__cycle__academic_year__in=years).exclude(plan__stage=PlanStage.DRAFT)
    columns = ("pk", "plan__review", "stage", "due_on", "ended_at", "carried_from", Subquery(told.values("pk")[:1]), Subquery(number[:1]))
    return tuple(
        ActionFact(
            pk=pk,
            review=review,
            stage=stage,
            due_on=due_on,
            ended_on=_day(ended_at),
            is_carried_in=carried_from is not None,
            is_told=entry is not None,
            is_evidenced=entry is not None and evidence == len(_CHANGE),
        )
        for pk, review, stage, due_on, ended_at, carried_from, entry, evidence in rows.order_by("pk").values_list(*columns)
    )


def _trainings(roles: Roles) -> tuple[TrainingFact, ...]:
    """All records that count. One query."""
    columns = ("pk", "membership", "kind", "trained_on", "refresher_due_on", "trainer", "membership__ends_on", "membership__left_at")
    rows: Any = TrainingRecord.objects.kept().order_by("pk").values_list(*columns)
    return tuple(
        TrainingFact(
            pk=pk,
            membership=membership,
            training=Training(kind, trained_on, refresher_due_on),
            is_by_colleague=trainer is not None,
            left_on=min((day for day in (ends_on, _day(left_at)) if day), default=None),
            schools=_schools(roles, membership, trained_on),
        )
        for pk, membership, kind, trained_on, refresher_due_on, trainer, ends_on, left_at in rows
    )


def _day(moment: datetime | None) -> date | None:
    return timezone.localdate(moment) if moment else None

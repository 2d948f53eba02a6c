"""What hangs on reviews, read for all reviews of the wanted years at once."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
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
from reviews.findings.models import Finding
from reviews.frameworks.models import Theme
from schools.people.models import RoleHeld
from schools.training.models import TrainingRecord
from schools.training.rules import Training
from workshops.impact_reviews.enums import ImpactStage, Question
from workshops.impact_reviews.models import ImpactEntry, ImpactPassage
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
    def read(cls, reviews: Sequence[ReviewFact], stands_for: Mapping[int, int]) -> "Parts":
        """Ten queries."""
        ids = [review.pk for review in reviews]
        roles = _roles(ids, stands_for)
        said = _said(reviews)
        actions = _actions([review.plan for review in reviews if review.plan and review.is_agreed], said)
        return cls(
            parts=_parts(reviews, roles),
            themes=_themes({review.cycle.framework for review in reviews}),
            findings=_findings(ids),
            check_outs=_check_outs([review.workshop.pk for review in reviews if review.workshop]),
            actions=actions,
            support=_support(actions, stands_for),
            trainings=_trainings(roles),
            reflected=frozenset(check_back for check_back, entry, question in said.passages if entry is None),
        )


def _themes(frameworks: Collection[int]) -> tuple[ThemeFact, ...]:
    """Those that peers look at. One query."""
    rows = Theme.objects.filter(framework__in=frameworks, is_assured=False).order_by("framework", "position", "pk")
    return tuple(ThemeFact(*row) for row in rows.values_list("pk", "framework", "title"))


def _findings(reviews: Sequence[int]) -> tuple[FindingFact, ...]:
    """One query."""
    rows = Finding.objects.filter(review__in=reviews, review__released_at__isnull=False, removed_at=None, text__regex=_SAYS_SOMETHING)
    return tuple(FindingFact(*row) for row in rows.order_by("pk").values_list("pk", "review", "kind", "theme"))


def _support(actions: Sequence[ActionFact], stands_for: Mapping[int, int]) -> tuple[SupportFact, ...]:
    """One query."""
    reviews = {action.pk: action.review for action in actions}
    rows: Any = SupportRequest.objects.filter(action__in=reviews).order_by("pk").values_list("pk", "action", "stage", "asked_of")
    return tuple(SupportFact(pk, reviews[action], stage, stands_for.get(of, of)) for pk, action, stage, of in rows)


@dataclass(frozen=True, slots=True)
class _Said:
    """What impact reviews that were told say: actions by entry, and (impact review, entry or None, question) of passages with words."""

    actions: Mapping[int, int]
    passages: frozenset[tuple[int, int | None, str]]


def _said(reviews: Sequence[ReviewFact]) -> _Said:
    """Two queries. What a school learned is said once its impact review is closed."""
    told = {review.check_back.pk: review.check_back.stage for review in reviews if review.check_back and review.check_back.stage in _TOLD}
    entries = ImpactEntry.objects.filter(impact_review__in=told).exclude(outcome="").values_list("pk", "action")
    passages: Any = ImpactPassage.objects.filter(impact_review__in=told, text__regex=_SAYS_SOMETHING).exclude(question=Question.UPDATE)
    rows = passages.values_list("impact_review", "entry", "question")
    kept = (row for row in rows if row[1] is not None or told[row[0]] == ImpactStage.CLOSED)
    return _Said(dict(entries), frozenset(kept))


def _roles(reviews: Sequence[int], stands_for: Mapping[int, int]) -> Roles:
    """At which schools people are or were who had a part in a review, or were trained. One query."""
    has_part = Assignment.objects.filter(membership=OuterRef("membership"), review__in=reviews)
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


def _parts(reviews: Sequence[ReviewFact], roles: Roles) -> tuple[PartFact, ...]:
    """One query."""
    visits = {review.pk: review.visit_on for review in reviews}
    rows: Any = Assignment.objects.filter(stage=AssignmentStage.ACCEPTED, review__in=visits).order_by("pk")
    return tuple(
        PartFact(pk, review, membership, part, _schools(roles, membership, visits[review]))
        for pk, review, membership, part in rows.values_list("pk", "review", "membership", "part")
    )


def _check_outs(workshops: Sequence[int]) -> tuple[CheckOutFact, ...]:
    """Without those of people who were sent out; of an anonymous workshop nobody knows any more whose they are. One query."""
    rows: Any = CheckOut.objects.filter(workshop__in=workshops, participant__removed_at=None)
    return tuple(CheckOutFact(*row) for row in rows.order_by("pk").values_list("workshop", "rating", "word"))


def _actions(plans: Sequence[int], said: _Said) -> tuple[ActionFact, ...]:
    """Of agreed plans, with what their impact review tells. One query."""
    entries = {action: entry for entry, action in said.actions.items()}
    answered = Counter(entry for _, entry, question in said.passages if question in _CHANGE)
    columns = ("pk", "plan__review", "stage", "due_on", "ended_at", "carried_from")
    rows: Any = Action.objects.standing().filter(plan__in=plans).order_by("pk").values_list(*columns)
    return tuple(
        ActionFact(
            pk=pk,
            review=review,
            stage=stage,
            due_on=due_on,
            ended_on=_day(ended_at),
            is_carried_in=carried_from is not None,
            is_told=pk in entries,
            is_evidenced=pk in entries and answered[entries[pk]] == len(_CHANGE),
        )
        for pk, review, stage, due_on, ended_at, carried_from in rows
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

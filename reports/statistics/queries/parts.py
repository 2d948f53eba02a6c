"""What hangs on reviews, made of the rows of all reviews of the wanted years."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from reports.statistics.queries.asking import Answers
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
from schools.tenancy.together import Rows
from schools.training.rules import Training
from workshops.impact_reviews.enums import Question

_CHANGE = (Question.BEFORE, Question.AFTER, Question.HOW_KNOWN)
# (school, first day, last day) by membership.
Roles = Mapping[int, Sequence[tuple[int, date, date | None]]]


def day_in(told: str | None) -> date | None:
    """The day that JSON tells, if any."""
    return date.fromisoformat(told) if told else None


def day_at(told: str) -> date:
    """The day, here, of the moment that JSON tells."""
    return timezone.localdate(datetime.fromisoformat(told))


def day_of(told: str | None) -> date | None:
    """The same where there may be none."""
    return day_at(told) if told else None


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
    def of(cls, found: Answers, reviews: Sequence[ReviewFact], stands_for: Mapping[int, int]) -> "Parts":
        """`stands_for` says by school's row which other one it is here."""
        roles = _roles(found.roles, stands_for)
        return cls(
            parts=_parts(found.parts, reviews, roles),
            themes=tuple(ThemeFact(*row) for row in found.themes),
            findings=tuple(FindingFact(*row) for row in found.findings),
            check_outs=tuple(CheckOutFact(*row) for row in found.check_outs),
            actions=_actions(found),
            support=tuple(SupportFact(pk, review, stage, stands_for.get(of, of)) for pk, review, stage, of in found.support),
            trainings=_trainings(found.trainings, roles),
            reflected=frozenset(check_back for check_back, entry, _ in found.passages if entry is None),
        )


def _roles(rows: Rows, stands_for: Mapping[int, int]) -> Roles:
    """At which schools people are or were."""
    found: dict[int, list[tuple[int, date, date | None]]] = defaultdict(list)
    for membership, school, starts_on, ends_on in rows:
        found[membership].append((stands_for.get(school, school), date.fromisoformat(starts_on), day_in(ends_on)))
    return found


def _schools(roles: Roles, membership: int, on: date | None) -> tuple[int, ...]:
    """Where somebody was on a day; where they are known to have been at all when none of it holds for that day."""
    held = roles.get(membership, ())
    then = {school for school, begins, ends in held if on and begins <= on and (ends is None or ends >= on)}
    return tuple(sorted(then or {school for school, _, _ in held}))


def _parts(rows: Rows, reviews: Sequence[ReviewFact], roles: Roles) -> tuple[PartFact, ...]:
    visits = {review.pk: review.visit_on for review in reviews}
    return tuple(
        PartFact(pk, review, membership, part, _schools(roles, membership, visits[review])) for pk, review, membership, part in rows
    )


def _actions(found: Answers) -> tuple[ActionFact, ...]:
    """With what their impact review tells."""
    entries = {action: entry for entry, action in found.entries}
    answered = Counter(entry for _, entry, question in found.passages if question in _CHANGE)
    return tuple(
        ActionFact(
            pk=pk,
            review=review,
            stage=stage,
            due_on=day_in(due_on),
            ended_on=day_of(ended_at),
            is_carried_in=carried_from is not None,
            is_told=pk in entries,
            is_evidenced=pk in entries and answered[entries[pk]] == len(_CHANGE),
        )
        for pk, review, stage, due_on, ended_at, carried_from in found.actions
    )


def _trainings(rows: Rows, roles: Roles) -> tuple[TrainingFact, ...]:
    return tuple(
        TrainingFact(
            pk=pk,
            membership=membership,
            training=Training(kind, date.fromisoformat(trained_on), date.fromisoformat(refresher_due_on)),
            is_by_colleague=trainer is not None,
            left_on=min((day for day in (day_in(ends_on), day_of(left_at)) if day), default=None),
            schools=_schools(roles, membership, date.fromisoformat(trained_on)),
        )
        for pk, membership, kind, trained_on, refresher_due_on, trainer, ends_on, left_at in rows
    )

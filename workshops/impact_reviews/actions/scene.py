"""Writes the demo's impact reviews, in the trust one stands in."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone

from reviews.assignments.enums import Part
from reviews.assignments.models import Assignment
from reviews.cycles.enums import CycleStage, ReviewStage
from reviews.demo.rules.plot import SLUG
from reviews.models import Review
from schools.people.models import RoleHeld
from workshops.impact_reviews.enums import PER_ACTION, ImpactStage, Manner, Question
from workshops.impact_reviews.models import ImpactEntry, ImpactPassage, ImpactReview
from workshops.impact_reviews.rules import story
from workshops.impact_reviews.rules.lives import end_of
from workshops.plans.enums import ENDED, PlanStage
from workshops.plans.models import Action, Plan


def play_check_backs(*, slug: str, lead_id: int) -> None:
    """What became of last year's plans at the demo's largest trust; nothing in the others."""
    if slug != SLUG:
        return
    for review in Review.objects.filter(cycle__stage=CycleStage.CLOSING, plans=None).order_by("pk"):
        _play(review, is_closed=review.stage == ReviewStage.CLOSED)


def _play(review: Review, *, is_closed: bool) -> None:
    held = RoleHeld.objects.current(timezone.localdate()).filter(school=review.host_id).order_by("-is_head", "pk")
    people = list(dict.fromkeys(held.values_list("membership", flat=True)))
    due = _day(story.DUE_OF_CLOSED if is_closed else story.OPENED)
    plan = Plan.objects.create(
        review=review,
        stage=PlanStage.CLOSED if is_closed else PlanStage.IN_PROGRESS,
        agreed_at=_at(story.AGREED),
        agreed_by_id=people[0],
        check_back_on=due,
        closed_at=_at(story.CLOSED) if is_closed else None,
    )
    impact = ImpactReview.objects.create(
        plan=plan, due_on=due, opened_at=_moment(due), **(_closing(review, people[0]) if is_closed else {})
    )
    written: list[ImpactPassage] = []
    for place, line in enumerate(story.ACTIONS):
        written += _tell(impact, line, place, people[place % len(people)], is_closed=is_closed)
    if is_closed:
        written.append(_passage(impact, None, Question.REFLECTION, story.REFLECTION, people[0], _at(story.CLOSED)))
    ImpactPassage.objects.bulk_create(written)


def _closing(review: Review, head_id: int) -> dict[str, Any]:
    champion = Assignment.objects.cleared().get(review=review, part=Part.CHAMPION)
    return {
        "stage": ImpactStage.CLOSED,
        "told_at": _at(story.TOLD),
        "told_by_id": head_id,
        "confirmed_at": _at(story.CONFIRMED),
        "confirmed_by_id": champion.membership_id,
        "manner": Manner.IN_PERSON,
        "confirmation": story.CONFIRMATION,
        "closed_at": _at(story.CLOSED),
    }


def _tell(impact: ImpactReview, line: story.Line, place: int, owner_id: int, *, is_closed: bool) -> list[ImpactPassage]:
    """A closed one has told of everything; in the open one the last action is still to be told of."""
    outcome = line.outcome or ("carried_over" if is_closed else "")
    stage = end_of(outcome, line.stage) if is_closed else line.stage
    action: Action = Action.objects.create(
        plan_id=impact.plan_id,
        position=place + 1,
        what=line.what,
        owner_id=owner_id,
        owner_confirmed_at=_at(story.AGREED + 2),
        due_on=_day(-60 if is_closed else 12),
        success_measure=line.measure,
        stage=stage,
        ended_at=_at(story.CLOSED) if stage in ENDED else None,
    )
    entry = ImpactEntry.objects.create(impact_review=impact, action=action, outcome=outcome)
    written_at = _at(story.TOLD if is_closed else -1)
    said = line.told if line.outcome or not is_closed else (line.late, *line.told[1:])
    return [_passage(impact, entry, question, text, owner_id, written_at) for question, text in zip(PER_ACTION, said, strict=True) if text]


def _passage(impact: ImpactReview, entry: ImpactEntry | None, question: Question, text: str, by_id: int, at: datetime) -> ImpactPassage:
    return ImpactPassage(
        trust_id=impact.trust_id,
        impact_review=impact,
        entry=entry,
        question=question,
        text=text,
        version=1,
        saved_by_id=by_id,
        saved_at=at,
    )


def _day(number: int) -> date:
    """So many days from today, or the Friday before where that is a weekend."""
    found = timezone.localdate() + timedelta(days=number)
    return found - timedelta(days=max(0, found.weekday() - 4))


def _at(number: int) -> datetime:
    return _moment(_day(number))


def _moment(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(8, 10)))

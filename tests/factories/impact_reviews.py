"""Impact reviews and what is told in them, for tests. Each row is made inside its trust, by no deed and no rule."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from schools.tenancy.member import Member
from schools.tenancy.standing import acting_in
from workshops.impact_reviews.enums import ImpactStage, Manner, Question
from workshops.models import Action, ImpactEntry, ImpactPassage, ImpactReview, Plan
from workshops.plans.enums import ActionStage


def impact_review(plan: Plan, stage: ImpactStage = ImpactStage.OPEN, *, by: Member | None = None, **fields: Any) -> ImpactReview:
    """A plan's impact review with an entry for every action; `by` is who told or confirmed, where the stage needs somebody."""
    now = timezone.now()
    values: dict[str, Any] = {"due_on": timezone.localdate(), "opened_at": now}
    if stage != ImpactStage.OPEN:
        values["told_at"] = now
    if stage in (ImpactStage.CONFIRMED, ImpactStage.CLOSED) and by is not None:
        values |= {"confirmed_at": now, "confirmed_by_id": by.membership_id, "manner": Manner.ONLINE, "confirmation": "I saw it."}
    if stage == ImpactStage.CLOSED:
        values["closed_at"] = now
    with acting_in(plan.trust_id), transaction.atomic():
        made: ImpactReview = ImpactReview.objects.create(plan=plan, stage=stage, **values | fields)
        for row in Action.objects.standing().filter(plan=plan):
            ImpactEntry.objects.create(impact_review=made, action=row)
        return made


def told(impact_review: ImpactReview, text: str = "We did it.", outcome: ActionStage = ActionStage.DONE) -> None:
    """Say of every action what became of it: its outcome, and `text` to every question."""
    with acting_in(impact_review.trust_id), transaction.atomic():
        for entry in ImpactEntry.objects.filter(impact_review=impact_review):
            because = "It did not help." if outcome == ActionStage.STOPPED else ""
            ImpactEntry.objects.filter(pk=entry.pk).update(outcome=outcome, stopped_because=because)
            for question in Question:
                if question != Question.REFLECTION:
                    ImpactPassage.objects.create(impact_review=impact_review, entry=entry, question=question, text=text, version=1)


def reflection(impact_review: ImpactReview, text: str = "We learned to begin small.") -> None:
    """What the host learned."""
    with acting_in(impact_review.trust_id), transaction.atomic():
        ImpactPassage.objects.create(impact_review=impact_review, question=Question.REFLECTION, text=text, version=1)

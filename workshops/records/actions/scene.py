"""The demo's workshops, in the trust one stands in: one that is planned for next week, and what people wrote in those that are over."""

from collections.abc import Mapping, Sequence
from datetime import time, timedelta
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from django.utils import timezone

from reviews.cycles.enums import ReviewStage
from reviews.cycles.queries.calendar import closed_days
from reviews.cycles.rules.days import add_school_days
from reviews.demo.rules.plot import SLUG
from reviews.models import Review
from workshops.agendas.actions.steps import lay_out
from workshops.agendas.enums import StepKind, WorkshopStage
from workshops.agendas.models import Step, Workshop
from workshops.agendas.queries.calendar_days import check_back_after
from workshops.agendas.rules.script import SCRIPT
from workshops.records.actions.keeping import keep_record
from workshops.records.rules.story import CHOSEN, IDEAS, IN_THE_ROOM, SAID, THEMES, WORDS, Said
from workshops.rooms.models import Card, CardGroup, CheckOut, Commitment, Participant, Vote

# School days until the workshop that is planned.
AHEAD = 6
_STARTS_AT, _PLACE = time(15, 40), "School hall"


def play_workshops(*, slug: str, lead_id: int) -> None:
    """In the demo's largest trust: a workshop for every review whose report is out, and a record for every one that was held."""
    if slug != SLUG:
        return
    for review in Review.objects.filter(stage=ReviewStage.RELEASED, workshops=None).select_related("cycle").order_by("pk"):
        _plan(review)
    for held in Workshop.objects.real().filter(stage=WorkshopStage.CLOSED, cards=None).order_by("pk"):
        _write(held)
        keep_record(workshop_id=held.pk)


def _plan(review: Review) -> None:
    on = add_school_days(timezone.localdate(), AHEAD, closed_days(review.cycle.academic_year))
    back = check_back_after(on, review.cycle.impact_after_days)
    made: Workshop = Workshop.objects.create(review=review, on=on, starts_at=_STARTS_AT, place=_PLACE, check_back_on=back)
    lay_out(SCRIPT, Step, workshop=made)
    Review.objects.filter(pk=review.pk).update(stage=ReviewStage.WORKSHOP)


def _write(held: Workshop) -> None:
    """Everything is shown, grouped, voted on and weighed; as it was anonymous, nothing knows any more whose it is."""
    trust_id, moment = held.trust_id, held.began_at or timezone.now()
    Step.objects.filter(workshop=held).update(revealed_at=moment)
    steps = {step.kind: step for step in Step.objects.filter(workshop=held)}
    Step.objects.filter(pk=steps[StepKind.CAUSES].pk).update(round=max(said.round for said in SAID))
    Participant.objects.bulk_create(
        Participant(trust_id=trust_id, workshop=held, name=name, key=_id(held, name), has_device=name != IN_THE_ROOM[-1])
        for name in IN_THE_ROOM
    )
    themes = CardGroup.objects.bulk_create(
        CardGroup(trust_id=trust_id, workshop=held, name=name, position=place + 1, is_chosen=place == CHOSEN)
        for place, name in enumerate(THEMES)
    )
    Card.objects.bulk_create(_card(held, steps, place, said, themes) for place, said in enumerate(SAID))
    ideas = Card.objects.bulk_create(
        Card(**_written(held, steps["ideas"], len(SAID) + place, idea.text), kind="idea", impact=idea.impact, effort=idea.effort)
        for place, idea in enumerate(IDEAS)
    )
    Vote.objects.bulk_create(
        Vote(trust_id=trust_id, step=steps[StepKind.VOTING], card=card, dots=idea.dots)
        for card, idea in zip(ideas, IDEAS, strict=True)
        if idea.dots
    )
    CheckOut.objects.bulk_create(CheckOut(trust_id=trust_id, workshop=held, word=word, rating=rating) for word, rating in WORDS)
    for promised, idea in zip(Commitment.objects.filter(workshop=held, card=None).order_by("position"), ideas, strict=False):
        promised.card = idea
        promised.save(update_fields=["card"])


def _card(held: Workshop, steps: Mapping[str, Step], place: int, said: Said, themes: Sequence[CardGroup]) -> Card:
    theme = themes[said.theme] if said.theme is not None and said.step == "writing" else None
    written = _written(held, steps[said.step], place, said.text)
    return Card(**written, kind=said.kind, group=theme, round=said.round, is_chosen=said.is_chosen)


def _written(held: Workshop, step: Step, place: int, text: str) -> dict[str, Any]:
    began = step.began_at or timezone.now()
    made = {"trust_id": held.trust_id, "workshop": held, "step": step, "client_id": _id(held, text), "text": text}
    return {**made, "written_at": began + timedelta(seconds=30 + 7 * place)}


def _id(held: Workshop, what: str) -> UUID:
    """The same each time."""
    return uuid5(NAMESPACE_URL, f"demo {held.trust_id} {held.pk} {what}")

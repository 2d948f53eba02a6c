"""The demo's workshops, in the trust one stands in: one that is planned for next week, and what people wrote in those that are over."""

from datetime import time, timedelta
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
from workshops.rehearsals.rules.cast import CARDS, CAST, DOTS, WORDS
from workshops.rooms.models import Card, CardGroup, CheckOut, Participant, Vote

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
    """Everything is shown, grouped under one theme and voted on; as it was anonymous, nothing knows any more whose it is."""
    trust_id, moment = held.trust_id, held.began_at or timezone.now()
    Step.objects.filter(workshop=held).update(revealed_at=moment)
    steps = {step.kind: step for step in Step.objects.filter(workshop=held)}
    Participant.objects.bulk_create(
        Participant(trust_id=trust_id, workshop=held, name=one.name, key=_id(held, one.name), has_device=one.has_device) for one in CAST
    )
    theme: CardGroup = CardGroup.objects.create(workshop=held, name="One way, ours", position=1, is_chosen=True)
    cards = Card.objects.bulk_create(
        Card(
            trust_id=trust_id,
            workshop=held,
            step=steps[card.step],
            client_id=_id(held, card.text),
            kind=card.kind,
            text=card.text,
            group=theme if card.kind == "in_the_way" else None,
            written_at=moment + timedelta(seconds=place),
        )
        for place, card in enumerate(CARDS)
    )
    ideas = [card for card in cards if card.kind == "idea"]
    Vote.objects.bulk_create(
        Vote(trust_id=trust_id, step=steps[StepKind.VOTING], card=idea, dots=sum(DOTS[place])) for place, idea in enumerate(ideas)
    )
    CheckOut.objects.bulk_create(CheckOut(trust_id=trust_id, workshop=held, word=word, rating=rating) for word, rating in WORDS)


def _id(held: Workshop, what: str) -> UUID:
    """The same each time."""
    return uuid5(NAMESPACE_URL, f"demo {held.trust_id} {held.pk} {what}")

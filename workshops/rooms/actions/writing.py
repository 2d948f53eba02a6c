"""What somebody writes in a room, on their own device: cards, and that they have finished."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from schools.web.errors import BadInput, NotFound
from workshops.agendas.enums import StepStage
from workshops.agendas.models import MOST_CHARACTERS, Step, Workshop
from workshops.rooms.actions.changing import LEADING, changed
from workshops.rooms.actions.taking_part import enter, step_in
from workshops.rooms.models import Card, Participant, Vote
from workshops.rooms.queries.guests import Guest
from workshops.rooms.rules.sight import is_open
from workshops.rooms.rules.writing import MOST_CARDS_EACH, as_written, takes


@transaction.atomic
def write_card(*, by: Guest, step_id: int, asked: int, client_id: UUID, kind: str, text: str) -> Card:
    """Write a card in a step that is on, as the answer to its why number `asked`. Sent again it is the same card.

    What was written while the wifi was away may arrive when its step is over: it is taken, and everybody reads it at once.
    """
    workshop, participant = enter(by)
    sent: Card | None = Card.objects.filter(workshop=workshop, client_id=client_id).first()
    if sent is not None:
        return _own(sent, participant)
    step = step_in(workshop, step_id, StepStage.DONE)
    text = checked(text)
    if not takes(step.kind, kind):
        raise NotFound
    if Card.objects.filter(workshop=workshop, participant=participant, step=step).count() >= MOST_CARDS_EACH:
        raise BadInput({"text": f"You have written {MOST_CARDS_EACH} cards in this step, and no more fit."})
    card: Card = Card.objects.create(
        workshop=workshop, step=step, participant=participant, client_id=client_id, kind=kind, text=text,
        round=max(1, min(asked, step.round)), written_at=timezone.now(),
    )  # fmt: skip
    _tell(workshop, card, step)
    return card


@transaction.atomic
def rewrite_card(*, by: Guest, card_id: int, text: str) -> Card:
    """Put one's own card in other words, while its step is on."""
    workshop, participant = enter(by)
    card, step = _own_card(workshop, participant, card_id)
    card.text, card.version = checked(text), card.version + 1
    card.save(update_fields=["text", "version"])
    _tell(workshop, card, step)
    return card


@transaction.atomic
def take_back_card(*, by: Guest, card_id: int) -> None:
    """Take one's own card back, while its step is on. Dots on it that are not counted yet go back to those who put them."""
    workshop, participant = enter(by)
    card, step = _own_card(workshop, participant, card_id)
    card.removed_at = timezone.now()
    card.save(update_fields=["removed_at"])
    Vote.objects.filter(card=card, step__revealed_at=None).delete()
    _tell(workshop, card, step)


@transaction.atomic
def say_finished(*, by: Guest, step_id: int, is_finished: bool) -> None:
    """Say that one has written all one wants to, or that one goes on."""
    workshop, participant = enter(by)
    step = step_in(workshop, step_id)
    participant.finished = step if is_finished else None
    participant.save(update_fields=["finished"])
    changed(workshop, LEADING)


def checked(text: str, most: int = MOST_CHARACTERS) -> str:
    """The words as they are kept. Raises BadInput for none, and for more than there is room for."""
    text = as_written(text)
    if not text:
        raise BadInput({"text": "Write something first."})
    if len(text) > most:
        raise BadInput({"text": f"This is {len(text) - most:,} characters too long: {most:,} fit on a card."})
    return text


def _own_card(workshop: Workshop, participant: Participant, card_id: int) -> tuple[Card, Step]:
    card: Card | None = Card.objects.filter(pk=card_id, workshop=workshop, removed_at=None).first()
    if card is None:
        raise NotFound
    return _own(card, participant), step_in(workshop, card.step_id)


def _own(card: Card, participant: Participant) -> Card:
    """Another's card is not there."""
    if card.participant_id != participant.pk:
        raise NotFound
    return card


def _tell(workshop: Workshop, card: Card, step: Step) -> None:
    """Nobody is told of a card that nobody may read yet: not even that there is one."""
    if is_open(kind=step.kind, is_revealed=step.revealed_at is not None, card_round=card.round, step_round=step.round):
        changed(workshop)

"""Causes and ideas: the answer into which the next why asks, the room's hands, how much an idea changes and takes."""

from collections.abc import Mapping

from django.db import transaction

from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import BadInput, NotFound, WrongStage
from workshops.agendas.enums import StepKind, StepStage, WorkshopStage
from workshops.agendas.models import Step, Workshop
from workshops.rooms.actions.agenda import ONLY_CONSOLE
from workshops.rooms.actions.changing import ALL, changed
from workshops.rooms.actions.leading import enter_to_lead, open_card, open_cards, step_now
from workshops.rooms.actions.moving import to_first_page
from workshops.rooms.enums import CardKind
from workshops.rooms.models import Card, Participant, Vote
from workshops.rooms.permissions.leading import may_ask_why, may_count_hands


@transaction.atomic
def choose_answer(*, by: Member, workshop_id: int, card: int) -> None:
    """The answer to its why that the room finds truest; another of the same why is no longer chosen."""
    _, row = enter_to_lead(by, workshop_id, WorkshopStage.LIVE)
    target = open_card(row, card)
    if target.kind != CardKind.CAUSE:
        raise NotFound
    for one in Card.objects.filter(workshop=row.pk, step=target.step_id, round=target.round, is_chosen=True).exclude(pk=target.pk):
        one.is_chosen = False
        one.save(update_fields=["is_chosen"])
    target.is_chosen = True
    target.save(update_fields=["is_chosen"])
    changed(row)


@transaction.atomic
def ask_why(*, by: Member, workshop_id: int, round: int) -> None:
    """Ask why once more, after the why number `round`: everybody writes alone again. Pressed twice, it is asked once."""
    _, row = enter_to_lead(by, workshop_id, WorkshopStage.LIVE)
    step = step_now(row)
    if step is None:
        raise WrongStage("No step is on.")
    if step.kind == StepKind.CAUSES and step.round > round:
        return
    is_chosen = Card.objects.standing().filter(step=step, round=step.round, is_chosen=True).exists()
    require(may_ask_why(step.kind, step.round, is_revealed=step.revealed_at is not None, is_chosen=is_chosen), WrongStage)
    step.round += 1
    step.revealed_at = None
    step.save(update_fields=["round", "revealed_at"])
    to_first_page(row)
    Participant.objects.filter(workshop=row.pk, finished=step.pk).update(finished=None)
    changed(row)


@transaction.atomic
def count_hands(*, by: Member, workshop_id: int, step: int, hands: Mapping[int, int]) -> None:
    """Set how many hands went up for each of these ideas, for all who vote without a device. Counted anew, the new number stands."""
    _, row = enter_to_lead(by, workshop_id, WorkshopStage.LIVE)
    target: Step | None = Step.objects.filter(workshop=row.pk, pk=step, kind=StepKind.VOTING, stage=StepStage.NOW).first()
    if target is None:
        raise WrongStage("Hands are counted while the dot votes are on.")
    require(may_count_hands(row, is_revealed=target.revealed_at is not None), WrongStage)
    Vote.objects.bulk_create(
        (Vote(trust_id=row.trust_id, step=target, card=card, dots=hands[card.pk]) for card in _ideas(row, hands)),
        update_conflicts=True,
        unique_fields=["trust", "step", "card", "participant"],
        update_fields=["dots"],
    )
    # What was counted shows with all dots, when they are revealed.
    changed(row, ALL if target.revealed_at else ONLY_CONSOLE)


@transaction.atomic
def place_idea(*, by: Member, workshop_id: int, card: int, impact: int, effort: int) -> None:
    """How much an idea would change and how much it would take, from 1, low, to 5, high. Raises NotFound."""
    _, row = enter_to_lead(by, workshop_id, WorkshopStage.LIVE)
    found = _ideas(row, {card: 0})
    if not found:
        raise NotFound
    found[0].impact, found[0].effort = impact, effort
    found[0].save(update_fields=["impact", "effort"])
    changed(row)


def _ideas(row: Workshop, wanted: Mapping[int, int]) -> list[Card]:
    found = [card for card in open_cards(row, list(wanted)) if card.kind == CardKind.IDEA and card.hidden_at is None]
    if len(found) < len(wanted) and len(wanted) > 1:
        raise BadInput({"": "One of these ideas is not there any more. Count again."})
    return found

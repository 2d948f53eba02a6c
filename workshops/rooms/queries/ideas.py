"""Ideas that everybody in a room may read: what is voted on."""

from workshops.rooms.enums import CardKind
from workshops.rooms.models import Card
from workshops.rooms.rules.sight import is_open


def open_ideas(workshop_id: int) -> list[Card]:
    """In the order in which they were written. One query."""
    rows = Card.objects.standing().filter(workshop=workshop_id, kind=CardKind.IDEA).select_related("step").order_by("written_at", "pk")
    return [row for row in rows if _is_open(row)]


def _is_open(idea: Card) -> bool:
    step = idea.step
    return is_open(kind=step.kind, is_revealed=step.revealed_at is not None, card_round=idea.round, step_round=step.round)

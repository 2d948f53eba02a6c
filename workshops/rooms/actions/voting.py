"""Putting dots on ideas."""

from django.db import transaction

from schools.web.errors import BadInput, NotFound, WrongStage
from workshops.agendas.enums import StepKind
from workshops.rooms.actions.taking_part import enter, step_in
from workshops.rooms.models import Vote
from workshops.rooms.queries.guests import Guest
from workshops.rooms.queries.ideas import open_ideas
from workshops.rooms.rules.writing import dots_left


@transaction.atomic
def put_dots(*, by: Guest, step_id: int, card_id: int, dots: int) -> None:
    """Let so many of one's dots stand at an idea: said twice it is the same. Nobody is told before the reveal, so no screen is either.

    Raises BadInput for more dots than there are, WrongStage once they are counted.
    """
    workshop, participant = enter(by)
    step = step_in(workshop, step_id)
    if step.kind != StepKind.VOTING:
        raise NotFound
    if step.revealed_at is not None:
        raise WrongStage("The dots are counted already.")
    if card_id not in {idea.pk for idea in open_ideas(workshop.pk)}:
        raise NotFound
    others = dict(Vote.objects.filter(step=step, participant=participant).exclude(card=card_id).values_list("card", "dots"))
    if dots > dots_left(workshop.dots, others):
        raise BadInput({"dots": f"You have {workshop.dots} dots in all. Take one away elsewhere first."})
    if dots:
        Vote.objects.update_or_create(step=step, card_id=card_id, participant=participant, defaults={"dots": dots})
    else:
        Vote.objects.filter(step=step, card=card_id, participant=participant).delete()

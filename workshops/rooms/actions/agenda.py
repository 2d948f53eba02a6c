"""Changing the agenda while people sit there: leaving steps out, ordering them, adding one."""

from collections.abc import Sequence

from django.db import transaction

from schools.tenancy.member import Member
from schools.web.errors import BadInput, WrongStage
from workshops.agendas.enums import StepKind, StepStage
from workshops.agendas.models import Step
from workshops.rooms.actions.changing import LEADING, changed
from workshops.rooms.actions.leading import WITH_PEOPLE, enter_to_lead, places, steps_of
from workshops.rooms.actions.moving import among
from workshops.rooms.rules.course import moved
from workshops.rooms.rules.sight import Screen

MOST_STEPS = 40
ONLY_CONSOLE = frozenset({Screen.CONSOLE})


@transaction.atomic
def skip_step(*, by: Member, workshop_id: int, step: int) -> None:
    """Leave a step out that is still to come."""
    _change(by, workshop_id, step, StepStage.WAITING, StepStage.SKIPPED, "Only a step that is still to come can be left out.")


@transaction.atomic
def take_step_in(*, by: Member, workshop_id: int, step: int) -> None:
    """Take a step in again that was left out."""
    _change(by, workshop_id, step, StepStage.SKIPPED, StepStage.WAITING, "This step was not left out.")


def _change(by: Member, workshop_id: int, pk: int, old: StepStage, new: StepStage, otherwise: str) -> None:
    _, row = enter_to_lead(by, workshop_id, *WITH_PEOPLE)
    step = among(steps_of(row), pk)
    if step.stage not in (old, new):
        raise WrongStage(otherwise)
    if step.stage == old:
        step.stage = new
        step.save(update_fields=["stage"])
        changed(row, LEADING)


@transaction.atomic
def order_step(*, by: Member, workshop_id: int, step: int, to: str) -> None:
    """Let a step that is to come change places with its neighbour, `up` or `down`."""
    _, row = enter_to_lead(by, workshop_id, *WITH_PEOPLE)
    steps = steps_of(row)
    among(steps, step)
    _renumber(steps, moved(places(steps), step, is_up=to == "up"))
    changed(row, ONLY_CONSOLE)


@transaction.atomic
def add_step(*, by: Member, workshop_id: int, kind: str, title: str, minutes: int, prompt: str) -> None:
    """A new step right after the present one. Raises BadInput."""
    _, row = enter_to_lead(by, workshop_id, *WITH_PEOPLE)
    steps = steps_of(row)
    if len(steps) >= MOST_STEPS:
        raise BadInput({"": f"There are {MOST_STEPS} steps already."})
    here = next((step.position for step in steps if step.stage == StepStage.NOW), 0)
    named = title or StepKind(kind).label
    made: Step = Step.objects.create(workshop=row, position=here + 1, kind=kind, title=named, minutes=minutes, prompt=prompt)
    before = [step.pk for step in steps if step.position <= here]
    after = [step.pk for step in steps if step.position > here]
    _renumber([*steps, made], [*before, made.pk, *after])
    changed(row, ONLY_CONSOLE)


def _renumber(steps: Sequence[Step], order: Sequence[int]) -> None:
    for position, pk in enumerate(order, start=1):
        step = among(steps, pk)
        if step.position != position:
            step.position = position
            step.save(update_fields=["position"])

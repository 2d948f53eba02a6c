"""What every deed of a participant begins with: the room locked, the place still theirs, the moment right."""

from django.utils import timezone

from schools.web.errors import NotFound, NotYours, WrongStage
from workshops.agendas.enums import StepStage, WorkshopStage
from workshops.agendas.models import Step, Workshop
from workshops.rooms.models import Participant
from workshops.rooms.queries.guests import SENT_OUT, Guest

NOT_ON = "The workshop is not on now."
STEP_OVER = "This step is over."


def enter(by: Guest) -> tuple[Workshop, Participant]:
    """The workshop, live and locked: in one room one deed comes after the other. Raises NotYours for who was sent out, WrongStage."""
    workshop = Workshop.objects.select_for_update(no_key=True).get(pk=by.workshop_id)
    participant = Participant.objects.filter(pk=by.participant_id, workshop=workshop).first()
    if participant is None or participant.removed_at is not None:
        raise NotYours(SENT_OUT)
    if workshop.stage != WorkshopStage.LIVE:
        raise WrongStage(NOT_ON)
    participant.seen_at = timezone.now()
    participant.save(update_fields=["seen_at"])
    return workshop, participant


def step_in(workshop: Workshop, step_id: int, *stages: StepStage) -> Step:
    """A step of the workshop at one of these stages, or now. Raises NotFound, WrongStage."""
    step: Step | None = Step.objects.filter(pk=step_id, workshop=workshop).first()
    if step is None:
        raise NotFound
    if step.stage not in (StepStage.NOW, *stages):
        raise WrongStage(STEP_OVER)
    return step

"""What every deed of a participant begins with: the room locked, the place still theirs, the moment right."""

from schools.tenancy.prepared import SUBJECT
from schools.tenancy.prepared_models import PreparedModels
from schools.web.errors import NotFound, NotYours, WrongStage
from workshops.agendas.enums import StepStage, WorkshopStage
from workshops.agendas.models import Step, Workshop
from workshops.rooms.actions.leading import locked_workshop
from workshops.rooms.models import Participant
from workshops.rooms.queries.guests import SENT_OUT, Guest

NOT_BEGUN = "The workshop has not begun yet."
CLOSED = "The workshop is closed, so nothing more can be sent. If this matters, tell whoever led it."
STEP_OVER = "This step is over."
_PARTICIPANT = PreparedModels(lambda: Participant.objects.filter(pk=SUBJECT))
_STEP = PreparedModels(lambda: Step.objects.filter(pk=SUBJECT))


def enter(by: Guest) -> tuple[Workshop, Participant]:
    """The workshop, live and locked: in one room one deed comes after the other. Raises NotYours for who was sent out, WrongStage."""
    workshop = locked_workshop(by.workshop_id)
    # Only now: who was sent out while this waited for the lock is out.
    participant: Participant | None = _PARTICIPANT.first(subject=by.participant_id)
    if participant is None or participant.workshop_id != workshop.pk or participant.removed_at is not None:
        raise NotYours(SENT_OUT)
    if workshop.stage != WorkshopStage.LIVE:
        raise WrongStage(CLOSED if workshop.stage == WorkshopStage.CLOSED else NOT_BEGUN)
    return workshop, participant


def step_in(workshop: Workshop, step_id: int, *stages: StepStage) -> Step:
    """A step of the workshop at one of these stages, or now. Raises NotFound, WrongStage."""
    step: Step | None = _STEP.first(subject=step_id)
    if step is None or step.workshop_id != workshop.pk:
        raise NotFound
    if step.stage not in (StepStage.NOW, *stages):
        raise WrongStage(STEP_OVER)
    return step

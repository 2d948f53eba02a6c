"""What the moment allows after a workshop. Who may, `agendas.permissions` and the seats say."""

from schools.web.answers import YES, Answer, no
from workshops.agendas.enums import WorkshopStage
from workshops.agendas.models import Workshop


def can_be_reopened(row: Workshop) -> Answer:
    """Whether it can be opened again."""
    return YES if row.stage == WorkshopStage.CLOSED else no("This workshop is not closed.")


def can_be_noted(row: Workshop) -> Answer:
    """Whether its leader notes what they learned: of a workshop that was held."""
    is_over = row.stage == WorkshopStage.CLOSED and not row.is_rehearsal
    return YES if is_over else no("This is for after the workshop.")

"""Notices that are written when a workshop is planned or moved."""

from schools.outbox.tasks import news_task
from workshops.agendas.actions import telling


@news_task("workshops.tell_of_workshop")
def tell_of_workshop(subject_id: int) -> None:
    """A workshop was planned, or its day or place changed."""
    telling.tell_of_workshop(workshop_id=subject_id)

"""What happens when a workshop is over."""

from schools.outbox.tasks import news_task
from workshops.records.actions import keeping


@news_task("workshops.keep_record")
def keep_record(subject_id: int) -> None:
    """A workshop was closed."""
    keeping.keep_record(workshop_id=subject_id)

"""What happens to imports by itself."""

from schools.imports import actions
from schools.outbox.tasks import news_task


@news_task("schools.clear_import")
def clear_import(subject_id: int) -> None:
    """The time to confirm is over."""
    actions.clear_import(import_id=subject_id)

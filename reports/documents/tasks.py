"""What workers do with documents."""

import structlog
from celery import shared_task

from reports.documents.actions import rendering, sweeping
from reports.documents.rules import HARD_TIME_LIMIT, TIME_LIMIT


@shared_task(name="reports.render_document", soft_time_limit=TIME_LIMIT, time_limit=HARD_TIME_LIMIT)
def render_document(news_id: int) -> bool:
    """Somebody asked for a document. Not a task of `news_task`: its steps are to be seen while it runs, so it is no single transaction."""
    structlog.contextvars.bind_contextvars(news=news_id)
    return rendering.render_asked_document(news_id=news_id)


@shared_task(name="reports.look_after_documents")
def look_after_documents() -> int:
    """Every quarter of an hour, for documents that nobody moves."""
    return sweeping.in_every_trust(sweeping.look_after_documents)

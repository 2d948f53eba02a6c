"""The queue: workers on `mail`, `render` and `sweep`."""

import os
from typing import Any

import structlog
from celery import Celery
from celery.signals import task_prerun

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
# Whoever starts a worker has migrated, which makes Django's checks; they would read every address and page again.
os.environ.setdefault("CELERY_SKIP_CHECKS", "1")

app = Celery("peer_review")
app.config_from_object("django.conf:settings", namespace="CELERY")
# A noun's tasks stand in its own folder, which Celery's search by app would not find.
app.autodiscover_tasks(
    [
        *(f"schools.{noun}" for noun in ("outbox", "notices", "people", "imports")),
        *(f"reviews.{noun}" for noun in ("cycles", "assignments", "self_reviews", "preparations", "visits")),
        *(f"reviews.{noun}" for noun in ("findings", "review_reports", "reminders")),
        *(f"workshops.{noun}" for noun in ("agendas", "invitations", "records", "plans", "impact_reviews")),
        *(f"reports.{noun}" for noun in ("documents", "review_pdf", "record_pdf", "impact", "impact_pdf", "batches")),
    ]
)


@task_prerun.connect
def name_in_log(task_id: str, **_: Any) -> None:
    """The log's lines of a task carry its id, and nothing of the task that the process ran before."""
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(task_id=task_id)

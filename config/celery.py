"""The queue: workers on `mail`, `render` and `sweep`, and the beat that starts the sweeps."""

import os
from typing import Any

import structlog
from celery import Celery
from celery.schedules import crontab
from celery.signals import task_prerun

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
# Whoever starts a worker or the beat has migrated, which makes Django's checks; they would read every address and page again.
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
# What is asked again soon is not kept for a worker that is away: it would come back to thousands of the same.
soon_again = {"expires": 60}
app.conf.beat_schedule = {
    "relay news that was not picked up": {"task": "schools.relay_news", "schedule": 5.0, "options": soon_again},
    "give a sign of life": {"task": "schools.note_heartbeat", "schedule": 10.0, "options": soon_again},
    "forget news that was handled long ago": {"task": "schools.forget_handled_news", "schedule": crontab(hour=3, minute=40)},
    "forget sign-ins that are over": {"task": "schools.forget_old_sign_ins", "schedule": crontab(hour=3, minute=20)},
    "ask for PDFs that nobody asked for": {"task": "reports.queue_missing_pdfs", "schedule": 300.0, "options": soon_again},
    "ask for documents of impact reports": {"task": "reports.queue_missing_impact_documents", "schedule": 300.0, "options": soon_again},
    "have what is missing or failed made": {"task": "reports.want_missing_documents", "schedule": crontab(hour=2, minute=10)},
    "look after batches that nobody moves": {"task": "reports.look_after_batches", "schedule": 300.0, "options": soon_again},
    "look after documents that nobody moves": {"task": "reports.look_after_documents", "schedule": 900.0, "options": soon_again},
    # Before the day's letter, which tells of it.
    "remind of what is due": {"task": "reviews.remind", "schedule": crontab(hour=6, minute=15, day_of_week="mon-fri")},
    "see to action plans": {"task": "workshops.ask_for_plans", "schedule": crontab(hour=6, minute=20, day_of_week="mon-fri")},
    "open impact reviews and nudge": {"task": "workshops.ask_for_check_backs", "schedule": crontab(hour=6, minute=10)},
    "delete evidence whose time has come": {"task": "reviews.purge_evidence", "schedule": crontab(hour=3, minute=40)},
}


@task_prerun.connect
def name_in_log(task_id: str, **_: Any) -> None:
    """The log's lines of a task carry its id, and nothing of the task that the process ran before."""
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(task_id=task_id)

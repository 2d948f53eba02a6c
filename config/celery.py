"""The queue: workers on `mail`, `render` and `sweep`, and the beat that starts the sweeps."""

import os

from celery import Celery
from celery.schedules import crontab

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")

app = Celery("peer_review")
app.config_from_object("django.conf:settings", namespace="CELERY")
# A noun's tasks stand in its own folder, which Celery's search by app would not find.
app.autodiscover_tasks(
    [
        *(f"schools.{noun}" for noun in ("outbox", "notices", "people", "imports")),
        *(f"reviews.{noun}" for noun in ("cycles", "assignments", "self_reviews", "preparations", "visits", "findings", "review_reports")),
        *(f"reports.{noun}" for noun in ("documents", "review_pdf")),
    ]
)
app.conf.beat_schedule = {
    "relay news that was not picked up": {"task": "schools.relay_news", "schedule": 5.0},
    "give a sign of life": {"task": "schools.note_heartbeat", "schedule": 10.0},
    "forget sign-ins that are over": {"task": "schools.forget_old_sign_ins", "schedule": crontab(hour=3, minute=20)},
    "delete evidence whose time has come": {"task": "reviews.purge_evidence", "schedule": crontab(hour=3, minute=40)},
}

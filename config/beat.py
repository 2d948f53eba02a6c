"""The beat: knows when which sweep is due, and sends it to the workers by its name. It loads no task, no model and no Django app."""

import os

from celery import Celery
from celery.loaders.app import AppLoader
from celery.schedules import crontab
from django.conf import settings
from django.utils.log import configure_logging

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")

# What is asked again soon is not kept for a worker that is away: it would come back to thousands of the same.
SOON_AGAIN = {"expires": 60}
SCHEDULE = {
    "relay news that was not picked up": {"task": "schools.relay_news", "schedule": 5.0, "options": SOON_AGAIN},
    "give a sign of life": {"task": "schools.note_heartbeat", "schedule": 10.0, "options": SOON_AGAIN},
    "forget news that was handled long ago": {"task": "schools.forget_handled_news", "schedule": crontab(hour=3, minute=40)},
    "forget sign-ins that are over": {"task": "schools.forget_old_sign_ins", "schedule": crontab(hour=3, minute=20)},
    "ask for PDFs that nobody asked for": {"task": "reports.queue_missing_pdfs", "schedule": 300.0, "options": SOON_AGAIN},
    "ask for documents of impact reports": {"task": "reports.queue_missing_impact_documents", "schedule": 300.0, "options": SOON_AGAIN},
    "have what is missing or failed made": {"task": "reports.want_missing_documents", "schedule": crontab(hour=2, minute=10)},
    "look after batches that nobody moves": {"task": "reports.look_after_batches", "schedule": 300.0, "options": SOON_AGAIN},
    "look after documents that nobody moves": {"task": "reports.look_after_documents", "schedule": 900.0, "options": SOON_AGAIN},
    # Before the day's letter, which tells of it.
    "remind of what is due": {"task": "reviews.remind", "schedule": crontab(hour=6, minute=15, day_of_week="mon-fri")},
    "see to action plans": {"task": "workshops.ask_for_plans", "schedule": crontab(hour=6, minute=20, day_of_week="mon-fri")},
    "open impact reviews and nudge": {"task": "workshops.ask_for_check_backs", "schedule": crontab(hour=6, minute=10)},
    "delete evidence whose time has come": {"task": "reviews.purge_evidence", "schedule": crontab(hour=3, minute=40)},
}


class BeatLoader(AppLoader):
    """Celery would have every task of every app read, for which Django is to be set up. Of that the beat needs the log alone."""

    def import_default_modules(self) -> list[str]:
        # Before Celery sets its levels, as where Django is set up.
        configure_logging(settings.LOGGING_CONFIG, settings.LOGGING)
        return []


app = Celery("peer_review", loader=BeatLoader, fixups=set(), set_as_current=False)
app.config_from_object("django.conf:settings", namespace="CELERY")
app.conf.beat_schedule = SCHEDULE

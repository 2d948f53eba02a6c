"""Settings of the worker that is killed while it makes the documents of a batch."""

from datetime import timedelta

from config.settings.base import STORAGES as KEPT_ON_DISK
from config.settings.queues import news_routes
from tests.reports.documents.writing import TEMPLATES as WRITTEN
from tests.schools.outbox.crash_settings import *  # noqa: F403
from tests.schools.outbox.crash_settings import STORAGES, TEMPLATES

STORAGES = {**STORAGES, "default": KEPT_ON_DISK["default"]}
NEWS_ROUTES = news_routes
DOCUMENT_WRITERS = {"review_report": "tests.reports.documents.writing.slow"}
# Longer than a busy machine takes for one step.
DOCUMENT_LEASE = timedelta(seconds=12)
TEMPLATES = [{**TEMPLATES[0], "DIRS": [WRITTEN]}]

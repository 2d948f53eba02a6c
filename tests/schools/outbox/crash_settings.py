"""Settings of the worker, beat and request processes that crash tests start and kill: the test database, as the runtime role."""

from config.settings.base import env
from config.settings.databases import database_from_url
from config.settings.test import *  # noqa: F403

DATABASES = {
    "default": {
        **database_from_url(env.str("DATABASE_URL")),
        "ENGINE": "schools.tenancy.postgresql",
        "ATOMIC_REQUESTS": True,
    }
}
ROOT_URLCONF = "tests.schools.outbox.crash_tasks"
MIDDLEWARE = ["allauth.account.middleware.AccountMiddleware"]
CELERY_IMPORTS = ["tests.schools.outbox.crash_tasks"]
NEWS_ROUTES = {"tests.pupil_came": "tests.count_pupil"}

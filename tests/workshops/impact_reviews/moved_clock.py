"""Settings of a worker and a beat whose clock begins at the moment that CLOCK_BEGINS says, on the test database."""

import time_machine

from config.settings.base import env
from config.settings.databases import database_from_url
from config.settings.test import *  # noqa: F403

DATABASES = {
    "default": {**database_from_url(env.str("DATABASE_URL")), "ENGINE": "schools.tenancy.postgresql", "ATOMIC_REQUESTS": True},
}
time_machine.travel(env.datetime("CLOCK_BEGINS")).start()

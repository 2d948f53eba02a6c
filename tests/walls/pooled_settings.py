"""Settings of the clients that reach the test database through PgBouncer, as the runtime role."""

from config.settings.base import env
from config.settings.databases import database_from_url
from config.settings.test import *  # noqa: F403

DATABASES = {
    "default": {
        **database_from_url(env.str("DATABASE_URL")),
        "ENGINE": "schools.tenancy.postgresql",
        "CONN_MAX_AGE": None,
        "DISABLE_SERVER_SIDE_CURSORS": True,
    }
}

"""Settings of what is measured: as in production, but for HTTPS, the mail relay and where the secrets come from."""

from config.settings.base import *  # noqa: F403

SECRET_KEY = "only-for-benchmarks"
# A nation is made up to be measured.
DEMO_IS_ALLOWED = True
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

"""Settings for tests: real PostgreSQL and Redis, quick passwords."""

from config.settings.base import *  # noqa: F403
from config.settings.base import DATABASES, INSTALLED_APPS, SIGN_IN_APPS, env
from config.settings.databases import database_from_url

SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]
# Tests bring keys of their own for what they sign in with.
PROVIDERS = [f"allauth.socialaccount.providers.{name}" for name in ("google", "microsoft")]
INSTALLED_APPS = [*INSTALLED_APPS, *(app for app in PROVIDERS if app not in SIGN_IN_APPS)]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# The test runner makes databases and runs migrations as the owner; the connection then becomes `app` for every test.
DATABASES["default"] |= {**database_from_url(env.str("DATABASE_OWNER_URL", "")), "CONN_MAX_AGE": 0}
# Nothing is collected for tests: the live server finds static files where they stand.
STATIC_ROOT = None  # type: ignore[assignment]
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True

"""Settings for a developer's machine and the demo: nothing here is safe to show to the world."""

from config.settings.base import *  # noqa: F403
from config.settings.base import VAR_DIR, env
from config.settings.logs import FOR_PEOPLE

DEBUG = env.bool("DEBUG", True)
DEMO_IS_ALLOWED = True
SECRET_KEY = "only-for-development-and-the-demo"
ROOT_URLCONF = "config.urls_dev"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", ".localhost"]
LOGGING = FOR_PEOPLE
EMAIL_BACKEND = "config.mailbox.backend.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": VAR_DIR / "media"}},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Static files are served from where they stand, so that nothing has to be collected before a page can be seen.
STATIC_ROOT = None  # type: ignore[assignment]
WHITENOISE_USE_FINDERS = True
# Passkeys ask for https; on localhost browsers accept plain http, and so does the check of where one came from.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True

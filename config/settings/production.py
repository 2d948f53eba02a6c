"""Settings for the real thing: everything secret or local from the environment, refused when missing."""

from config.settings.base import *  # noqa: F403
from config.settings.base import env
from config.settings.logs import FOR_PROGRAMS

# The name of the service in docker-compose.yml that takes every mail.
CATCHER = "mail"

SECRET_KEY = env.str("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
SITE_ADDRESS = env.str("SITE_ADDRESS").rstrip("/")
LOGGING = FOR_PROGRAMS
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", 31536000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
# How many proxies stand in front, each of which names the client; without it everybody would share one place's rate limits.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXIES", 1)
# A mail server of one's own is spoken to as most ask for it; without one there is the catcher of a trial, which knows no TLS. What
# compose hands on from an unset variable is an empty text.
EMAIL_HOST = env.str("EMAIL_HOST", "") or CATCHER
EMAIL_PORT = int(env.str("EMAIL_PORT", "") or (1025 if EMAIL_HOST == CATCHER else 587))
EMAIL_USE_TLS = env.bool("EMAIL_USE_TLS") if env.str("EMAIL_USE_TLS", "") else EMAIL_HOST != CATCHER
EMAIL_HOST_USER = env.str("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = env.str("EMAIL_HOST_PASSWORD", "")
# A person waits for the mail of a forgotten password.
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL")

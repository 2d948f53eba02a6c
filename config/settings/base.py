"""Settings that hold everywhere; dev, test and production only add to them. Every secret comes from the environment."""

from datetime import timedelta
from pathlib import Path

import pghistory
from environs import Env

# Whatever has settings has the queue, so that tasks are bound to it; the launcher's processes have neither, and do not wait for it.
import config.celery  # noqa: F401
from config.settings.accounts import *  # noqa: F403
from config.settings.accounts import SIGN_IN_ADDRESSES, SIGN_IN_APPS
from config.settings.databases import database_from_url
from config.settings.queues import news_routes, task_routes
from config.settings.registries import *  # noqa: F403

env = Env()
BASE_DIR = Path(__file__).resolve().parents[2]
VAR_DIR = Path(env.str("VAR_DIR", str(BASE_DIR / "var")))

SECRET_KEY = env.str("SECRET_KEY", "")
# Former keys, newest first: sessions, links and the secrets of authenticator apps made under them stay readable.
SECRET_KEY_FALLBACKS: list[str] = env.list("SECRET_KEY_FALLBACKS", [])
DEBUG = False
# Made-up trusts, in which everybody has the same password.
DEMO_IS_ALLOWED = False
ALLOWED_HOSTS: list[str] = env.list("ALLOWED_HOSTS", [])
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", [])
# The address that links in mails carry; mails are written by workers, which see no request.
SITE_ADDRESS = env.str("SITE_ADDRESS", "http://localhost:8000").rstrip("/")

# Where browsers reach the live process: "" for the same address as the site, with /live/ led there by the proxy.
LIVE_URL = env.str("LIVE_URL", "").rstrip("/")

INSTALLED_APPS = [
    # From the ground up: histories are made when an app's models are gathered, and what stands above imports what stands below.
    "schools",
    "reviews",
    "workshops",
    "reports",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    *SIGN_IN_APPS,
    "allauth.usersessions",
    "crispy_forms",
    "crispy_bootstrap5",
    "django_htmx",
    "template_partials",
    "csp",
    "pgtrigger",
    "pghistory",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "schools.web.middleware.RequestNames",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    # Every page is for signed-in people unless its view is marked with login_not_required.
    "schools.people.middleware.SignInFirst",
    "schools.people.middleware.TrustDoor",
    "schools.web.middleware.Refusals",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        # `forms` holds our own templates of the form renderer, under its names, so they come before the renderer's.
        "DIRS": [BASE_DIR / "templates", BASE_DIR / "templates" / "forms"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "schools.web.context.page_frame",
            ]
        },
    }
]

# Migrations, backups and the test runner's set-up are the owner's; everything that serves people is `app`, which owns nothing.
DATABASES = {
    "default": {
        **database_from_url(env.str("DATABASE_OWNER_URL" if env.str("DATABASE_ROLE", "app") == "owner" else "DATABASE_URL", "")),
        "ENGINE": "schools.tenancy.postgresql",
        "ATOMIC_REQUESTS": True,
        # With a connection go the plans that it keeps.
        "CONN_MAX_AGE": env.int("DATABASE_CONN_MAX_AGE", 600),
        "CONN_HEALTH_CHECKS": True,
        # PgBouncer in transaction mode cannot keep a cursor open across transactions.
        "DISABLE_SERVER_SIDE_CURSORS": env.bool("DATABASE_POOLED", False),
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.str("REDIS_URL", "")
CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}}

AUTH_USER_MODEL = "schools.Person"
AUTHENTICATION_BACKENDS = ["schools.people.backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator", "OPTIONS": {"user_attributes": ["email", "name"]}},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
SESSION_ENGINE = "schools.web.sessions"
SESSION_COOKIE_AGE = 60 * 60 * 12
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_HTTPONLY = True

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = False
USE_TZ = True

# Where the development settings put mails, in place of sending them.
MAILBOX = VAR_DIR / "mail"

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": VAR_DIR / "media"}},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'", *([LIVE_URL] if LIVE_URL else [])],
        "manifest-src": ["'self'"],
        "worker-src": ["'self'"],
        "form-action": ["'self'", *SIGN_IN_ADDRESSES],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
# What is typed in one form. Files do not count here: each upload's form holds its own limit, and the reverse proxy one for all.
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
# A larger file waits on disk while its form looks at it.
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

# History is written by triggers; who did it travels in settings of the transaction, sent by our backend at BEGIN.
PGHISTORY_APPEND_ONLY = True
PGHISTORY_FOREIGN_KEY_FIELD = pghistory.ForeignKey(db_index=False)
PGTRIGGER_SCHEMA = "public"

CELERY_BROKER_URL = REDIS_URL
CELERY_TASK_ROUTES = task_routes
CELERY_TASK_DEFAULT_QUEUE = "sweep"
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_TIME_LIMIT = 300
CELERY_TASK_SOFT_TIME_LIMIT = 270
CELERY_BROKER_TRANSPORT_OPTIONS = {"visibility_timeout": 330, "socket_connect_timeout": 2}
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_TIMEZONE = TIME_ZONE
CELERY_BEAT_SCHEDULE_FILENAME = str(VAR_DIR / "celerybeat-schedule")

# News of what happened, to the task that acts on it, by name: so it travels upwards without an import.
NEWS_ROUTES = news_routes
# News that was sent and not heard of for this long is sent again; doubles are harmless, as handling locks the row.
NEWS_OVERDUE = timedelta(seconds=env.int("NEWS_OVERDUE_SECONDS", 30))

# What documents are made from: kind -> a function of the row's id that returns a Manuscript, by dotted path.
DOCUMENT_WRITERS = {
    "review_report": "reports.review_pdf.queries.manuscripts.review_report",
    "workshop_record": "reports.record_pdf.queries.manuscripts.workshop_record",
    "impact_report": "reports.impact_pdf.queries.manuscripts.impact_report",
    "impact_summary": "reports.impact_pdf.queries.summary.impact_summary",
}
# A worker that has not moved a document on for this long is thought to be gone, and another may begin it anew.
DOCUMENT_LEASE = timedelta(seconds=env.int("DOCUMENT_LEASE_SECONDS", 45))

# How long an invitation's link opens, and how long a file of people waits to be confirmed before what it said is deleted.
INVITATION_DAYS = env.int("INVITATION_DAYS", 14)
IMPORT_HOURS = env.int("IMPORT_HOURS", 24)

# Whoever sees to an action in which nothing has moved for so many days is nudged; after twice as many, whoever leads the trust.
ACTION_STILL_DAYS = env.int("ACTION_STILL_DAYS", 30)

# In figures that are published fewer people are not told, nor fewer schools in a cell of the table of themes; what would give them away
# is not told either.
FIGURES_LEAST_PEOPLE = env.int("FIGURES_LEAST_PEOPLE", 5)
FIGURES_LEAST_SCHOOLS = env.int("FIGURES_LEAST_SCHOOLS", 3)

# A function of a file's bytes that returns what it found wrong with them, or None; by dotted path. None is asked unless one is named.
VIRUS_SCANNER = env.str("VIRUS_SCANNER", "")

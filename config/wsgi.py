"""The door for web requests: one thread a request, one kept database connection a thread."""

import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")
application = get_wsgi_application()
# Before the server forks: each of its processes would read every view and form for itself, at its first page, and hold them alone.
get_resolver().url_patterns  # noqa: B018 - to ask is to read

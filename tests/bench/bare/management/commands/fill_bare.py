"""Fills the bare site and prints the key of a signed-in session."""

from datetime import date
from importlib import import_module
from typing import Any

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.models import User
from django.core.management.base import BaseCommand
from django.db import transaction

from tests.bench.bare.models import Entry


class Command(BaseCommand):
    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(fill())


@transaction.atomic
def fill() -> str:
    """Fifty entries and a user."""
    user = User.objects.create_user("somebody")
    Entry.objects.bulk_create(
        Entry(name=f"Person {n}", email=f"person.{n}@example.org", title=f"Title {n}", place=f"School {n % 15}", since=date(2026, 9, 1))
        for n in range(50)
    )
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY], session[BACKEND_SESSION_KEY] = str(user.pk), "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    return str(session.session_key)

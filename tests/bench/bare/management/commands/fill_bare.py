"""Fills the bare site and prints the key of a signed-in session."""

from datetime import date, timedelta
from importlib import import_module
from typing import Any

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.auth.models import User
from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone

from tests.bench.bare.models import Entry, Line, Note, Passage

SEEN = "In four of the five classes that we visited, pupils explained to each other how they had worked it out. "
FIRST = date(2026, 9, 1)


class Command(BaseCommand):
    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(fill())


@transaction.atomic
def fill() -> str:
    """As many rows as the trust of the benchmark has, and a user."""
    user = User.objects.create_user("somebody")
    Entry.objects.bulk_create(
        Entry(name=f"Person {n}", email=f"person.{n}@example.org", title=f"Title {n}", place=f"School {n % 15}", since=FIRST)
        for n in range(50)
    )
    Line.objects.bulk_create(_line(number) for number in range(60))
    Passage.objects.bulk_create(_passage(page, number) for page, many in (("theme", 4), ("report", 10)) for number in range(many))
    Note.objects.bulk_create(
        Note(mark="Working well", text=SEEN * 2, place=f"Learning walk {n % 10}", question=f"Question {n % 2}", made_at=timezone.now())
        for n in range(40)
    )
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY], session[BACKEND_SESSION_KEY] = str(user.pk), "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    return str(session.session_key)


def _line(number: int) -> Line:
    day = FIRST + timedelta(number)
    return Line(
        name=f"Reviewed School {number:02}",
        stage="Self-review",
        starts_on=day,
        ends_on=day + timedelta(1),
        champion="Person Four",
        team=["Person One (lead)", "Person Two", "Person Three"],
        steps=[{"kind": "waiting", "word": "Not signed"}] * 7,
        days=[day + timedelta(14 * step) for step in range(7)],
    )


def _passage(page: str, number: int) -> Passage:
    words = {"heading": f"Heading {number}", "hint": "What happens here, for whom? Describe it; nobody grades it.", "text": SEEN * 4}
    return Passage(page=page, version=1, saved_by="Person One", saved_at=timezone.now(), **words)

"""Every dotted path and task name in the settings leads somewhere."""

from celery import current_app
from django.conf import settings
from django.utils.module_loading import import_string

from config.beat import SCHEDULE
from reports.documents.enums import DocumentKind
from schools.web.registries import NavEntry


def test_navigation_and_next_steps_are_there() -> None:
    entries = [entry for path in settings.NAVIGATION for entry in import_string(path)]
    assert all(isinstance(entry, NavEntry) for entry in entries)
    assert all(callable(import_string(path)) for path in settings.NEXT_STEPS)


def test_every_kind_of_document_has_a_writer() -> None:
    assert set(settings.DOCUMENT_WRITERS) == set(DocumentKind.values)
    assert all(callable(import_string(path)) for path in settings.DOCUMENT_WRITERS.values())


def test_every_kind_of_news_has_a_task() -> None:
    current_app.loader.import_default_modules()
    assert set(settings.NEWS_ROUTES.values()) - set(current_app.tasks) == set()


def test_what_the_beat_asks_again_soon_does_not_pile_up() -> None:
    often = [entry for entry in SCHEDULE.values() if isinstance(entry["schedule"], float)]
    assert [entry for entry in often if "expires" not in entry.get("options", {})] == []
    assert len(often) > 0


def test_every_beat_has_a_task() -> None:
    current_app.loader.import_default_modules()
    assert {entry["task"] for entry in SCHEDULE.values()} - set(current_app.tasks) == set()

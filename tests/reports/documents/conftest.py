"""A trust whose documents are written by the writers of tests."""

from collections.abc import Callable

import pytest
from pytest_django import Settings

from schools.models import Trust
from tests.factories import trusts
from tests.reports.documents.writing import HERE, TEMPLATES

Written = Callable[[str], None]


@pytest.fixture
def trust(db: None) -> Trust:
    return trusts.trust()


@pytest.fixture
def written_by(settings: Settings) -> Written:
    """Choose the writer by name."""
    (ours,) = settings.TEMPLATES
    settings.TEMPLATES = [{**ours, "DIRS": [*ours["DIRS"], TEMPLATES]}]

    def choose(name: str) -> None:
        settings.DOCUMENT_WRITERS = {"review_report": f"{HERE}.{name}"}

    choose("plain")
    return choose

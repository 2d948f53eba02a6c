"""A mistake of ours is written down with its traceback and what names the request, also where DEBUG is off."""

import json
import logging
import logging.config
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import structlog
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path
from pytest_django import Settings

from config.settings.logs import FOR_PEOPLE, FOR_PROGRAMS
from schools.outbox.tasks import news_task

BOTH = pytest.mark.parametrize("settled", [FOR_PROGRAMS, FOR_PEOPLE], ids=["programs", "people"])


def broken(request: HttpRequest) -> HttpResponse:
    raise ZeroDivisionError("a mistake of ours")


urlpatterns = [path("broken/", broken)]


@contextmanager
def logging_as(settled: dict[str, Any]) -> Iterator[None]:
    """As a program that has just begun logs; afterwards as the tests do."""
    loggers = [logging.getLogger(name) for name in (None, "django", "django.request")]
    before = [(logger, list(logger.handlers), logger.level, logger.propagate) for logger in loggers]
    logging.config.dictConfig(settled)
    structlog.contextvars.clear_contextvars()
    try:
        yield
    finally:
        structlog.contextvars.clear_contextvars()
        for logger, handlers, level, propagate in before:
            logger.handlers[:], logger.propagate = handlers, propagate
            logger.setLevel(level)


@BOTH
@pytest.mark.django_db
@pytest.mark.urls(__name__)
def test_a_mistake_is_written_down_with_the_id_that_the_answer_carries(
    settled: dict[str, Any], settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.MIDDLEWARE = ["schools.web.middleware.RequestNames", "allauth.account.middleware.AccountMiddleware"]
    with logging_as(settled):
        answer = Client(raise_request_exception=False).get("/broken/")
    told = capsys.readouterr().err
    assert answer.status_code == 500
    assert "ZeroDivisionError: a mistake of ours" in told
    assert answer["X-Request-ID"] in told


@BOTH
@pytest.mark.django_db
def test_a_page_that_is_not_there_is_no_mistake(settled: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    with logging_as(settled):
        assert Client().get("/Not/There/").status_code == 404
    assert capsys.readouterr().err == ""


def test_each_line_for_programs_is_one_object_with_what_is_bound(capsys: pytest.CaptureFixture[str]) -> None:
    with logging_as(FOR_PROGRAMS):
        structlog.contextvars.bind_contextvars(trust=7)
        logging.getLogger("schools.anything").warning("The queue is away; news %s waits.", 5)
    line = json.loads(capsys.readouterr().err)
    del line["timestamp"]
    assert line == {"event": "The queue is away; news 5 waits.", "trust": 7, "level": "warning", "logger": "schools.anything"}


@pytest.mark.django_db
def test_a_task_names_the_news_it_handles_and_nothing_of_the_task_before() -> None:
    structlog.contextvars.bind_contextvars(request_id="of the task before")
    news_task("tests.nothing_to_do")(lambda _: None).apply([404], task_id="this one")
    assert structlog.contextvars.get_contextvars() == {"task_id": "this one", "news": 404}
    structlog.contextvars.clear_contextvars()

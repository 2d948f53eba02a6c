"""Posting, handling once, trying again, giving up."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from celery import current_app
from django.db import transaction
from django.utils import timezone
from kombu.exceptions import OperationalError
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from schools.models import News, School, Trust
from schools.outbox import actions, rules
from schools.outbox.tasks import forget_handled_news, relay_news
from schools.tenancy.standing import acting_in, current_trust_id


@pytest.fixture
def trust(db: None) -> Trust:
    return Trust.objects.create(slug="ash", name="Ash")


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Ids of news given to the queue; the queue itself is outside this test."""
    asked: list[int] = []
    monkeypatch.setattr(current_app, "send_task", lambda name, args, **_: asked.extend(args) if name == "tests.greet" else None)
    return asked


@pytest.fixture(autouse=True)
def routes(settings: Settings) -> None:
    settings.NEWS_ROUTES = {"tests.came": "tests.greet"}


def came(trust: Trust, due_at: datetime | None = None) -> News:
    with acting_in(trust.pk), transaction.atomic():
        return actions.post(kind="tests.came", subject_id=5, due_at=due_at)


def test_news_is_sent_after_commit_and_not_before(
    trust: Trust, sent: list[int], django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        news = came(trust)
        assert sent == []
    assert sent == [news.pk]


def test_news_of_a_deed_that_failed_is_never_sent(
    trust: Trust, sent: list[int], django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    def deed_that_fails() -> None:
        with acting_in(trust.pk), transaction.atomic():
            actions.post(kind="tests.came", subject_id=5)
            raise ZeroDivisionError

    with django_capture_on_commit_callbacks(execute=True), pytest.raises(ZeroDivisionError):
        deed_that_fails()
    assert (sent, News.objects.count()) == ([], 0)


def test_the_deed_runs_in_the_news_trust_and_only_once(trust: Trust) -> None:
    done: list[tuple[int, int]] = []
    news = came(trust)
    assert actions.handle(news_id=news.pk, deed=lambda subject: done.append((current_trust_id(), subject))) is True
    assert actions.handle(news_id=news.pk, deed=lambda subject: done.append((current_trust_id(), subject))) is False
    assert done == [(trust.pk, 5)]


def test_news_that_is_gone_is_nobodys(db: None) -> None:
    assert actions.handle(news_id=404, deed=lambda _: pytest.fail("There is no such news.")) is False


def test_a_failed_deed_leaves_nothing_behind_and_waits_longer_each_time(trust: Trust, sent: list[int]) -> None:
    def half_a_deed(subject: int) -> None:
        School.objects.create(name="Half", urn=1)
        raise ValueError("A sentence that a person wrote")

    news = came(trust)
    for attempt in (1, 2):
        with pytest.raises(ValueError, match="sentence"):
            actions.handle(news_id=news.pk, deed=half_a_deed)
        news.refresh_from_db()
        assert (news.attempts, news.failure, news.handled_at) == (attempt, "ValueError", None)
        assert news.due_at - timezone.now() > rules.pause_before(attempt) - timedelta(seconds=5)
    with acting_in(trust.pk):
        assert School.objects.count() == 0
    relay_news()
    assert sent == []


def test_news_that_fails_too_often_is_given_up_and_that_is_logged(trust: Trust, sent: list[int], caplog: pytest.LogCaptureFixture) -> None:
    news = came(trust)
    News.objects.filter(pk=news.pk).update(attempts=rules.MOST_ATTEMPTS - 1)
    with pytest.raises(ZeroDivisionError):
        actions.handle(news_id=news.pk, deed=lambda _: 1 // 0)
    news.refresh_from_db()
    assert news.given_up_at is not None
    assert caplog.messages == [f"News {news.pk} of the kind tests.came is given up after 56 attempts: ZeroDivisionError."]
    assert actions.handle(news_id=news.pk, deed=lambda _: pytest.fail("It was given up.")) is False


class Killed(BaseException):
    """As when the system ends a process: nothing after it is run."""


def is_killed(_: int) -> None:
    raise Killed


def test_news_that_kills_its_worker_again_and_again_is_given_up_and_says_so(
    trust: Trust, sent: list[int], caplog: pytest.LogCaptureFixture
) -> None:
    news = came(trust)
    for _ in range(rules.MOST_KILLS):
        with pytest.raises(Killed):
            actions.handle(news_id=news.pk, deed=is_killed)
    assert caplog.messages == []
    assert actions.handle(news_id=news.pk, deed=lambda _: pytest.fail("It kills.")) is False
    news.refresh_from_db()
    assert (news.failure, news.given_up_at is not None, news.attempts) == (rules.KILLED, True, 0)
    assert caplog.messages == [f"News {news.pk} of the kind tests.came is given up: its worker stopped 5 times before it was done."]


def test_a_failure_that_the_worker_survives_is_no_kill(trust: Trust, sent: list[int]) -> None:
    news = came(trust)
    for _ in range(rules.MOST_KILLS):
        with pytest.raises(Killed):
            actions.handle(news_id=news.pk, deed=is_killed)
        with pytest.raises(ZeroDivisionError):
            actions.handle(news_id=news.pk, deed=lambda _: 1 // 0)
    assert actions.handle(news_id=news.pk, deed=lambda _: None) is True


def test_the_relay_sends_what_is_due_and_not_what_waits(trust: Trust, sent: list[int]) -> None:
    due = came(trust)
    came(trust, due_at=timezone.now() + timedelta(hours=1))
    assert relay_news() == 1
    assert sent == [due.pk]
    assert relay_news() == 0


def test_news_that_nobody_handles_any_more_holds_up_no_other(trust: Trust, sent: list[int], caplog: pytest.LogCaptureFixture) -> None:
    of_a_newer_version = News.objects.create(kind="tests.left", trust_id=trust.pk, subject_id=5, due_at=timezone.now())
    due = came(trust)
    assert relay_news() == 1
    assert sent == [due.pk]
    assert caplog.messages == [f"Nobody handles news of the kind tests.left; news {of_a_newer_version.pk} waits."]


@pytest.mark.parametrize(
    "post", [lambda kind: actions.post(kind=kind, subject_id=5), lambda kind: actions.post_many(kind=kind, subject_ids=[5])]
)
def test_news_without_a_task_cannot_be_posted(trust: Trust, post: Callable[[str], object]) -> None:
    with acting_in(trust.pk), pytest.raises(LookupError, match="no task for news of the kind"):
        post("tests.unheard_of")
    assert not News.objects.exists()


def test_a_broker_that_is_away_loses_nothing(trust: Trust, sent: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    news = came(trust)

    def away(*_: object, **__: object) -> None:
        raise OperationalError("Connection refused")

    monkeypatch.setattr(current_app, "send_task", away)
    assert actions.send_to_queue(news_id=news.pk, kind=news.kind) is False
    assert News.objects.filter(handled_at=None).count() == 1


def test_only_what_was_handled_long_ago_is_forgotten(trust: Trust) -> None:
    long_ago = timezone.now() - rules.KEPT_FOR - timedelta(minutes=1)
    handled, handled_lately, given_up, waiting = (came(trust) for _ in range(4))
    News.objects.filter(pk=handled.pk).update(handled_at=long_ago)
    News.objects.filter(pk=handled_lately.pk).update(handled_at=long_ago + timedelta(hours=1))
    News.objects.filter(pk=given_up.pk).update(given_up_at=long_ago, posted_at=long_ago)
    News.objects.filter(pk=waiting.pk).update(posted_at=long_ago)
    assert forget_handled_news() == 1
    assert set(News.objects.values_list("pk", flat=True)) == {handled_lately.pk, given_up.pk, waiting.pk}


@pytest.mark.parametrize(("attempt", "seconds"), [(0, 10), (1, 10), (2, 20), (4, 80), (20, 3600)])
def test_pauses_double_up_to_an_hour(attempt: int, seconds: int) -> None:
    assert rules.pause_before(attempt) == timedelta(seconds=seconds)


def test_trying_again_goes_on_for_two_days() -> None:
    waited = sum((rules.pause_before(attempt) for attempt in range(1, rules.MOST_ATTEMPTS)), timedelta())
    assert timedelta(hours=47) < waited < timedelta(hours=48)

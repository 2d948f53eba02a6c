"""Posting news, sending it to the queue, handling it once. The only place where outbox rows change."""

import logging
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial

from celery import current_app
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from kombu.exceptions import OperationalError

from schools.outbox.models import News
from schools.outbox.rules import KEPT_FOR, KILLED, MOST_ATTEMPTS, MOST_KILLS, pause_before
from schools.tenancy.standing import acting_in, current_trust_id

log = logging.getLogger(__name__)

Deed = Callable[[int], object]


def post(*, kind: str, subject_id: int, due_at: datetime | None = None) -> News:
    """Post news of a row of the trust one stands in, inside the deed's transaction.

    It is sent to the queue after commit. Should the process die or the broker be away, the relay sends it.
    `due_at` in the future makes it wait for the relay. Raises LookupError for a kind that the settings send nowhere.
    """
    _refuse_unknown(kind)
    now = timezone.now()
    news = News.objects.create(kind=kind, trust_id=current_trust_id(), subject_id=subject_id, due_at=due_at or now)
    if due_at is None or due_at <= now:
        transaction.on_commit(partial(send_to_queue, news_id=news.pk, kind=kind))
    return news


def post_many(*, kind: str, subject_ids: Iterable[int], due_at: datetime | None = None) -> None:
    """Post news of many rows at once. The relay sends them when they are due, some hundreds at a time: nobody waits at a page while a
    queue is filled."""
    _refuse_unknown(kind)
    due_at, trust_id = due_at or timezone.now(), current_trust_id()
    News.objects.bulk_create([News(kind=kind, trust_id=trust_id, subject_id=subject_id, due_at=due_at) for subject_id in subject_ids])


def _refuse_unknown(kind: str) -> None:
    if kind not in settings.NEWS_ROUTES:
        raise LookupError(f"NEWS_ROUTES says no task for news of the kind {kind}.")


def send_to_queue(*, news_id: int, kind: str) -> bool:
    """Ask a worker to handle the news. False when the broker is away: the relay will ask again.

    Also for a kind that is not known here, as after going back to an older version: it waits, and holds up no other.
    """
    task = settings.NEWS_ROUTES.get(kind)
    if task is None:
        log.error("Nobody handles news of the kind %s; news %s waits.", kind, news_id)
        return False
    try:
        current_app.send_task(task, args=[news_id], retry=False)
    except OperationalError:
        log.warning("The queue is away; news %s waits for the relay.", news_id)
        return False
    return True


def handle(*, news_id: int, deed: Deed, is_patient: bool = False) -> bool:
    """Run `deed(subject_id)` in the news' trust and mark the news handled, in one transaction.

    So a deed that only writes rows happens exactly once, however often the task runs. Returns False where there was nothing to do:
    handled before, given up, or in other hands just now. Those may be the relay's, which has it for a moment and sends it again: who has
    done long work before is patient, and waits. News whose workers were killed again and again is given up.
    """
    trust_id = _take_in_hand(news_id, is_patient)
    if trust_id is None:
        return False
    try:
        with acting_in(trust_id), transaction.atomic():
            return _handle_locked(news_id, deed, is_patient)
    except Exception as error:
        _note_failure(news_id, error)
        raise


@transaction.atomic
def _take_in_hand(news_id: int, is_patient: bool) -> int | None:
    """Count the beginning in a transaction of its own, as a killed worker can count nothing afterwards. The trust, or None."""
    unhandled = News.objects.filter(handled_at=None, given_up_at=None)
    news = unhandled.select_for_update(skip_locked=not is_patient).filter(pk=news_id).first()
    if news is None:
        return None
    if news.begun >= MOST_KILLS:
        news.failure, news.given_up_at = KILLED, timezone.now()
        news.save(update_fields=["failure", "given_up_at"])
        log.error("News %s of the kind %s is given up: its worker stopped %s times before it was done.", news_id, news.kind, news.begun)
        return None
    news.begun += 1
    news.save(update_fields=["begun"])
    return news.trust_id


def _handle_locked(news_id: int, deed: Deed, is_patient: bool) -> bool:
    unhandled = News.objects.filter(handled_at=None, given_up_at=None)
    news = unhandled.select_for_update(skip_locked=not is_patient).filter(pk=news_id).first()
    if news is None:
        return False
    deed(news.subject_id)
    news.handled_at, news.attempts = timezone.now(), news.attempts + 1
    news.save(update_fields=["handled_at", "attempts"])
    return True


@transaction.atomic
def _note_failure(news_id: int, error: Exception) -> None:
    news = News.objects.select_for_update().filter(pk=news_id, handled_at=None, given_up_at=None).first()
    if news is None:
        return
    now = timezone.now()
    news.attempts += 1
    # The worker lives.
    news.begun = 0
    news.failure = type(error).__name__
    news.due_at = now + pause_before(news.attempts)
    news.given_up_at = now if news.attempts >= MOST_ATTEMPTS else None
    news.save(update_fields=["attempts", "begun", "failure", "due_at", "given_up_at"])
    if news.given_up_at:
        log.error("News %s of the kind %s is given up after %s attempts: %s.", news_id, news.kind, news.attempts, news.failure)


@transaction.atomic
def claim_due_news(*, most: int = 500) -> list[tuple[int, str]]:
    """Take what is due and unhandled, as (id, kind), and put its next sending off by the overdue time."""
    now = timezone.now()
    due = News.objects.filter(handled_at=None, given_up_at=None, due_at__lte=now).order_by("due_at")
    claimed = list(due.select_for_update(skip_locked=True).values_list("pk", "kind")[:most])
    News.objects.filter(pk__in=[pk for pk, _ in claimed]).update(due_at=now + settings.NEWS_OVERDUE)
    return claimed


@transaction.atomic
def forget_handled_news() -> int:
    """Delete what was handled long ago, so that the table stays small; how many. What was given up stays until somebody looks."""
    forgotten: int = News.objects.filter(handled_at__lt=timezone.now() - KEPT_FOR).delete()[0]
    return forgotten

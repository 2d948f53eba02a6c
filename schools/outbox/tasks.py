"""The relay, the workers' sign of life, and the decorator that makes a deed into a task for news."""

import time
from collections.abc import Callable

import structlog
from celery import Task, shared_task
from django.core.cache import cache

from schools.outbox import actions

# In the cache: when a worker last handled a sweep, in seconds since 1970.
HEARTBEAT = "outbox.worker-heartbeat"


def news_task(name: str) -> Callable[[actions.Deed], Task]:
    """Register `deed(subject_id)` as the task `name`: called with the id of news, which the log carries, run in its trust, once."""

    def register(deed: actions.Deed) -> Task:
        @shared_task(name=name)
        def task(news_id: int) -> bool:
            structlog.contextvars.bind_contextvars(news=news_id)
            return actions.handle(news_id=news_id, deed=deed)

        return task

    return register


@shared_task(name="schools.relay_news", ignore_result=True)
def relay_news() -> int:
    """Send to the queue what was posted and not handled: after a crash, a broker's loss, a failure, or for a later time."""
    return sum(actions.send_to_queue(news_id=news_id, kind=kind) for news_id, kind in actions.claim_due_news())


@shared_task(name="schools.note_heartbeat")
def note_heartbeat() -> None:
    """Say that a worker takes sweeps: the beat asks, `/readyz` looks."""
    cache.set(HEARTBEAT, time.time(), timeout=None)


@shared_task(name="schools.forget_handled_news")
def forget_handled_news() -> int:
    """Every night."""
    return actions.forget_handled_news()

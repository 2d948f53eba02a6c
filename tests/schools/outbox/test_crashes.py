"""Real workers, a real Redis, real kills: each piece of news has its effect exactly once."""

import subprocess
import sys
from collections import Counter
from functools import partial
from pathlib import Path

import pytest
from django.db import transaction
from pytest_django import Settings

from config.launch.places import CHECKOUT
from schools.models import News, School, Trust
from schools.outbox.actions import post
from schools.tenancy.standing import acting_in
from tests.schools.outbox.crashing import Crashing, crashing, wait_until

pytestmark = pytest.mark.django_db(transaction=True)
ONCE = {1: 60}


def schools(number: int) -> tuple[int, list[int]]:
    """A trust with schools that have no pupils yet."""
    trust = Trust.objects.create(slug="ash", name="Ash")
    with acting_in(trust.pk), transaction.atomic():
        made = School.objects.bulk_create(School(name=f"School {n}", urn=n, pupils=0, trust=trust) for n in range(1, number + 1))
    return trust.pk, [school.pk for school in made]


def pupils(trust_id: int) -> dict[int, int]:
    """How many schools have how many pupils: {1: all} when each deed was done exactly once."""
    with acting_in(trust_id), transaction.atomic():
        return dict(Counter(School.objects.values_list("pupils", flat=True)))


def post_for(trust_id: int, school_ids: list[int]) -> None:
    """As a deed would, with the broker of this test away: only the relay can send them."""
    with acting_in(trust_id), transaction.atomic():
        for school_id in school_ids:
            post(kind="tests.pupil_came", subject_id=school_id)


def handled() -> int:
    return News.objects.exclude(handled_at=None).count()


def is_handled(number: int) -> bool:
    return handled() >= number


def is_all_handled() -> bool:
    return handled() == 60


@pytest.fixture(autouse=True)
def no_fast_path(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> None:
    """The test's own process publishes nothing, so every piece of news takes the way of one that was lost."""
    settings.NEWS_ROUTES = {"tests.pupil_came": "tests.count_pupil"}
    monkeypatch.setattr("schools.outbox.actions.send_to_queue", lambda **_: False)


def running(processes: Crashing) -> None:
    processes.start_redis()
    processes.start_worker()
    processes.start_beat()


def test_sixty_jobs_and_eight_kills(tmp_path: Path) -> None:
    trust_id, school_ids = schools(60)
    with crashing(tmp_path) as processes:
        running(processes)
        post_for(trust_id, school_ids)
        for kill in range(1, 9):
            wait_until(partial(is_handled, 5 * kill), f"job {5 * kill}", 90)
            if kill % 4 == 0:
                processes.kill("worker")
                processes.start_worker()
            else:
                processes.children("worker")[0].kill()
        wait_until(is_all_handled, "all 60 jobs", 120)
    assert pupils(trust_id) == ONCE


def test_redis_restarts_and_loses_everything(tmp_path: Path) -> None:
    trust_id, school_ids = schools(60)
    with crashing(tmp_path) as processes:
        running(processes)
        post_for(trust_id, school_ids)
        wait_until(partial(is_handled, 10), "ten jobs")
        processes.kill("redis")
        processes.start_redis()
        wait_until(is_all_handled, "all 60 jobs", 120)
    assert pupils(trust_id) == ONCE


def test_requests_killed_between_commit_and_publish(tmp_path: Path) -> None:
    trust_id, school_ids = schools(60)
    with crashing(tmp_path) as processes:
        running(processes)
        told = subprocess.run(
            [sys.executable, "-m", "tests.schools.outbox.crash_requests", str(trust_id), *map(str, school_ids)],
            env=processes.environment, cwd=CHECKOUT, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert (told.returncode, told.stdout.strip()) == (0, "20"), told.stderr
        wait_until(is_all_handled, "all 60 jobs", 120)
    assert pupils(trust_id) == ONCE

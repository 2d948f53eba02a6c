"""Real workers, a real Redis, real kills: each piece of news has its effect exactly once."""

import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Sixty:
    """Sixty schools of a trust, each of which one pupil comes to, and how far the news of that are."""

    trust_id: int
    school_ids: tuple[int, ...]

    @classmethod
    def of(cls, slug: str) -> "Sixty":
        """Schools that have no pupils yet."""
        trust = Trust.objects.create(slug=slug, name=slug)
        with acting_in(trust.pk), transaction.atomic():
            made = School.objects.bulk_create(School(name=f"School {n}", urn=n, pupils=0, trust=trust) for n in range(1, 61))
        return cls(trust.pk, tuple(school.pk for school in made))

    def post(self) -> None:
        """As a deed would, with the broker of this test away: only the relay can send them."""
        with acting_in(self.trust_id), transaction.atomic():
            for school_id in self.school_ids:
                post(kind="tests.pupil_came", subject_id=school_id)

    def wait_for(self, number: int) -> None:
        """Until so many are handled."""
        ours = News.objects.filter(trust_id=self.trust_id)
        try:
            wait_until(lambda: ours.exclude(handled_at=None).count() >= number, f"job {number} of 60", 240)
        except AssertionError as failed:
            failed.add_note("\n".join(str(left) for left in ours.filter(handled_at=None).values()))
            raise

    def pupils(self) -> dict[int, int]:
        """How many schools have how many pupils: {1: 60} when each deed was done exactly once."""
        with acting_in(self.trust_id), transaction.atomic():
            return dict(Counter(School.objects.values_list("pupils", flat=True)))


@pytest.fixture(autouse=True)
def no_fast_path(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> None:
    """The test's own process publishes nothing, so every piece of news takes the way of one that was lost."""
    settings.NEWS_ROUTES = {"tests.pupil_came": "tests.count_pupil"}
    monkeypatch.setattr("schools.outbox.actions.send_to_queue", lambda **_: False)


def test_whatever_is_killed_each_effect_happens_once(tmp_path: Path) -> None:
    """One worker, beat and Redis for three misfortunes: they take longer to start than to fail."""
    with crashing(tmp_path) as processes:
        processes.start_redis()
        processes.start_worker()
        processes.start_beat()
        for misfortune in (eight_kills, redis_restarts_and_loses_everything, requests_killed_between_commit_and_publish):
            sixty = Sixty.of(misfortune.__name__.replace("_", "-"))
            misfortune(processes, sixty)
            sixty.wait_for(60)
            assert sixty.pupils() == ONCE, misfortune.__name__


def eight_kills(processes: Crashing, sixty: Sixty) -> None:
    sixty.post()
    for kill in range(1, 9):
        sixty.wait_for(5 * kill)
        if kill % 4 == 0:
            processes.kill("worker")
            processes.start_worker()
        else:
            processes.children("worker")[0].kill()


def redis_restarts_and_loses_everything(processes: Crashing, sixty: Sixty) -> None:
    sixty.post()
    sixty.wait_for(10)
    processes.kill("redis")
    processes.start_redis()


def requests_killed_between_commit_and_publish(processes: Crashing, sixty: Sixty) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "tests.schools.outbox.crash_requests", str(sixty.trust_id), *map(str, sixty.school_ids)],
        env=processes.environment, cwd=CHECKOUT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (told.returncode, told.stdout.strip()) == (0, "20"), told.stderr

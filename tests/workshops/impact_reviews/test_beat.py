"""In a running worker, on the morning of its day, an impact review opens by itself: the clock is moved, nobody waits for the day."""

from datetime import datetime, time
from pathlib import Path

import pytest
from django.db import transaction
from django.utils import timezone

from schools.models import Notice
from schools.tenancy.standing import acting_in
from tests.schools.outbox.crashing import crashing, wait_until
from tests.workshops.impact_reviews.conftest import make_case
from tests.workshops.impact_reviews.test_sweep import school_day
from workshops.models import ImpactReview, Plan

pytestmark = pytest.mark.django_db(transaction=True)


def test_it_opens_by_beat_on_its_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    case = make_case()
    day = school_day(case, 30)
    with acting_in(case.trust.pk), transaction.atomic():
        Plan.objects.filter(pk=case.plan.pk).update(check_back_on=day)
    # Ten seconds before the beat's time.
    monkeypatch.setenv("CLOCK_BEGINS", timezone.make_aware(datetime.combine(day, time(6, 9, 50))).isoformat())

    def has_opened() -> bool:
        with acting_in(case.trust.pk), transaction.atomic():
            return ImpactReview.objects.exists() and Notice.objects.filter(membership=case.head.membership_id).exists()

    with crashing(tmp_path, "tests.workshops.impact_reviews.moved_clock") as processes:
        processes.start_redis()
        processes.start_worker()
        processes.start_beat()
        wait_until(has_opened, "the opening")
    with acting_in(case.trust.pk), transaction.atomic():
        assert ImpactReview.objects.get().due_on == day

"""A real worker is killed in the middle of a batch: another makes the rest, nothing is lost and nothing made twice."""

from pathlib import Path

import pytest
from django.db import transaction

from reports.batches.actions.steering import begin_batch
from reports.batches.enums import BatchKind, BatchStage, ItemStage
from reports.documents.enums import DocumentStage
from reports.models import Batch, BatchItem, Document
from reviews.cycles.enums import ReviewStage
from reviews.review_reports.enums import ReportStage
from schools.models import News
from schools.tenancy.enums import Role
from schools.tenancy.standing import acting_in
from tests.factories import people, reviews, trusts
from tests.schools.outbox.crashing import crashing, wait_until

pytestmark = pytest.mark.django_db(transaction=True)
REPORTS = 6


def test_a_worker_killed_in_the_middle_of_a_batch_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The test's own process publishes nothing: the relay does, as after a crash.
    monkeypatch.setattr("schools.outbox.actions.send_to_queue", lambda **_: False)
    trust = trusts.trust()
    lead, cycle = people.member(trust, Role.TRUST_LEAD), reviews.cycle(trust)
    for number in range(REPORTS):
        reviews.report(reviews.review(cycle, trusts.school(trust, f"School {number}"), stage=ReviewStage.RELEASED), ReportStage.RELEASED)

    def count(stage: ItemStage) -> int:
        with acting_in(trust.pk), transaction.atomic():
            return BatchItem.objects.filter(stage=stage).count()

    with crashing(tmp_path, "tests.reports.documents.crash_settings") as processes:
        processes.start_redis()
        processes.start_worker()
        processes.start_beat()
        with acting_in(trust.pk), transaction.atomic():
            batch = begin_batch(by=lead, kind=BatchKind.CYCLE, subject_id=cycle.pk, is_anew=False)
        wait_until(lambda: 1 <= count(ItemStage.DONE) < REPORTS and count(ItemStage.ASKED) > 0, "the first document")
        processes.kill("worker")
        processes.start_worker()
        wait_until(lambda: count(ItemStage.DONE) == REPORTS, "the rest")
    with acting_in(trust.pk), transaction.atomic():
        assert Batch.objects.get(pk=batch.pk).stage == BatchStage.FINISHED
        rows = list(Document.objects.all())
    assert [row.stage for row in rows] == [DocumentStage.READY] * REPORTS
    assert {path.name for path in (tmp_path / "media").rglob("*") if path.is_file()} == {f"{row.pk}.pdf" for row in rows}
    # Each was asked for once.
    assert News.objects.filter(kind="reports.document_asked").count() == REPORTS

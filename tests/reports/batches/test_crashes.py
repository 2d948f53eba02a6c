"""A real worker is killed in the middle of a batch and of its documents: another makes the rest, nothing is lost and nothing made twice."""

from pathlib import Path

import pytest
from django.db import transaction

from reports.batches.actions.steering import begin_batch
from reports.batches.enums import BatchKind, BatchStage, ItemStage
from reports.documents.enums import DocumentStage
from reports.models import Batch, BatchItem, Document
from reviews.cycles.enums import ReviewStage
from reviews.review_reports.enums import ReportStage
from schools.models import News, Trust
from schools.tenancy.enums import Role
from schools.tenancy.standing import acting_in
from tests.factories import people, reviews, trusts
from tests.schools.outbox.crashing import crashing, is_alone, wait_until

pytestmark = pytest.mark.django_db(transaction=True)
# One more than are asked for at once.
REPORTS = 5


def released() -> tuple[Trust, int]:
    """A trust, and its cycle whose reports are out."""
    trust = trusts.trust()
    cycle = reviews.cycle(trust)
    for _ in range(REPORTS):
        reviews.report(reviews.review(cycle, stage=ReviewStage.RELEASED), ReportStage.RELEASED)
    return trust, cycle.pk


def done(trust: Trust) -> int:
    with acting_in(trust.pk), transaction.atomic():
        return BatchItem.objects.filter(stage=ItemStage.DONE).count()


def in_hand(trust: Trust, *, steps: int = 0) -> set[int]:
    """Documents at which a worker is; that so many steps are behind them is seen while it is."""
    with acting_in(trust.pk), transaction.atomic():
        return set(Document.objects.filter(stage=DocumentStage.RENDERING, done__gte=steps).values_list("pk", flat=True))


def test_a_worker_killed_in_the_middle_of_a_batch_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The test's own process publishes nothing: the relay does, as after a crash.
    monkeypatch.setattr("schools.outbox.actions.send_to_queue", lambda **_: False)
    trust, cycle_id = released()
    lead = people.member(trust, Role.TRUST_LEAD)

    with crashing(tmp_path, "tests.reports.batches.crash_settings") as processes:
        processes.start_redis()
        processes.start_worker()
        processes.start_beat()
        with acting_in(trust.pk), transaction.atomic():
            begin_batch(by=lead, kind=BatchKind.CYCLE, subject_id=cycle_id, is_anew=False)
        wait_until(lambda: done(trust) >= 1 and bool(in_hand(trust, steps=1)), "the first document")
        processes.kill("worker")
        wait_until(is_alone, "the end of the worker's connections")
        interrupted = in_hand(trust)
        processes.start_worker()
        wait_until(lambda: done(trust) == REPORTS, "the rest")
        wait_until(lambda: not News.objects.filter(handled_at=None).exists(), "the end of all news")
    with acting_in(trust.pk), transaction.atomic():
        assert Batch.objects.get().stage == BatchStage.FINISHED
        rows = {row.pk: row for row in Document.objects.all()}
    assert [row.stage for row in rows.values()] == [DocumentStage.READY] * REPORTS
    assert {pk for pk, row in rows.items() if row.tries == 2} == interrupted
    files = {path.name: path.read_bytes() for path in (tmp_path / "media").rglob("*") if path.is_file()}
    assert {name: (content[:5], len(content)) for name, content in files.items()} == {
        f"{pk}.pdf": (b"%PDF-", row.size) for pk, row in rows.items()
    }
    # Each was asked for once, and came to an end once.
    posted = News.objects.values_list("kind", flat=True)
    assert sorted(posted) == ["reports.document_asked"] * REPORTS + ["reports.document_is_over"] * REPORTS

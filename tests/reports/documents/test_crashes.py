"""A real worker is killed in the middle of a document: another makes it, once, as one file."""

from pathlib import Path

import pytest
from django.db import transaction

from reports.documents.actions.asking import queue_document
from reports.documents.enums import DocumentKind
from reports.documents.queries.states import document_of
from reports.models import Document
from schools.models import News, Trust
from schools.tenancy.standing import acting_in
from tests.schools.outbox.crashing import crashing, wait_until

pytestmark = pytest.mark.django_db(transaction=True)
KIND = DocumentKind.REVIEW_REPORT


def test_a_worker_killed_in_the_middle_leaves_one_whole_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The test's own process publishes nothing: the relay does, as after a crash.
    monkeypatch.setattr("schools.outbox.actions.send_to_queue", lambda **_: False)
    trust = Trust.objects.create(slug="ash", name="Ash")

    def stands_at(stage: str, step: int) -> bool:
        with acting_in(trust.pk), transaction.atomic():
            state = document_of(KIND, 7)
        return state is not None and (state.stage, state.done) == (stage, step)

    with crashing(tmp_path, "tests.reports.documents.crash_settings") as processes:
        processes.start_redis()
        processes.start_worker()
        processes.start_beat()
        with acting_in(trust.pk), transaction.atomic():
            row = queue_document(kind=KIND, subject_id=7)
        # What a waiting person sees: committed while the worker is still at it.
        wait_until(lambda: stands_at("rendering", 1), "the first step")
        processes.kill("worker")
        assert stands_at("rendering", 1)
        processes.start_worker()
        wait_until(lambda: stands_at("ready", 5), "the document")
        wait_until(lambda: not News.objects.filter(handled_at=None).exists(), "the end of all news")
    with acting_in(trust.pk), transaction.atomic():
        made: Document = Document.objects.get(pk=row.pk)
    files = [path for path in (tmp_path / "media").rglob("*") if path.is_file()]
    assert [path.name for path in files] == [f"{row.pk}.pdf"]
    assert (made.tries, files[0].stat().st_size, files[0].read_bytes()[:5]) == (2, made.size, b"%PDF-")

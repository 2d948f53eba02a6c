"""Making documents: once, whole, with a reason where it fails; and again after that."""

import hashlib
import runpy
import sys
import time
from collections.abc import Callable
from contextlib import closing
from io import BytesIO
from pathlib import Path
from threading import Event, Thread

import pikepdf
import pytest
from celery.exceptions import SoftTimeLimitExceeded
from django.core.files.storage import default_storage
from django.db import OperationalError, connection, transaction
from pytest_django import Settings
from weasyprint.urls import FatalURLFetchingError

from reports.documents import engine
from reports.documents.actions import rendering
from reports.documents.actions.asking import queue_document, retry_document
from reports.documents.actions.rendering import render_asked_document
from reports.documents.engine import Made
from reports.documents.enums import DocumentKind, DocumentStage
from reports.documents.manuscripts import Manuscript
from reports.documents.rules import MOST_TRIES, STEPS
from reports.models import Document
from schools.models import News, Trust
from schools.tenancy.standing import acting_in
from tests.factories import documents, people
from tests.reports.documents.conftest import Written

KIND = DocumentKind.REVIEW_REPORT
QUICK = Made(b"%PDF-quick", 2)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages that set themselves at once."""
    monkeypatch.setattr(rendering, "set_pages", lambda manuscript, on_step: QUICK)


@pytest.fixture
def on_disk(settings: Settings, tmp_path: Path) -> Path:
    """The storage of a machine of one's own."""
    kept = {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": str(tmp_path)}}
    settings.STORAGES = {**settings.STORAGES, "default": kept}
    return tmp_path


def ask(trust: Trust, subject_id: int = 7) -> tuple[int, int]:
    """Ids of the document and its news."""
    with acting_in(trust.pk), transaction.atomic():
        row = queue_document(kind=KIND, subject_id=subject_id)
    return row.pk, News.objects.get(subject_id=row.pk).pk


def found(trust: Trust, document_id: int) -> Document:
    with acting_in(trust.pk), transaction.atomic():
        row: Document = Document.objects.get(pk=document_id)
        return row


def _somebody_waits() -> bool:
    """For what this connection has locked."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid)))")
        return bool(cursor.fetchone()[0])


def is_handled(news_id: int) -> bool:
    return News.objects.exclude(handled_at=None).filter(pk=news_id).exists()


def test_a_document_is_made_step_by_step_and_checked(trust: Trust, written_by: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    document_id, news_id = ask(trust)
    steps: list[int] = []
    note = rendering._note_step

    def noted(pk: int, done: int) -> None:
        steps.append(done)
        note(pk, done)

    monkeypatch.setattr(rendering, "_note_step", noted)
    assert render_asked_document(news_id=news_id) is True
    row = found(trust, document_id)
    assert (row.stage, row.pages, row.tries, row.done) == (DocumentStage.READY, 1, 1, len(STEPS))
    assert steps == list(range(1, len(STEPS)))
    content = row.file.read()
    assert row.size == len(content)
    with pikepdf.open(BytesIO(content)) as opened:
        assert str(opened.docinfo.Title) == "Report 7"
        assert str(opened.Root.Lang) == "en-GB"


def test_asking_the_workers_twice_makes_it_once(trust: Trust, written_by: Written, quick: None, on_disk: Path) -> None:
    document_id, news_id = ask(trust)
    assert [render_asked_document(news_id=news_id) for _ in range(2)] == [True, False]
    row = found(trust, document_id)
    assert [path.name for path in on_disk.rglob("*") if path.is_file()] == [f"{document_id}.pdf"]
    assert Path(row.file.path).read_bytes() == QUICK.content
    assert (row.sha256, row.pages) == (hashlib.sha256(QUICK.content).hexdigest(), QUICK.pages)


@pytest.mark.django_db(transaction=True)
def test_what_was_made_while_the_relay_looks_at_its_news_is_kept(
    trust: Trust, written_by: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    document_id, news_id = ask(trust)
    is_locked = Event()

    def look() -> None:
        with closing(connection), transaction.atomic():
            News.objects.select_for_update().get(pk=news_id)
            is_locked.set()
            # Until somebody waits for it, or long enough to see that nobody does.
            deadline = time.monotonic() + 2
            while not _somebody_waits() and time.monotonic() < deadline:
                time.sleep(0.02)

    relay = Thread(target=look)

    def made(manuscript: Manuscript, on_step: Callable[[], None]) -> Made:
        relay.start()
        is_locked.wait(20)
        return QUICK

    monkeypatch.setattr(rendering, "set_pages", made)
    try:
        assert render_asked_document(news_id=news_id) is True
    finally:
        relay.join(30)
    assert is_locked.is_set()
    row = found(trust, document_id)
    assert (row.stage, row.tries, is_handled(news_id)) == (DocumentStage.READY, 1, True)


def test_what_a_killed_worker_left_behind_is_overwritten(trust: Trust, written_by: Written, quick: None, on_disk: Path) -> None:
    document_id, news_id = ask(trust)
    folder = on_disk / str(trust.pk) / "documents"
    folder.mkdir(parents=True)
    (folder / f"{document_id}.part").write_bytes(b"half a fi")
    (folder / f"{document_id}.pdf").write_bytes(b"renamed, and the worker died before it said so")
    render_asked_document(news_id=news_id)
    assert [path.name for path in folder.iterdir()] == [f"{document_id}.pdf"]
    assert (folder / f"{document_id}.pdf").read_bytes() == QUICK.content


def test_a_storage_elsewhere_keeps_one_file_too(trust: Trust, written_by: Written, quick: None) -> None:
    document_id, news_id = ask(trust)
    default_storage.save(f"{trust.pk}/documents/{document_id}.pdf", BytesIO(b"of an earlier try"))
    render_asked_document(news_id=news_id)
    assert default_storage.listdir(f"{trust.pk}/documents")[1] == [f"{document_id}.pdf"]
    assert found(trust, document_id).file.read() == QUICK.content


def test_while_one_worker_is_at_it_another_leaves_it_alone(trust: Trust, written_by: Written, quick: None, settings: Settings) -> None:
    document_id, news_id = ask(trust)
    with acting_in(trust.pk):
        rendering._begin(document_id)
    assert render_asked_document(news_id=news_id) is False
    assert not is_handled(news_id)
    settings.DOCUMENT_LEASE *= 0
    assert render_asked_document(news_id=news_id) is True
    assert found(trust, document_id).tries == 2


def test_news_of_a_document_that_is_gone_is_done_with(trust: Trust, written_by: Written) -> None:
    document_id, news_id = ask(trust)
    with acting_in(trust.pk), transaction.atomic():
        Document.objects.filter(pk=document_id).delete()
    assert render_asked_document(news_id=news_id) is True
    assert is_handled(news_id)


def test_a_document_that_ends_its_workers_is_not_tried_for_ever(trust: Trust, written_by: Written, quick: None, settings: Settings) -> None:
    settings.DOCUMENT_LEASE *= 0
    document_id, news_id = ask(trust)
    with acting_in(trust.pk):
        for _ in range(MOST_TRIES):
            rendering._begin(document_id)
    assert render_asked_document(news_id=news_id) is True
    row = found(trust, document_id)
    assert (row.stage, is_handled(news_id)) == (DocumentStage.FAILED, True)
    assert str(MOST_TRIES) in row.failure


def test_a_broken_template_says_so_and_making_it_again_works(trust: Trust, written_by: Written, caplog: pytest.LogCaptureFixture) -> None:
    written_by("broken")
    document_id, news_id = ask(trust)
    ready = documents.document(trust, 6, DocumentStage.READY)
    assert render_asked_document(news_id=news_id) is True
    row = found(trust, document_id)
    assert (row.stage, row.file.name, is_handled(news_id)) == (DocumentStage.FAILED, "", True)
    assert "TemplateSyntaxError" in row.failure
    assert "nonsense" in caplog.text, "the exception is in the log"
    assert found(trust, ready.pk).stage == DocumentStage.READY
    written_by("plain")
    with acting_in(trust.pk), transaction.atomic():
        retry_document(kind=KIND, subject_id=7, by=people.member(trust))
    render_asked_document(news_id=News.objects.get(kind="reports.document_asked", subject_id=document_id, handled_at=None).pk)
    assert found(trust, document_id).stage == DocumentStage.READY


@pytest.mark.parametrize(
    ("writer", "words"),
    [("gone", "The report is not there any more."), ("from_elsewhere", "from elsewhere"), ("too_large", "MB of memory")],
)
def test_what_fails_says_why_in_plain_words(trust: Trust, written_by: Written, writer: str, words: str) -> None:
    written_by(writer)
    document_id, news_id = ask(trust)
    render_asked_document(news_id=news_id)
    assert words in found(trust, document_id).failure


def test_a_document_that_takes_too_long_says_so(trust: Trust, written_by: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    def out_of_time(*_: object) -> Made:
        raise SoftTimeLimitExceeded

    monkeypatch.setattr(rendering, "set_pages", out_of_time)
    document_id, news_id = ask(trust)
    render_asked_document(news_id=news_id)
    assert "longer than" in found(trust, document_id).failure


def test_a_render_may_not_take_more_memory_than_it_is_given(trust: Trust, written_by: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "MEMORY_LIMIT", 64)
    monkeypatch.setattr(engine, "_set", lambda *_: bytes(10**9))
    document_id, news_id = ask(trust)
    render_asked_document(news_id=news_id)
    assert "memory" in found(trust, document_id).failure
    assert len(bytes(2 * 10**8)) == 2 * 10**8, "afterwards the process may take again what it needs"


def test_a_database_that_is_away_is_no_fault_of_the_document(trust: Trust, written_by: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: object) -> Made:
        raise OperationalError

    monkeypatch.setattr(rendering, "set_pages", away)
    document_id, news_id = ask(trust)
    with pytest.raises(OperationalError):
        render_asked_document(news_id=news_id)
    assert (found(trust, document_id).stage, is_handled(news_id)) == (DocumentStage.RENDERING, False)


@pytest.mark.parametrize(
    "rest", ["/../../etc/passwd", "/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2f..%2f..%2fetc/passwd", "/%00"]
)
def test_no_address_leads_a_worker_out_of_our_files(rest: str, settings: Settings) -> None:
    ours = settings.BASE_DIR / "static"
    for address in (f"file://{ours}{rest}", f"file://elsewhere{ours}/fonts", "data:text/plain,hello", "https://example.org/"):
        with pytest.raises((FatalURLFetchingError, ValueError)):
            engine._fetcher().fetch(address)


def test_a_machine_without_pango_starts_its_workers_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    class NoPango:
        """Finds the library's Python part, which then misses what it calls."""

        def find_spec(self, name: str, *_: object) -> None:
            if name == "weasyprint":
                raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.delitem(sys.modules, "weasyprint")
    monkeypatch.setattr(sys, "meta_path", [NoPango(), *sys.meta_path])
    assert runpy.run_path(str(engine.__file__))["weasyprint"] is None


def test_without_pango_the_reason_is_one_plain_sentence(trust: Trust, written_by: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "weasyprint", None)
    document_id, news_id = ask(trust)
    render_asked_document(news_id=news_id)
    row = found(trust, document_id)
    assert (row.stage, row.failure) == (DocumentStage.FAILED, engine.NO_ENGINE)

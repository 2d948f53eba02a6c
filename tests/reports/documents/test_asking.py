"""Asking for documents, asking again, and looking after those that stand still."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from reports.documents.actions.asking import DOCUMENT_ASKED, queue_document, retry_document
from reports.documents.actions.sweeping import in_every_trust, look_after_documents
from reports.documents.enums import DocumentKind, DocumentStage
from reports.documents.queries.states import document_of
from reports.documents.rules import GIVEN_UP_AFTER, SENT_AGAIN_AFTER
from reports.models import Document
from schools.models import News, Trust
from schools.tenancy.standing import acting_in
from schools.web.errors import NotFound, WrongStage
from tests.factories import documents, people, trusts

KIND = DocumentKind.REVIEW_REPORT


def asked() -> list[int]:
    return list(News.objects.filter(kind=DOCUMENT_ASKED).order_by("pk").values_list("subject_id", flat=True))


def test_asking_twice_gives_one_document_and_asks_the_workers_once(trust: Trust) -> None:
    with acting_in(trust.pk), transaction.atomic():
        first = queue_document(kind=KIND, subject_id=7)
        assert queue_document(kind=KIND, subject_id=7) == first
        other = queue_document(kind=KIND, subject_id=8)
    assert asked() == [first.pk, other.pk]


def test_a_failed_document_is_asked_for_again_by_whom_it_says(trust: Trust) -> None:
    who = people.member(trust)
    row = documents.document(trust, 7, DocumentStage.FAILED, tries=3, done=2)
    with acting_in(trust.pk), transaction.atomic():
        retry_document(kind=KIND, subject_id=7, by=who)
        row = Document.objects.get(pk=row.pk)
    assert (row.stage, row.failure, row.tries, row.done, row.asked_by_id) == ("queued", "", 0, 0, who.membership_id)
    assert asked() == [row.pk]


@pytest.mark.parametrize("stage", [DocumentStage.QUEUED, DocumentStage.RENDERING, DocumentStage.READY])
def test_nothing_else_is_asked_for_again(trust: Trust, stage: DocumentStage) -> None:
    who = people.member(trust)
    documents.document(trust, 7, stage)
    with acting_in(trust.pk), transaction.atomic():
        with pytest.raises(WrongStage):
            retry_document(kind=KIND, subject_id=7, by=who)
        with pytest.raises(NotFound):
            retry_document(kind=KIND, subject_id=8, by=who)
    assert asked() == []


def test_what_stands_still_is_asked_for_again_and_given_up_after_hours(trust: Trust) -> None:
    now = timezone.now()
    late, over = now - SENT_AGAIN_AFTER - timedelta(seconds=1), now - GIVEN_UP_AFTER - timedelta(seconds=1)
    fresh = documents.document(trust, 1, asked_at=late + timedelta(minutes=1))
    waits = documents.document(trust, 2, asked_at=late)
    stuck = documents.document(trust, 3, DocumentStage.RENDERING, asked_at=over, touched_at=late)
    moves = documents.document(trust, 4, DocumentStage.RENDERING, asked_at=over, touched_at=now)
    lost = documents.document(trust, 5, asked_at=over)
    ready = documents.document(trust, 6, DocumentStage.READY, asked_at=over)
    theirs = documents.document(trusts.trust(), 2, asked_at=late)
    closed = trusts.trust()
    documents.document(closed, 2, asked_at=late)
    Trust.objects.filter(pk=closed.pk).update(is_open=False)
    assert in_every_trust(look_after_documents) == 4
    assert sorted(asked()) == sorted([waits.pk, stuck.pk, theirs.pk])
    with acting_in(trust.pk), transaction.atomic():
        stages = dict(Document.objects.values_list("pk", "stage"))
    assert stages == {
        fresh.pk: "queued",
        waits.pk: "queued",
        stuck.pk: "rendering",
        moves.pk: "rendering",
        lost.pk: "failed",
        ready.pk: "ready",
    }


def test_a_trust_that_cannot_be_looked_after_holds_up_no_other(trust: Trust, caplog: pytest.LogCaptureFixture) -> None:
    trusts.trust()
    done = []

    def deed() -> int:
        done.append(1)
        if len(done) == 1:
            raise ZeroDivisionError
        return 1

    assert in_every_trust(deed) == 1
    assert "Looking after documents failed in trust" in caplog.text


def test_a_document_is_told_as_it_stands(trust: Trust) -> None:
    documents.document(trust, 7, DocumentStage.READY)
    with acting_in(trust.pk), transaction.atomic():
        state = document_of(KIND, 7)
        assert document_of(KIND, 8) is None
    assert state is not None
    assert (state.stage, state.pages, state.size, state.file) == (DocumentStage.READY, 3, 120_000, "somewhere.pdf")


@pytest.mark.parametrize(
    ("stage", "fields", "law"),
    [
        (DocumentStage.READY, {"file": ""}, "a_ready_document_has_a_file_and_a_failed_one_has_none"),
        (DocumentStage.QUEUED, {"file": "x.pdf"}, "a_ready_document_has_a_file_and_a_failed_one_has_none"),
        (DocumentStage.FAILED, {"failure": ""}, "a_failed_document_says_why"),
    ],
)
def test_the_database_keeps_the_law(trust: Trust, stage: DocumentStage, fields: dict[str, str], law: str) -> None:
    with pytest.raises(IntegrityError, match=law):
        documents.document(trust, 7, stage, **fields)


def test_there_is_one_document_of_a_row(trust: Trust) -> None:
    documents.document(trust, 7)
    with pytest.raises(IntegrityError, match="a_document_is_made_once"):
        documents.document(trust, 7)

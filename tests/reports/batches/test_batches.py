"""All documents of a cycle: a few at a time, each once, one failing stops no other; stopped, gone on with, made anew."""

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction

from reports.batches.actions.moving import look_after_batches, move_on
from reports.batches.actions.steering import begin_batch, begin_batches, resume_batch, stop_batch, try_item_again
from reports.batches.enums import BatchKind, BatchStage, ItemStage
from reports.batches.rules import AT_ONCE
from reports.documents.actions import rendering
from reports.documents.enums import DocumentStage
from reports.models import Batch, BatchItem
from schools.models import News
from schools.tenancy.enums import Role
from schools.tenancy.standing import acting_in
from schools.web.errors import NotYours, WrongStage
from tests.factories import documents, people, trusts
from tests.reports.batches.conftest import SCHOOLS, Year

pytestmark = pytest.mark.django_db


def begin(year: Year, *, is_anew: bool = False) -> Batch:
    with year.inside():
        return begin_batch(by=year.lead, kind=BatchKind.CYCLE, subject_id=year.cycle.pk, is_anew=is_anew)


def item_of(year: Year, batch: Batch, name: str) -> BatchItem:
    with year.inside():
        found: BatchItem = BatchItem.objects.get(batch=batch.pk, name=name)
        return found


def test_all_are_made_a_few_at_a_time_and_one_that_fails_stops_no_other(year: Year) -> None:
    year.broken = {year.reports["Beech"].pk}
    batch = begin(year)
    assert len(year.documents()) == AT_ONCE
    year.work()
    told = dict.fromkeys(SCHOOLS, ItemStage.DONE) | {"Beech": ItemStage.FAILED}
    assert year.stages(batch) == told
    assert (year.batch().stage, item_of(year, batch, "Beech").failure) == (BatchStage.FINISHED, "The page layout has a mistake.")
    assert len(year.made) == len(set(year.made)) == 5
    # Tried again, it alone is made.
    year.broken = set()
    with year.inside():
        try_item_again(by=year.lead, batch_id=batch.pk, item_id=item_of(year, batch, "Beech").pk)
    year.work()
    assert (set(year.stages(batch).values()), year.batch().stage) == ({ItemStage.DONE}, BatchStage.FINISHED)
    assert sorted(year.made) == sorted(report.pk for report in year.reports.values())


def test_what_is_ready_is_in_it_and_not_made_again(year: Year) -> None:
    for report in year.reports.values():
        documents.ready(year.trust, report.pk)
    batch = begin(year)
    assert (batch.pk, year.batch().stage, set(year.stages(batch).values())) == (year.batch().pk, BatchStage.FINISHED, {ItemStage.DONE})
    assert (year.made, News.objects.count()) == ([], 0)


def test_asking_twice_is_asking_once(year: Year) -> None:
    assert begin(year).pk == begin(year, is_anew=True).pk
    with pytest.raises(IntegrityError, match="one_batch_of_a_kind_runs_at_a_time"), year.inside():
        Batch.objects.create(kind=BatchKind.CYCLE, subject_id=year.cycle.pk, asked_at=year.batch().asked_at)


def test_stopped_it_asks_for_no_more_and_later_goes_on(year: Year) -> None:
    batch = begin(year)
    with year.inside():
        stop_batch(by=year.lead, batch_id=batch.pk)
    year.work()
    # What was asked for is made, and noted.
    assert len(year.made) == AT_ONCE
    assert sorted(year.stages(batch).values()) == [ItemStage.DONE] * AT_ONCE + [ItemStage.WAITING] * 2
    with year.inside(), pytest.raises(WrongStage):
        stop_batch(by=year.lead, batch_id=batch.pk)
    with year.inside():
        resume_batch(by=year.lead, batch_id=batch.pk)
    year.work()
    assert (sorted(year.made), year.batch().stage) == (sorted(report.pk for report in year.reports.values()), BatchStage.FINISHED)


def test_an_older_batch_does_not_go_on_beside_a_newer(year: Year) -> None:
    older = begin(year)
    with year.inside():
        stop_batch(by=year.lead, batch_id=older.pk)
    newer = begin(year)
    with year.inside(), pytest.raises(WrongStage, match="asked for again"):
        resume_batch(by=year.lead, batch_id=older.pk)
    year.work()
    # Both note what was made; nothing is made for each of them.
    assert set(year.stages(newer).values()) == {ItemStage.DONE}
    assert len(year.made) == len(SCHOOLS)


def test_made_anew_readers_have_the_old_file_until_the_new_is_there_and_also_where_it_fails(year: Year) -> None:
    for report in year.reports.values():
        documents.ready(year.trust, report.pk, b"%PDF-old")
    year.broken = {year.reports["Cedar"].pk}
    batch = begin(year, is_anew=True)
    queued = [row for row in year.documents() if row.stage == DocumentStage.QUEUED]
    assert [row.file.read() for row in queued] == [b"%PDF-old"] * AT_ONCE
    year.work()
    told = {row.subject_id: (row.stage, row.file.read()) for row in year.documents()}
    cedar = year.reports["Cedar"].pk
    assert told == {pk: (DocumentStage.READY, b"%PDF-old" if pk == cedar else f"%PDF-{pk}".encode()) for pk in told}
    assert item_of(year, batch, "Cedar").failure == "The page layout has a mistake."


def test_lost_news_is_made_good_by_the_sweep(year: Year) -> None:
    batch = begin(year)
    News.objects.all().delete()
    with year.inside():
        rows = year.documents()
    for row in rows:
        with year.inside():
            rendering._begin(row.pk)
            rendering._fail(row.pk, because="It needed more memory.")
    News.objects.all().delete()
    with year.inside():
        assert look_after_batches() == 1
    year.work()
    assert sorted(year.stages(batch).values()) == [ItemStage.DONE] * 2 + [ItemStage.FAILED] * AT_ONCE
    with year.inside():
        assert look_after_batches() == 0


def test_moving_on_twice_asks_for_nothing_twice(year: Year) -> None:
    batch = begin(year)
    for _ in range(3):
        with year.inside():
            move_on(batch_id=batch.pk)
    assert len(year.documents()) == News.objects.count() == AT_ONCE


def test_only_those_who_lead_begin_one_and_only_of_what_is_released(year: Year) -> None:
    for role in (Role.SCHOOL_LEADER, Role.TRUSTEE):
        with year.inside(), pytest.raises(NotYours):
            begin_batch(by=people.member(year.trust, role), kind=BatchKind.CYCLE, subject_id=year.cycle.pk, is_anew=False)
    with year.inside(), pytest.raises(WrongStage, match="No report is released"):
        begin_batch(by=year.lead, kind=BatchKind.YEAR, subject_id=2024, is_anew=False)


def test_at_night_every_trust_asks_for_itself(year: Year) -> None:
    other = trusts.trust()
    trusts.trust(is_open=False)
    documents.document(year.trust, year.reports["Ash"].pk, DocumentStage.FAILED)
    call_command("make_documents", verbosity=0)
    assert {(news.kind, news.trust_id, news.subject_id) for news in News.objects.all()} == {
        ("reports.documents_are_wanted", trust.pk, trust.pk) for trust in (year.trust, other)
    }
    News.objects.all().delete()
    with acting_in(other.pk), transaction.atomic():
        assert begin_batches(is_anew=False) == 0
    with year.inside():
        assert begin_batches(is_anew=False) == 1
    year.work()
    assert {row.stage for row in year.documents()} == {DocumentStage.READY}
    # Where nothing is missing, no batch is begun; anew, all is.
    with year.inside():
        assert begin_batches(is_anew=False) == 0
        assert begin_batches(is_anew=True) == 1
    year.work()
    assert len(year.made) == 2 * len(SCHOOLS)
    # The batch of the night before is gone.
    with year.inside():
        assert Batch.objects.get().is_anew

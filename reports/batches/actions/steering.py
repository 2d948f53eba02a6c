"""Beginning a batch, stopping it, going on with it, trying again what failed."""

from django.db import transaction
from django.utils import timezone

from reports.batches.actions.moving import move_on
from reports.batches.enums import BatchKind, BatchStage, ItemStage
from reports.batches.models import Batch, BatchItem
from reports.batches.permissions import can_be_stopped, can_be_tried_again, can_go_on, may_batch
from reports.batches.queries.progress import batch_for, newest_batch
from reports.batches.queries.wanted import states_of_wanted, subjects_with_reports, wanted_of
from reports.documents.actions.sweeping import in_every_trust
from reports.documents.enums import DocumentStage
from schools.outbox.actions import post
from schools.tenancy.member import Member
from schools.tenancy.standing import current_trust_id
from schools.web.answers import no, require
from schools.web.errors import NotFound, WrongStage

WANTED, WANTED_ANEW = "reports.documents_are_wanted", "reports.documents_are_wanted_anew"


@transaction.atomic
def begin_batch(*, by: Member, kind: BatchKind, subject_id: int, is_anew: bool) -> Batch:
    """Ask for all documents of a cycle or a year. While a batch of it goes on, it is that one. Raises NotYours, and WrongStage where
    nothing is released."""
    require(may_batch(by))
    batch = _begin(kind, subject_id, is_anew=is_anew, membership_id=by.membership_id)
    if batch is None:
        raise WrongStage("No report is released yet, so there is nothing to make documents of.")
    return batch


@transaction.atomic
def begin_batches(*, is_anew: bool) -> int:
    """In the trust one stands in, for nobody in particular: what is missing or failed of every cycle and year, or all anew. How many."""
    found = [_begin(kind, pk, is_anew=is_anew, membership_id=None) for kind, pk in subjects_with_reports(lacking=not is_anew)]
    return sum(batch is not None for batch in found)


def want_documents(*, is_anew: bool = False) -> int:
    """Post to every open trust, each in a transaction of its own, that its documents are wanted: a task each then begins its batches."""

    def post_it() -> int:
        post(kind=WANTED_ANEW if is_anew else WANTED, subject_id=current_trust_id())
        return 1

    return in_every_trust(post_it)


@transaction.atomic
def stop_batch(*, by: Member, batch_id: int) -> Batch:
    """Ask for no more. What workers have in hand is made. Raises NotYours, NotFound, WrongStage."""
    batch = _locked(by, batch_id)
    require(can_be_stopped(batch), WrongStage)
    batch.stage, batch.ended_at = BatchStage.STOPPED, timezone.now()
    batch.save(update_fields=["stage", "ended_at"])
    return batch


@transaction.atomic
def resume_batch(*, by: Member, batch_id: int) -> Batch:
    """Go on where it was stopped. Raises NotYours, NotFound, WrongStage."""
    batch = _locked(by, batch_id)
    require(can_go_on(batch), WrongStage)
    _run(batch)
    return batch


@transaction.atomic
def try_item_again(*, by: Member, batch_id: int, item_id: int) -> Batch:
    """Ask again for one that failed. Raises NotYours, NotFound, WrongStage."""
    batch = _locked(by, batch_id)
    require(can_be_tried_again(batch), WrongStage)
    item: BatchItem | None = BatchItem.objects.filter(batch=batch, pk=item_id).first()
    if item is None:
        raise NotFound
    if item.stage != ItemStage.FAILED:
        require(no("This document did not fail."), WrongStage)
    item.stage, item.failure = ItemStage.WAITING, ""
    item.save(update_fields=["stage", "failure"])
    _run(batch)
    return batch


def _begin(kind: BatchKind, subject_id: int, *, is_anew: bool, membership_id: int | None) -> Batch | None:
    """None where there is nothing to make documents of."""
    wanted = wanted_of(kind, subject_id)
    if not wanted:
        return None
    # Whoever goes on with an older one meanwhile is waited for.
    list(Batch.objects.select_for_update(no_key=True).filter(kind=kind, subject_id=subject_id))
    values = {"is_anew": is_anew, "asked_by_id": membership_id, "asked_at": timezone.now()}
    batch: Batch
    batch, is_new = Batch.objects.get_or_create(kind=kind, subject_id=subject_id, stage=BatchStage.RUNNING, defaults=values)
    if is_new:
        states = {} if is_anew else states_of_wanted(wanted)
        ready = {key for key, state in states.items() if state.stage == DocumentStage.READY}
        BatchItem.objects.bulk_create(
            BatchItem(
                trust_id=batch.trust_id,
                batch=batch,
                kind=one.kind,
                subject_id=one.subject_id,
                name=one.name,
                file_name=one.file_name,
                stage=ItemStage.DONE if one.key in ready else ItemStage.WAITING,
            )
            for one in wanted
        )
        move_on(batch_id=batch.pk)
        # Of the nights only the last is kept: what fails every night would leave a batch of each.
        Batch.objects.filter(kind=kind, subject_id=subject_id, stage=BatchStage.FINISHED, asked_by=None).exclude(pk=batch.pk).delete()
    return batch


def _locked(by: Member, batch_id: int) -> Batch:
    """The newest of its cycle or year, locked with those before it. Raises NotYours, NotFound, and WrongStage for an older one."""
    seen = batch_for(by, batch_id)
    rows = Batch.objects.select_for_update(no_key=True).filter(kind=seen.kind, subject_id=seen.subject_id)
    locked = {row.pk: row for row in rows.order_by("pk")}
    # Asked again under the lock: one that was begun while it was waited for stands in no row that was locked.
    newest = newest_batch(BatchKind(seen.kind), seen.subject_id)
    if newest is None or newest.pk != batch_id:
        require(no("These documents were asked for again meanwhile. The page tells how far that is."), WrongStage)
    found: Batch = locked[batch_id]
    return found


def _run(batch: Batch) -> None:
    batch.stage, batch.ended_at = BatchStage.RUNNING, None
    batch.save(update_fields=["stage", "ended_at"])
    move_on(batch_id=batch.pk)

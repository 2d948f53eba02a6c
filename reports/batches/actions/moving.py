"""Moving a batch on: what became of its documents is noted, and the next are asked for, a few at a time.

Whether a worker was killed, news was lost or two came at once: under the batch's lock its items say what was asked for, their documents
what came of it, and asking for a document is one transaction with the item that says so. So nothing is lost, and nothing made twice.
"""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from reports.batches.enums import BatchStage, ItemStage
from reports.batches.models import Batch, BatchItem
from reports.batches.queries.progress import tally_of
from reports.batches.rules import room_for
from reports.documents.actions.asking import see_to_document
from reports.documents.enums import DocumentKind, DocumentStage
from reports.documents.models import Document
from reports.documents.queries.states import DocumentState, states_of


@transaction.atomic
def move_on(*, batch_id: int) -> None:
    """Note what is over and ask for the next, as far as there is room. Of a stopped batch ends are noted, and no more is asked for."""
    batch: Batch | None = Batch.objects.select_for_update(no_key=True).filter(pk=batch_id).first()
    if batch is None:
        return
    on_their_way = _note_ends(list(BatchItem.objects.filter(batch=batch, stage=ItemStage.ASKED)))
    if batch.stage != BatchStage.RUNNING:
        return
    _ask_for_next(batch, room_for(on_their_way))
    if tally_of(batch.pk).is_over:
        batch.stage, batch.ended_at = BatchStage.FINISHED, timezone.now()
        batch.save(update_fields=["stage", "ended_at"])


def note_document(*, document_id: int) -> None:
    """A document is over: the batches that wait for it move on."""
    row = Document.objects.filter(pk=document_id).values("kind", "subject_id").first()
    if row is None:
        return
    for batch_id in BatchItem.objects.filter(stage=ItemStage.ASKED, **row).order_by("batch").values_list("batch", flat=True).distinct():
        move_on(batch_id=batch_id)


def look_after_batches() -> int:
    """In the trust one stands in: move on all that are not over, for news that was lost. How many."""
    waiting = BatchItem.objects.filter(Q(stage=ItemStage.ASKED) | Q(batch__stage=BatchStage.RUNNING))
    found = list(waiting.order_by("batch").values_list("batch", flat=True).distinct())
    for batch_id in found:
        move_on(batch_id=batch_id)
    return len(found)


def _note_ends(asked: Sequence[BatchItem]) -> int:
    """How many are still on their way."""
    states = states_of({DocumentKind(item.kind) for item in asked}, {item.subject_id for item in asked})
    for item in asked:
        state = states.get((DocumentKind(item.kind), item.subject_id))
        if state is not None and state.stage in (DocumentStage.READY, DocumentStage.FAILED):
            _note_end(item, state)
    return sum(item.stage == ItemStage.ASKED for item in asked)


def _note_end(item: BatchItem, state: DocumentState) -> None:
    """One that should have been made anew, and was not, is as ready as before and failed nevertheless."""
    item.stage, item.failure = (ItemStage.FAILED, state.failure) if state.failure else (ItemStage.DONE, "")
    item.save(update_fields=["stage", "failure"])


def _ask_for_next(batch: Batch, room: int) -> None:
    for item in BatchItem.objects.filter(batch=batch, stage=ItemStage.WAITING).order_by("pk"):
        if room == 0:
            return
        room -= _ask_for(batch, item)


def _ask_for(batch: Batch, item: BatchItem) -> bool:
    """Whether it is on its way now; what somebody else had made meanwhile is ready."""
    row = see_to_document(kind=DocumentKind(item.kind), subject_id=item.subject_id, is_anew=batch.is_anew)
    item.stage = ItemStage.DONE if row.stage == DocumentStage.READY else ItemStage.ASKED
    item.save(update_fields=["stage"])
    return bool(item.stage == ItemStage.ASKED)

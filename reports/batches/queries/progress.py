"""How far a batch is: the tally, and the box that whoever waits sees."""

from dataclasses import dataclass

from django.db.models import Count, Q
from django.db.models.functions import Lower

from reports.batches.enums import BatchKind, BatchStage, ItemStage
from reports.batches.models import Batch, BatchItem
from reports.batches.permissions import may_batch
from reports.batches.rules import Tally, in_the_end, so_far
from schools.tenancy.member import Member
from schools.web.addresses import address_in
from schools.web.answers import require
from schools.web.errors import NotFound
from schools.web.pages import JobProgress

TITLES = {BatchKind.CYCLE: "The PDFs of this cycle's reports", BatchKind.YEAR: "The documents of this year's impact report"}


@dataclass(frozen=True, slots=True)
class FailedItem:
    """A document that could not be made, and where it is tried again."""

    name: str
    failure: str
    again_url: str


@dataclass(frozen=True, slots=True)
class BatchBox:
    """A job that goes on and can be stopped, or what came of it: what failed, the file to take along, where a stopped one goes on."""

    job: JobProgress | None = None
    stop_url: str = ""
    sentence: str = ""
    failed: tuple[FailedItem, ...] = ()
    zip_url: str = ""
    go_on_url: str = ""


def tally_of(batch_id: int) -> Tally:
    """One query."""
    done, failed = (Count("pk", filter=Q(stage=stage)) for stage in (ItemStage.DONE, ItemStage.FAILED))
    return Tally(**BatchItem.objects.filter(batch=batch_id).aggregate(total=Count("pk"), done=done, failed=failed))


def newest_batch(kind: BatchKind, subject_id: int) -> Batch | None:
    """The one that pages tell of. One query."""
    row: Batch | None = Batch.objects.filter(kind=kind, subject_id=subject_id).order_by("-pk").first()
    return row


def batch_for(member: Member, batch_id: int) -> Batch:
    """For those who may have batches made. One query. Raises NotYours, NotFound."""
    require(may_batch(member))
    row: Batch | None = Batch.objects.filter(pk=batch_id).first()
    if row is None:
        raise NotFound
    return row


def box_for(member: Member, batch_id: int) -> BatchBox:
    """For a box that asks how far it is. Three queries. Raises NotYours, NotFound."""
    return box_of(member, batch_for(member, batch_id))


def box_of(member: Member, batch: Batch) -> BatchBox:
    """Two queries."""
    tally = tally_of(batch.pk)
    failed = tuple(BatchItem.objects.filter(batch=batch, stage=ItemStage.FAILED).order_by(Lower("name"), "pk"))
    slug = member.trust_slug
    if batch.stage == BatchStage.RUNNING:
        box_url, stop_url = (address_in(slug, f"reports:{name}", batch_id=batch.pk) for name in ("batch_box", "stop_batch"))
        sentence = so_far(tally, (item.name for item in failed))
        return BatchBox(
            JobProgress(TITLES[BatchKind(batch.kind)], sentence, box_url, done=tally.done + tally.failed, total=tally.total), stop_url
        )
    is_stopped = batch.stage == BatchStage.STOPPED
    return BatchBox(
        sentence=in_the_end(tally, is_stopped=is_stopped),
        failed=tuple(
            FailedItem(item.name, item.failure, address_in(slug, "reports:try_batch_item", batch_id=batch.pk, item_id=item.pk))
            for item in failed
        ),
        zip_url=address_in(slug, "reports:batch_zip", batch_id=batch.pk) if tally.done and not is_stopped else "",
        go_on_url=address_in(slug, "reports:resume_batch", batch_id=batch.pk) if is_stopped else "",
    )

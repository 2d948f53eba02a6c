"""Batches for tests, made by no deed."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from reports.batches.enums import BatchKind, BatchStage, ItemStage
from reports.documents.enums import DocumentKind
from reports.models import Batch, BatchItem
from schools.models import Trust
from schools.tenancy.standing import acting_in


def batch(trust: Trust, kind: BatchKind, subject_id: int, stage: BatchStage = BatchStage.FINISHED, **fields: Any) -> Batch:
    """One with nothing in it."""
    now = timezone.now()
    values = {"asked_at": now, "ended_at": None if stage == BatchStage.RUNNING else now}
    with acting_in(trust.pk), transaction.atomic():
        made: Batch = Batch.objects.create(kind=kind, subject_id=subject_id, stage=stage, **values | fields)
        return made


def item(batch: Batch, subject_id: int, stage: ItemStage = ItemStage.DONE, **fields: Any) -> BatchItem:
    """One of its documents; a failed one says why."""
    values = {"kind": DocumentKind.REVIEW_REPORT, "name": f"School {subject_id}", "file_name": f"School {subject_id}.pdf"}
    if stage == ItemStage.FAILED:
        values |= {"failure": "The page layout has a mistake."}
    with acting_in(batch.trust_id), transaction.atomic():
        made: BatchItem = BatchItem.objects.create(batch=batch, subject_id=subject_id, stage=stage, **values | fields)
        return made

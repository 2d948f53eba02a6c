"""Deleting raw evidence when its time has come. What was concluded from it stays: findings keep the numbers of their sources."""

from datetime import datetime
from typing import Any

from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone

from reviews.cycles.actions.stages import locked_review
from reviews.cycles.enums import ReviewStage
from reviews.cycles.models import Review
from reviews.visits.models import EvidenceNote, NotePhoto, Purge
from reviews.visits.queries.photos import folder_of
from reviews.visits.rules.moments import kept_until
from schools.outbox.actions import post
from schools.tenancy.models import Trust
from schools.tenancy.sweeps import in_each_trust
from schools.web.errors import WrongStage

EVIDENCE_IS_DUE = "reviews.evidence_is_due"


def schedule_purge(review_id: int, due_at: datetime) -> None:
    """Ask for the evidence to be deleted at a moment: called at a report's release, in its transaction. Asking twice does no harm."""
    post(kind=EVIDENCE_IS_DUE, subject_id=review_id, due_at=due_at)


@transaction.atomic
def purge_when_due(review_id: int) -> None:
    """Delete the evidence if the cycle's setting says so by now; where it was made longer meanwhile, ask again for then."""
    review = locked_review(review_id)
    if review.released_at is None:
        return
    due_at = kept_until(review.released_at, review.cycle.keep_evidence_months)
    if due_at > timezone.now():
        schedule_purge(review_id, due_at)
    else:
        purge_review(review_id)


@transaction.atomic
def purge_review(review_id: int) -> Purge | None:
    """Delete a review's notes, photos and files, and log how many. None where nothing was left. Reports and findings stay.

    Raises WrongStage before the release, unless the review was cancelled.
    """
    review = locked_review(review_id)
    if review.released_at is None and review.stage != ReviewStage.CANCELLED:
        raise WrongStage("The evidence is needed until the report is released.")
    notes, photos = EvidenceNote.objects.filter(review=review), NotePhoto.objects.filter(note__review=review)
    # Of an edited note one version counts: how many there were, and not how often somebody thought again.
    number, pictures = notes.standing().count(), photos.count()
    # Files first, and by their folder: should the rows come back, the next run finds them, and no file is forgotten.
    _delete_files(folder_of(review.trust_id, review.pk))
    if not notes.exists():
        return None
    notes.delete()
    purge: Purge = Purge.objects.create(review=review, notes=number, photos=pictures)
    return purge


def purge_evidence() -> int:
    """The nightly sweep: what no release announced (cancelled reviews), or what a shorter setting made due. How many reviews were purged.

    Trust by trust, each in a transaction of its own; what fails in one is logged and left for the next night.
    """
    return in_each_trust(Trust.objects.order_by("pk").values_list("pk", flat=True), _purge_due, "The purge of evidence")


def _purge_due() -> int:
    return sum(purge_review(pk) is not None for pk in _due())


def _due() -> list[int]:
    """Reviews in this trust with evidence that has been kept long enough. One query."""
    over = Q(released_at__isnull=False) | Q(stage=ReviewStage.CANCELLED)
    rows: Any = Review.objects.filter(over, notes__isnull=False).annotate(newest=Max("notes__received_at"))
    found = rows.values_list("pk", "released_at", "newest", "cycle__keep_evidence_months")
    now = timezone.now()
    return [pk for pk, released, newest, months in found if kept_until(released or newest, months) <= now]


def _delete_files(folder: str) -> None:
    try:
        _, names = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    for name in names:
        default_storage.delete(f"{folder}/{name}")

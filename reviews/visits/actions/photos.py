"""Adding photos to notes and taking them out for good."""

from uuid import UUID, uuid4

from django.core.files.base import ContentFile
from django.db import transaction

from reviews.assignments.queries.seeing import review_for
from reviews.assignments.rules.sight import Thing
from reviews.cycles.actions.stages import locked_review, require_at
from reviews.visits.actions.notes import TAKEN
from reviews.visits.models import EvidenceNote, NotePhoto
from reviews.visits.permissions import may_change
from reviews.visits.queries.notes import own_note
from reviews.visits.queries.photos import folder_of, photo_row
from reviews.visits.rules.photos import made_small
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import BadInput, NotYours

MOST_PHOTOS = 6


@transaction.atomic
def add_photo(*, by: Member, review_id: int, note_id: int, client_id: UUID, content: bytes) -> int | None:
    """Make the photo small and add it to one's own note, once however often it comes; None where the note was removed meanwhile.

    Raises NotAPhoto.
    """
    review_for(by, review_id, Thing.NOTES)
    # Before the lock: drawing takes its time.
    small = made_small(content)
    review = locked_review(review_id)
    review_for(by, review_id, Thing.NOTES)
    note = own_note(by, review_id, note_id)
    if note is None:
        return None
    known: NotePhoto | None = NotePhoto.objects.select_related("note").filter(client_id=client_id).first()
    if known is not None:
        return _ours(known, by)
    require_at(review, *TAKEN)
    if NotePhoto.objects.filter(note=note).count() >= MOST_PHOTOS:
        raise BadInput({"photo": f"A note takes up to {MOST_PHOTOS} photos."})
    return _keep(note, client_id, small)


@transaction.atomic
def remove_photo(*, by: Member, review_id: int, photo_id: int) -> None:
    """Delete the photo and its file, now."""
    review = locked_review(review_id)
    row = photo_row(by, review_id, photo_id)
    require(may_change(by, row.note.author_id))
    require_at(review, *TAKEN)
    row.delete()
    transaction.on_commit(lambda: row.file.storage.delete(str(row.file.name)))


def _ours(known: NotePhoto, by: Member) -> int:
    if known.note.author_id != by.membership_id:
        raise NotYours("A photo of somebody else has this number. Add it anew.")
    return known.pk


def _keep(note: EvidenceNote, client_id: UUID, small: bytes) -> int:
    row = NotePhoto(note=note, client_id=client_id, size=len(small))
    row.file.save(f"{folder_of(note.trust_id, note.review_id)}/{uuid4().hex}.jpg", ContentFile(small), save=False)
    try:
        row.save()
    except Exception:
        row.file.storage.delete(str(row.file.name))
        raise
    return row.pk

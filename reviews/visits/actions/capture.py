"""A note and its photo in one form, for who has no script."""

from django.db import transaction

from reviews.visits.actions.notes import WRITTEN, Arrived, Told, send_note
from reviews.visits.actions.photos import add_photo
from reviews.visits.rules.revisions import photo_of
from schools.tenancy.member import Member


@transaction.atomic
def capture_note(*, by: Member, review_id: int, told: Told, photo: bytes | None = None) -> Arrived:
    """Take both or neither. Raises BadInput."""
    note = send_note(by=by, review_id=review_id, told=told, stages=WRITTEN)
    if photo is not None:
        add_photo(by=by, review_id=review_id, note_id=note.pk, client_id=photo_of(told.client_id), content=photo)
    return note

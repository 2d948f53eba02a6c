"""Photos: where their files stand, and one of them for who may see it."""

from dataclasses import dataclass

from reviews.visits.models import NotePhoto
from reviews.visits.permissions import may_change
from reviews.visits.queries.ground import Ground, evidence_for, ground_of
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import NotFound
from schools.web.pages import Crumb


@dataclass(frozen=True, slots=True)
class RemovePhotoPage:
    """One's own photo before it is deleted."""

    crumbs: tuple[Crumb, ...]
    ground: Ground
    photo_url: str
    points: tuple[str, ...]
    back: str


def folder_of(trust_id: int, review_id: int) -> str:
    """Where the files of a review's photos stand, and nothing else."""
    return f"evidence/{trust_id}/{review_id}"


def photo_row(member: Member, review_id: int, photo_id: int) -> NotePhoto:
    """A photo of a standing note. Two queries. Raises NotFound."""
    evidence_for(member, review_id)
    rows = NotePhoto.objects.select_related("note").filter(note__review=review_id, note__removed_at=None)
    row: NotePhoto | None = rows.filter(pk=photo_id).first()
    if row is None:
        raise NotFound
    return row


def photo_content(member: Member, review_id: int, photo_id: int) -> bytes:
    """The JPEG itself. Raises NotFound."""
    row = photo_row(member, review_id, photo_id)
    try:
        with row.file.open("rb") as opened:
            content: bytes = opened.read()
    except FileNotFoundError as error:
        raise NotFound from error
    return content


def remove_photo_page(member: Member, review_id: int, photo_id: int) -> RemovePhotoPage:
    """Raises NotFound, NotYours."""
    seen = evidence_for(member, review_id)
    row = photo_row(member, review_id, photo_id)
    require(may_change(member, row.note.author_id))
    back = seen.url("edit_note", note_id=row.note_id)
    crumbs = seen.crumbs(Crumb("Notes", seen.url("notes")), Crumb("Your note", back), "Delete a photo")
    points = ("It is deleted at once, for everybody. This cannot be undone.",)
    return RemovePhotoPage(crumbs, ground_of(review_id), seen.url("note_photo", photo_id=row.pk), points, back)

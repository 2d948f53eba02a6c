"""Notes as lines, and one note for a deed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from reviews.visits.enums import Mark
from reviews.visits.models import EvidenceNote, NotePhoto
from reviews.visits.rules.moments import came_late
from reviews.visits.rules.triangulation import Source
from reviews.writing.rules.guard import Doubt, doubts_in
from schools.tenancy.member import Member
from schools.tenancy.prepared import MEMBER, SUBJECT
from schools.tenancy.prepared_models import PreparedModels
from schools.web.errors import NotFound, NotYours


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One note as its readers see it. `received_at` is told where it came late; `photos` are their ids."""

    pk: int
    mark: str
    mark_label: str
    text: str
    author_id: int
    author: str
    activity_id: int | None
    activity: str
    question_id: int | None
    question: str
    made_at: datetime
    received_at: datetime | None
    is_own: bool
    is_changed: bool
    doubts: tuple[Doubt, ...]
    photos: tuple[int, ...]
    source: Source


def note_rows(review_id: int) -> Any:
    """The standing notes of a review, newest first, with what a line needs."""
    photos = NotePhoto.objects.filter(note=OuterRef("pk")).order_by("pk")
    rows = EvidenceNote.objects.standing().filter(review=review_id)
    rows = rows.select_related("author__person", "activity", "question").annotate(photo_ids=ArraySubquery(photos.values("pk")))
    return rows.order_by("-made_at", "-pk")


def own_lines(member: Member, review_id: int) -> tuple[NoteLine, ...]:
    """The member's newest standing notes of a review. One query."""
    return lines_of(member, _OWN.rows(subject=review_id, member=member.membership_id))


_MOST = 30
_OWN = PreparedModels(lambda: note_rows(SUBJECT).filter(author=MEMBER)[:_MOST])


def lines_of(member: Member, rows: Iterable[Any]) -> tuple[NoteLine, ...]:
    """No query for rows of `note_rows`."""
    return tuple(_line(member, row) for row in rows)


def _line(member: Member, row: Any) -> NoteLine:
    kind = row.activity.kind if row.activity else ""
    return NoteLine(
        pk=row.pk,
        mark=row.mark,
        mark_label=Mark(row.mark).label,
        text=row.text,
        author_id=row.author_id,
        author=row.author.person.name,
        activity_id=row.activity_id,
        activity=row.activity.title if row.activity else "",
        question_id=row.question_id,
        question=f"Question {row.question.position}" if row.question else "",
        made_at=row.made_at,
        received_at=row.received_at if came_late(row.made_at, row.received_at) else None,
        is_own=row.author_id == member.membership_id,
        is_changed=row.replaces_id is not None,
        doubts=doubts_in(row.text),
        photos=tuple(row.photo_ids),
        source=Source(kind, row.mark, row.author_id),
    )


def standing_note(review_id: int, note_id: int) -> EvidenceNote:
    """The note, or what stands in its place. Raises NotFound for one that was removed, or never was in this review."""
    rows = EvidenceNote.objects.select_related("activity", "question").filter(review=review_id)
    row: EvidenceNote | None = rows.filter(pk=note_id).first()
    while row is not None and row.removed_at is not None:
        row = rows.filter(replaces=row).first()
    if row is None:
        raise NotFound
    return row


def own_note(member: Member, review_id: int, note_id: int) -> EvidenceNote | None:
    """The member's note as it stands now; None where it was removed. Raises NotFound and NotYours."""
    first = EvidenceNote.objects.filter(review=review_id, pk=note_id).values_list("author", flat=True).first()
    if first is None:
        raise NotFound
    if first != member.membership_id:
        raise NotYours("Only its author adds photos to a note.")
    try:
        return standing_note(review_id, note_id)
    except NotFound:
        return None


def shown(row: EvidenceNote, name: str) -> str:
    """A field of a note in words."""
    if name == "mark":
        return Mark(row.mark).label
    return str(getattr(row, name) or "None")

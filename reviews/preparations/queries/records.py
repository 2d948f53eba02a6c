"""What is written of a preparation: the records as fields that save themselves, and the door to each."""

from typing import Any

from django.db.models import OuterRef, Subquery

from reviews.assignments.queries.seeing import Seen, review_for
from reviews.assignments.rules.sight import Thing
from reviews.preparations.enums import Record
from reviews.preparations.models import PreparationPassage
from reviews.preparations.permissions import is_being_prepared, may_prepare
from reviews.writing.models import Aside
from reviews.writing.queries import Field, field_of
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import NotFound, WrongStage

_HINTS = {
    Record.MEETING: "Who was there, and what you agreed: which questions matter most, whom the team meets, what is left out.",
    Record.PROTOCOLS: "How you work together on the day: who opens doors, how notes are taken, what to do if something worries you.",
    Record.VISITOR_NOTES: "For those who come: parking, signing in, the way to the room, lunch, wifi, fire exits, where to leave a coat.",
}


def fields_of(seen: Seen) -> tuple[Field, ...]:
    """All records, those not begun among them. One query."""
    kept = Aside.objects.filter(
        subject=PreparationPassage._meta.label_lower, subject_id=OuterRef("pk"), membership=seen.member.membership_id, settled_at=None
    )
    rows: Any = PreparationPassage.objects.filter(review=seen.review.pk).select_related("saved_by__person")
    found = {row.record: row for row in rows.annotate(aside=Subquery(kept.values("text")[:1]))}
    return tuple(_field(seen, record, found.get(record, PreparationPassage(record=record))) for record in Record)


def record_door(member: Member, review_id: int, record: str) -> Seen:
    """Whether there is such a record and this member sees it. One query. Raises NotFound."""
    if record not in Record.values:
        raise NotFound
    return preparation_door(member, review_id)


def preparation_door(member: Member, review_id: int) -> Seen:
    """For those who see the preparation. One query. Raises NotFound."""
    return review_for(member, review_id, Thing.PROGRAMME)


def require_preparing(seen: Seen) -> None:
    """Before a form is looked at, so that what is wrong with it is said only to who may write. Raises NotYours, WrongStage."""
    require(may_prepare(seen))
    require(is_being_prepared(seen.review), WrongStage)


def record_row(review_id: int, record: str) -> PreparationPassage:
    """The record as it is now; one that is not saved yet where there is none. One query."""
    rows = PreparationPassage.objects.select_related("saved_by__person")
    found: PreparationPassage | None = rows.filter(review=review_id, record=record).first()
    return found or PreparationPassage(record=record)


def _field(seen: Seen, record: Record, row: Any) -> Field:
    return field_of(
        row,
        label=record.label,
        url=seen.url("write_preparation", record=record.value),
        hint=_HINTS[record],
        rows=4,
        aside=getattr(row, "aside", None),
        id=f"record-{record.value}",
        refreshes=True,
    )

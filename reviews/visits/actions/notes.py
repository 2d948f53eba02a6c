"""Taking notes from phones and forms, once each; changing and removing them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone

from reviews.assignments.queries.seeing import review_for
from reviews.assignments.rules.sight import Thing
from reviews.cycles.actions.stages import locked_review, require_at
from reviews.cycles.enums import ReviewStage
from reviews.cycles.models import Review
from reviews.preparations.models import Activity
from reviews.self_reviews.models import EnquiryQuestion
from reviews.visits.models import EvidenceNote
from reviews.visits.permissions import may_change, may_note, may_send_as
from reviews.visits.queries.notes import shown, standing_note
from reviews.visits.rules.moments import came_late, made_at
from reviews.visits.rules.revisions import revision_id, revisions_of
from reviews.writing.rules.guard import Doubt, doubts_in
from reviews.writing.rules.wording import as_kept
from schools.history.queries import moment_in_words
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import BadInput, NotYours
from schools.web.pages import OtherText
from schools.web.stale import clashing, touched

# A note is written during the visit; one that was is still taken while the report is drafted.
WRITTEN = (ReviewStage.VISITING,)
TAKEN = (ReviewStage.VISITING, ReviewStage.DRAFTING)
FIELDS = ("text", "mark", "activity", "question")


@dataclass(frozen=True, slots=True)
class Told:
    """A note as it was sent. `client_id` was made where it was written, `author` is whom that page belonged to, `made` that clock's time.

    `revision` counts how often the text was changed after a try to send it, which may have arrived.
    """

    client_id: UUID
    author: int
    mark: str
    text: str
    activity: int | None = None
    question: int | None = None
    revision: int = 0
    made: datetime | None = None


@dataclass(frozen=True, slots=True)
class Arrived:
    """A note that is here, now or from an earlier try. It came late where it waited long on its phone."""

    pk: int
    is_late: bool
    doubts: tuple[Doubt, ...] = ()


@transaction.atomic
def send_note(*, by: Member, review_id: int, told: Told, stages: tuple[ReviewStage, ...] = TAKEN) -> Arrived:
    """Take a note, once however often it comes. An activity or question that is gone by now is left out; the note is not.

    A text that was changed after a try to send it takes the place of the one that arrived, whichever comes first. Raises BadInput.
    """
    review = locked_review(review_id)
    seen = review_for(by, review_id, Thing.NOTES)
    require(may_note(seen))
    require(may_send_as(by, told.author))
    known = _known(review, told)
    newest = max(known, default=-1)
    if newest >= told.revision:
        return _arrived(known[newest])
    require_at(review, *stages)
    row = _write(review, by.membership_id, revision_id(told.client_id, told.revision), told)
    for old in known.values():
        if old.removed_at is None:
            _take_the_place(row, old)
    return _arrived(row)


@transaction.atomic
def edit_note(*, by: Member, review_id: int, note_id: int, values: Mapping[str, Any], seen: Mapping[str, Any]) -> dict[str, OtherText]:
    """Write the note anew in place of the old one. `seen` is what the form showed: where the author changed a touched field elsewhere
    since to something else, nothing is saved and that comes back. Raises BadInput."""
    review = locked_review(review_id)
    review_for(by, review_id, Thing.NOTES)
    old = standing_note(review_id, note_id)
    require(may_change(by, old.author_id))
    require_at(review, *TAKEN)
    now = {"text": old.text, "mark": old.mark, "activity": old.activity_id, "question": old.question_id}
    if clashes := clashing(now, values, seen):
        return {name: OtherText(shown(old, name), "you", moment_in_words(old.received_at)) for name in clashes}
    wished = now | {name: values[name] for name in touched(values, seen)}
    if wished != now:
        told = Told(client_id=uuid4(), author=old.author_id, made=old.made_at, **wished)
        _take_the_place(_write(review, old.author_id, told.client_id, told), old)
    return {}


@transaction.atomic
def remove_note(*, by: Member, review_id: int, note_id: int) -> None:
    """Take a note out, with its words and photos. Its number stays, so that a phone that sends it again does not bring it back."""
    review = locked_review(review_id)
    review_for(by, review_id, Thing.NOTES)
    row = standing_note(review_id, note_id)
    require(may_change(by, row.author_id))
    require_at(review, *TAKEN)
    for photo in row.photos.all():
        photo.delete()
        transaction.on_commit(partial(photo.file.storage.delete, str(photo.file.name)))
    row.removed_at, row.text = timezone.now(), ""
    row.save(update_fields=["removed_at", "text"])


def _known(review: Review, told: Told) -> dict[int, EvidenceNote]:
    """What arrived of this note before, by revision. Somebody else's number, or one of another review, is not ours to answer for."""
    numbers = revisions_of(told.client_id)
    rows = list(EvidenceNote.objects.filter(client_id__in=list(numbers)))
    if any(row.review_id != review.pk or row.author_id != told.author for row in rows):
        raise NotYours("A note of somebody else has this number. Write it anew.")
    return {numbers[row.client_id]: row for row in rows}


def _write(review: Review, author_id: int, client_id: UUID, told: Told) -> EvidenceNote:
    text = as_kept(told.text).strip()
    longest = EvidenceNote._meta.get_field("text").max_length or 0
    if not text:
        raise BadInput({"text": "Write what you saw or heard."})
    if len(text) > longest:
        raise BadInput({"text": f"This is {len(text):,} characters long; a note takes up to {longest:,}. Make two of it."})
    activities = Activity.objects.filter(review=review, pk=told.activity) if told.activity else Activity.objects.none()
    questions = EnquiryQuestion.objects.filter(review=review, pk=told.question) if told.question else EnquiryQuestion.objects.none()
    row: EvidenceNote = EvidenceNote.objects.create(
        review=review,
        client_id=client_id,
        author_id=author_id,
        activity=activities.first(),
        question=questions.first(),
        mark=told.mark,
        text=text,
        made_at=made_at(told.made, timezone.now()),
    )
    return row


def _take_the_place(new: EvidenceNote, old: EvidenceNote) -> None:
    """The new text stands for the old one, and whatever hangs on the old hangs on the new: its photos, and what upper nouns link to it."""
    for relation in EvidenceNote._meta.related_objects:
        if relation.related_model is not EvidenceNote:
            related: Any = relation.related_model
            related.objects.filter(**{relation.field.name: old}).update(**{relation.field.name: new})
    old.removed_at, new.replaces = timezone.now(), old
    old.save(update_fields=["removed_at"])
    new.save(update_fields=["replaces"])


def _arrived(row: EvidenceNote) -> Arrived:
    return Arrived(row.pk, came_late(row.made_at, row.received_at), doubts_in(row.text))

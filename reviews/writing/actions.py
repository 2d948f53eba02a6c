"""Saving passages: over the version that was read, or, where somebody saved meanwhile, beside it."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils import timezone

from reviews.writing.models import Aside, Passage
from reviews.writing.rules.guard import Doubt, doubts_in
from reviews.writing.rules.wording import as_kept
from schools.history.queries import moment_in_words
from schools.tenancy.member import Member
from schools.web.errors import BadInput
from schools.web.pages import OtherText


@dataclass(frozen=True, slots=True)
class Kept:
    """The passage's version after a save. `other` is what somebody else had saved meanwhile, which still stands; ours is kept aside."""

    version: int
    text: str
    doubts: tuple[Doubt, ...] = ()
    other: OtherText | None = None


def keep_text(*, by: Member, row: Passage, text: str, based_on: int) -> Kept:
    """Save what was written over version `based_on`. The row is locked, and the caller has asked whether `by` may.

    Where the row has moved on to another text, nothing is overwritten: the text is kept aside under its writer's name, and both come
    back. Raises BadInput for a text that is too long.
    """
    text = as_kept(text)
    if len(text) > row.longest:
        raise BadInput(
            {"text": f"This is {len(text):,} characters long; we take up to {row.longest:,}. Nothing was lost: shorten it and save."}
        )
    if row.version != based_on and row.text != text:
        _keep_aside(by, row, text, based_on)
        who = str(row.saved_by.person) if row.saved_by else "Somebody"
        when = moment_in_words(row.saved_at) if row.saved_at else "meanwhile"
        return Kept(row.version, text, doubts_in(text), OtherText(row.text, who, when))
    if row.text != text:
        row.text, row.version = text, row.version + 1
        row.saved_by_id, row.saved_at = by.membership_id, timezone.now()
        row.save(update_fields=["text", "version", "saved_by", "saved_at"])
    _asides_of(by, row).update(settled_at=timezone.now())
    return Kept(row.version, text, doubts_in(text))


def _subject(row: Passage) -> str:
    return row._meta.label_lower


def _asides_of(by: Member, row: Passage) -> "QuerySet[Aside]":
    return Aside.objects.filter(subject=_subject(row), subject_id=row.pk, membership=by.membership_id, settled_at=None)


def _keep_aside(by: Member, row: Passage, text: str, based_on: int) -> None:
    now = timezone.now()
    if _asides_of(by, row).update(text=text, based_on=based_on, kept_at=now):
        return
    Aside.objects.create(
        subject=_subject(row), subject_id=row.pk, membership_id=by.membership_id, text=text, based_on=based_on, kept_at=now
    )

"""Adding files to a self-review, taking them out and putting them back."""

import hashlib
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone
from django.utils.module_loading import import_string

from reviews.assignments.queries.seeing import review_for
from reviews.assignments.rules.sight import Thing
from reviews.cycles.models import Review
from reviews.frameworks.models import Theme
from reviews.self_reviews.actions.doors import locked_for_writing
from reviews.self_reviews.enums import MOST_FILES
from reviews.self_reviews.models import Attachment
from reviews.self_reviews.permissions import is_being_written, may_write
from reviews.self_reviews.rules.files import Looked, UnfitFile, fit_name, looked_at, refuse_too_large
from schools.tenancy.member import Member
from schools.web.answers import require
from schools.web.errors import NotFound, WrongStage

Scanner = Callable[[bytes], str | None]


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file as it was sent. `read` gives its bytes; it is not called for one that says it is too large."""

    name: str
    size: int
    read: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Added:
    """The names of the files that are here now, and a sentence for each that is not, beginning with its name."""

    names: tuple[str, ...]
    refused: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Fit:
    name: str
    looked: Looked

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.looked.content).hexdigest()


def add_files(*, by: Member, review_id: int, files: Sequence[SentFile], theme_id: int | None = None) -> Added:
    """Add those that may come in; the others are refused by name, with why. Raises NotFound, NotYours, WrongStage.

    Files are looked into before anything is locked: that takes a while, and colleagues go on writing meanwhile.
    """
    door = review_for(by, review_id, Thing.SELF_REVIEW)
    require(may_write(door))
    require(is_being_written(door.review), WrongStage)
    fit: list[_Fit] = []
    refused: list[str] = []
    for file in files:
        try:
            fit.append(_looked_into(file))
        except UnfitFile as error:
            refused.append(f"“{fit_name(file.name)}” was not added. {error}")
    names, more = _keep(by, review_id, theme_id, fit) if fit else ([], [])
    return Added(tuple(names), (*refused, *more))


@transaction.atomic
def remove_file(*, by: Member, review_id: int, attachment_id: int) -> Attachment:
    """Take a file out. It can be put back until the pack is released. Raises NotFound, NotYours, WrongStage."""
    row = _locked_file(locked_for_writing(by, review_id), attachment_id)
    if row.removed_at is None:
        row.removed_at = timezone.now()
        row.save(update_fields=["removed_at"])
    return row


@transaction.atomic
def return_file(*, by: Member, review_id: int, attachment_id: int) -> Attachment:
    """Put back a file that was taken out. Raises NotFound, NotYours, WrongStage."""
    review = locked_for_writing(by, review_id)
    row = _locked_file(review, attachment_id)
    if row.removed_at is not None:
        if Attachment.objects.filter(review=review, removed_at=None).count() >= MOST_FILES:
            raise WrongStage(f"A self-review takes up to {MOST_FILES} files. Take another out first.")
        row.removed_at = None
        row.save(update_fields=["removed_at"])
    return row


def _looked_into(file: SentFile) -> _Fit:
    refuse_too_large(file.size)
    looked = looked_at(file.name, file.read())
    _scan(looked.content)
    return _Fit(fit_name(file.name, looked.kind), looked)


def _scan(content: bytes) -> None:
    """Ask the virus scanner, where the settings name one. One that cannot answer lets nothing in."""
    if not settings.VIRUS_SCANNER:
        return
    scanner: Scanner = import_string(settings.VIRUS_SCANNER)
    try:
        found = scanner(content)
    except OSError as error:
        raise UnfitFile("The virus scanner does not answer just now. Nothing else was lost; try again in a while.") from error
    if found:
        raise UnfitFile(f"The virus scanner stopped it: {found}.")


@transaction.atomic
def _keep(by: Member, review_id: int, theme_id: int | None, fit: Sequence[_Fit]) -> tuple[list[str], list[str]]:
    review = locked_for_writing(by, review_id)
    if theme_id is not None and not Theme.objects.filter(framework=review.cycle.framework_id, pk=theme_id).exists():
        raise NotFound
    here = dict(Attachment.objects.filter(review=review, removed_at=None).values_list("sha256", "name"))
    names, refused = [], []
    for file in fit:
        if file.sha256 in here:
            refused.append(f"“{file.name}” was not added again. It is here already, as “{here[file.sha256]}”.")
        elif len(here) >= MOST_FILES:
            refused.append(f"“{file.name}” was not added. A self-review takes up to {MOST_FILES} files; choose those that tell most.")
        else:
            _store(by, review, theme_id, file)
            here[file.sha256] = file.name
            names.append(file.name)
    return names, refused


def _store(by: Member, review: Review, theme_id: int | None, file: _Fit) -> None:
    content = file.looked.content
    path = default_storage.save(f"{review.trust_id}/attachments/{uuid.uuid4()}", ContentFile(content))
    try:
        Attachment.objects.create(
            review=review,
            theme_id=theme_id,
            file=path,
            name=file.name,
            kind=file.looked.kind.mime,
            size=len(content),
            sha256=file.sha256,
            added_by_id=by.membership_id,
        )
    except Exception:
        default_storage.delete(path)
        raise


def _locked_file(review: Review, attachment_id: int) -> Attachment:
    row: Attachment | None = Attachment.objects.filter(review=review, pk=attachment_id).select_for_update().first()
    if row is None:
        raise NotFound
    return row

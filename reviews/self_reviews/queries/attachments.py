"""The files of a self-review: the page on which they are added, and one of them to download."""

from dataclasses import dataclass
from typing import IO

from django.template.defaultfilters import filesizeformat
from django.utils.timezone import localtime

from reviews.assignments.queries.seeing import Seen, review_for
from reviews.assignments.rules.sight import Thing
from reviews.frameworks.models import Theme
from reviews.self_reviews.enums import MOST_FILES
from reviews.self_reviews.models import Attachment
from reviews.self_reviews.permissions import is_being_written, may_write
from reviews.self_reviews.queries.ways import way
from reviews.self_reviews.rules.files import ACCEPTS, KINDS
from schools.tenancy.member import Member
from schools.web.answers import Answer, no
from schools.web.errors import NotFound
from schools.web.pages import Crumb


@dataclass(frozen=True, slots=True)
class FileLine:
    """A file in the list. `change` takes it out, or puts it back where it has been taken out."""

    name: str
    url: str
    about: str
    added: str
    change: str


@dataclass(frozen=True, slots=True)
class AttachmentsPage:
    """The files that are here, those taken out, and what may be added."""

    crumbs: tuple[Crumb, ...]
    host: str
    write: Answer
    add: Answer
    files: tuple[FileLine, ...]
    removed: tuple[FileLine, ...]
    themes: tuple[tuple[int, str], ...]
    accepts: str
    most: int
    here: str
    back: str


@dataclass(frozen=True, slots=True)
class Download:
    """A file to be sent."""

    name: str
    kind: str
    content: IO[bytes]


def attachments_page(member: Member, review_id: int) -> AttachmentsPage:
    """Three queries. Raises NotFound."""
    seen = review_for(member, review_id, Thing.SELF_REVIEW)
    write = may_write(seen) and is_being_written(seen.review)
    rows = list(Attachment.objects.filter(review=review_id).select_related("added_by__person", "theme").order_by("added_at", "pk"))
    here = [row for row in rows if row.removed_at is None]
    is_full = no(f"A self-review takes up to {MOST_FILES} files. Take one out first.") if len(here) >= MOST_FILES else Answer()
    return AttachmentsPage(
        crumbs=way(seen, "Files"),
        host=seen.review.host.name,
        write=write,
        add=write and is_full,
        files=tuple(_line(seen, row) for row in here),
        removed=tuple(_line(seen, row) for row in rows if row.removed_at is not None) if write else (),
        themes=_themes(seen) if write else (),
        accepts=ACCEPTS,
        most=MOST_FILES,
        here=seen.url("attachments"),
        back=seen.url("self_review"),
    )


def attachment_to_send(member: Member, review_id: int, attachment_id: int) -> Download:
    """For those who see the self-review, or the pack that it is part of. Two queries. Raises NotFound."""
    seen = review_for(member, review_id)
    if not (seen.sees(Thing.SELF_REVIEW) or seen.sees(Thing.PACK)):
        raise NotFound
    row: Attachment | None = Attachment.objects.filter(review=review_id, pk=attachment_id, removed_at=None).first()
    if row is None:
        raise NotFound
    try:
        return Download(row.name, row.kind, row.file.open("rb"))
    except FileNotFoundError as error:
        raise NotFound("This file is listed and not there. Whoever runs the service can find it in a backup.") from error


def _line(seen: Seen, row: Attachment) -> FileLine:
    kind = KINDS[row.kind].words if row.kind in KINDS else "File"
    change = "remove_attachment" if row.removed_at is None else "return_attachment"
    at = localtime(row.added_at)
    return FileLine(
        name=row.name,
        url=seen.url("attachment", attachment_id=row.pk),
        about=f"{kind}, {filesizeformat(row.size)}{f', about {row.theme.title}' if row.theme else ''}",
        added=f"Added by {row.added_by.person.name} on {at.day} {at:%B}",
        change=seen.url(change, attachment_id=row.pk),
    )


def _themes(seen: Seen) -> tuple[tuple[int, str], ...]:
    rows = Theme.objects.filter(framework=seen.review.cycle.framework_id).order_by("position")
    return tuple(rows.values_list("pk", "title"))

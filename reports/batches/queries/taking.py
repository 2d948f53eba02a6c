"""What is taken along of a finished batch: of its documents those that the member may read now, each by the door that its report has."""

from collections.abc import Collection
from dataclasses import dataclass

from django.core.files.storage import default_storage

from reports.batches.enums import BatchKind, BatchStage, ItemStage
from reports.batches.models import Batch, BatchItem
from reports.batches.queries.progress import batch_for
from reports.batches.rules import told_apart
from reports.documents.enums import DocumentKind
from reports.documents.queries.states import states_of
from reports.impact.enums import OUT
from reports.impact.models import ImpactReport
from reports.impact.permissions import may_read
from reports.review_pdf.rules import in_a_file_name
from reviews.cycles.models import Cycle
from reviews.review_reports.queries.readers import readable_reports
from schools.tenancy.member import Member
from schools.web.errors import NotFound

_NOT_YOURS = "It is not yours to read, or not any more."
_LOST = "It is listed and not there. Whoever runs the service can find it in a backup."

Key = tuple[DocumentKind, int]


@dataclass(frozen=True, slots=True)
class FileToTake:
    """A file: what it is called, and where it lies in the storage."""

    name: str
    place: str


@dataclass(frozen=True, slots=True)
class ToTake:
    """A ZIP file's name, the files in it, and in words what is not; `taken` are the documents whose reports count as opened."""

    name: str
    files: tuple[FileToTake, ...]
    left_out: tuple[str, ...]
    taken: tuple[Key, ...]


def to_take(member: Member, batch_id: int) -> ToTake:
    """Six queries at most. Raises NotYours, and NotFound for a batch that is not there or has nothing to take along yet."""
    batch = batch_for(member, batch_id)
    items = list(BatchItem.objects.filter(batch=batch).order_by("pk"))
    if batch.stage != BatchStage.FINISHED or all(item.stage != ItemStage.DONE for item in items):
        raise NotFound("There is nothing to take along yet. The page of these documents tells how far they are.")
    readable, places = _readable(member, items), _places(items)
    files: list[FileToTake] = []
    left_out: list[str] = []
    taken: list[Key] = []
    for item, name in zip(items, told_apart(item.file_name for item in items), strict=True):
        key, place = _key(item), places.get(_key(item), "")
        if why := _why_not(item, place, is_readable=key in readable):
            left_out.append(f"{item.name}: {why}")
        else:
            files.append(FileToTake(name, place))
            taken.append(key)
    return ToTake(_name(batch), tuple(files), tuple(left_out), tuple(taken))


def _why_not(item: BatchItem, place: str, *, is_readable: bool) -> str:
    """Empty where it is taken along. What is not to be read is not told of further."""
    if not is_readable:
        return _NOT_YOURS
    # What should have been made anew, and was not, is there as it was.
    if not place:
        return str(item.failure) or _LOST
    return "" if default_storage.exists(place) else _LOST


def _key(item: BatchItem) -> Key:
    return DocumentKind(item.kind), item.subject_id


def _readable(member: Member, items: Collection[BatchItem]) -> frozenset[Key]:
    """By the same tables that answer for one report at a time. Two queries."""
    reviewed = {item.subject_id for item in items if item.kind == DocumentKind.REVIEW_REPORT}
    others = [item for item in items if item.kind != DocumentKind.REVIEW_REPORT]
    found = {(DocumentKind.REVIEW_REPORT, pk) for pk in (readable_reports(member, reviewed) if reviewed else ())}
    if others and may_read(member):
        out = set(ImpactReport.objects.filter(pk__in=[item.subject_id for item in others], stage__in=OUT).values_list("pk", flat=True))
        found |= {_key(item) for item in others if item.subject_id in out}
    return frozenset(found)


def _places(items: Collection[BatchItem]) -> dict[Key, str]:
    states = states_of({DocumentKind(item.kind) for item in items}, {item.subject_id for item in items})
    return {key: state.file for key, state in states.items()}


def _name(batch: Batch) -> str:
    if batch.kind == BatchKind.YEAR:
        return f"Impact report {batch.subject_id}-{(batch.subject_id + 1) % 100:02}.zip"
    cycle: Cycle = Cycle.objects.get(pk=batch.subject_id)
    return f"{in_a_file_name(cycle.name) or 'Cycle'} - peer review reports.zip"

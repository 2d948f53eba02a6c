"""The list of cycles and years whose documents can be made together, and the page of one of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q

from reports.batches.enums import BatchKind, BatchStage
from reports.batches.models import Batch
from reports.batches.permissions import may_batch
from reports.batches.queries.progress import TITLES, BatchBox, box_of, newest_batch
from reports.batches.queries.wanted import is_there, states_of_wanted, wanted_of
from reports.documents.enums import DocumentKind
from reports.documents.models import Document
from reports.impact.enums import ImpactReportStage
from reports.impact.models import ImpactReport
from reports.impact.rules.moments import year_in_words
from reports.impact_pdf.actions import KINDS
from reviews.cycles.queries.cycles import cycle_for
from reviews.review_reports.enums import ReportStage
from reviews.review_reports.models import ReviewReport
from schools.tenancy.member import Member
from schools.web.addresses import address_in
from schools.web.answers import require
from schools.web.errors import NotFound
from schools.web.pages import Crumb, Kind, StatusPill
from schools.web.registries import Section

_PILLS = {BatchStage.RUNNING: Kind.NOW, BatchStage.STOPPED: Kind.STOPPED, BatchStage.FINISHED: Kind.DONE}


@dataclass(frozen=True, slots=True)
class SubjectLine:
    """A cycle or a year: how many documents there should be, how many there are, and how far its newest batch is."""

    name: str
    url: str
    total: int
    ready: int
    batch: StatusPill | None


@dataclass(frozen=True, slots=True)
class BatchesPage:
    """Cycles, the newest first, and years."""

    cycles: tuple[SubjectLine, ...]
    years: tuple[SubjectLine, ...]


@dataclass(frozen=True, slots=True)
class BatchPage:
    """A cycle's or a year's documents. `since` says how many reports came out since the newest batch; `box` tells of that batch.

    `begin_url` is there while none goes on and there is something to make.
    """

    crumbs: tuple[Crumb, ...]
    title: str
    name: str
    total: int
    ready: int
    since: int
    box: BatchBox | None
    begin_url: str

    @property
    def missing(self) -> int:
        """How many are to be made."""
        return self.total - self.ready


@dataclass(frozen=True, slots=True)
class Link:
    """To the list, from where reports are listed."""

    url: str


def link_from_reports(member: Member) -> Section | None:
    """For the list of review reports. No query."""
    if not may_batch(member):
        return None
    return Section("All at once", "reports/batches/link.html", Link(address_in(member.trust_slug, "reports:batches")))


def batches_page(member: Member) -> BatchesPage:
    """Four queries. Raises NotYours."""
    require(may_batch(member))
    newest = {(row.kind, row.subject_id): row for row in Batch.objects.order_by("kind", "subject_id", "-pk").distinct("kind", "subject_id")}

    def pill(kind: BatchKind, pk: int) -> StatusPill | None:
        row = newest.get((kind, pk))
        return None if row is None else StatusPill(row.get_stage_display(), _PILLS[BatchStage(row.stage)])

    return BatchesPage(
        cycles=tuple(
            SubjectLine(name, _url(member, BatchKind.CYCLE, pk), total, ready, pill(BatchKind.CYCLE, pk))
            for pk, name, total, ready in _cycles()
        ),
        years=tuple(
            SubjectLine(year_in_words(year), _url(member, BatchKind.YEAR, year), len(KINDS), ready, pill(BatchKind.YEAR, year))
            for year, ready in _years()
        ),
    )


def batch_page(member: Member, kind: BatchKind, subject_id: int) -> BatchPage:
    """Six queries. Raises NotYours, and NotFound for no cycle of this trust or a year of which nothing is out."""
    require(may_batch(member))
    name = cycle_for(member, subject_id).name if kind == BatchKind.CYCLE else year_in_words(subject_id)
    wanted = wanted_of(kind, subject_id)
    if kind == BatchKind.YEAR and not wanted:
        raise NotFound
    states = states_of_wanted(wanted)
    batch = newest_batch(kind, subject_id)
    known = set(batch.items.values_list("kind", "subject_id")) if batch is not None else {one.key for one in wanted}
    runs = batch is not None and batch.stage == BatchStage.RUNNING
    return BatchPage(
        crumbs=(Crumb("Documents of many reports", address_in(member.trust_slug, "reports:batches")), Crumb(name)),
        title=TITLES[kind],
        name=name,
        total=len(wanted),
        ready=sum(is_there(states.get(one.key)) for one in wanted),
        since=sum(one.key not in known for one in wanted),
        box=box_of(member, batch) if batch is not None else None,
        begin_url=_url(member, kind, subject_id, "begin_") if wanted and not runs else "",
    )


def url_of(member: Member, batch: Batch) -> str:
    """The page that tells of it."""
    return _url(member, BatchKind(batch.kind), batch.subject_id)


def _url(member: Member, kind: BatchKind, subject_id: int, deed: str = "") -> str:
    key = {"cycle_id": subject_id} if kind == BatchKind.CYCLE else {"batch_year": subject_id}
    return address_in(member.trust_slug, f"reports:{deed}{kind}_batch", **key)


def _cycles() -> Iterator[tuple[int, str, int, int]]:
    """Cycles with released reports: row, name, how many, how many of them with their document. One query."""
    there = Document.objects.filter(kind=DocumentKind.REVIEW_REPORT, subject_id=OuterRef("pk")).exclude(file="")
    rows = ReviewReport.objects.filter(stage=ReportStage.RELEASED).annotate(is_there=Exists(there)).order_by()
    by_cycle = rows.values("review__cycle", "review__cycle__name", "review__cycle__academic_year")
    counted = by_cycle.annotate(total=Count("pk"), ready=Count("pk", filter=Q(is_there=True)))
    for row in counted.order_by("-review__cycle__academic_year", "-review__cycle"):
        yield row["review__cycle"], row["review__cycle__name"], row["total"], row["ready"]


def _years() -> Iterator[tuple[int, int]]:
    """Years with a released report, and how many of its documents there are. Two queries."""
    rows = list(ImpactReport.objects.filter(stage=ImpactReportStage.RELEASED).order_by("-year").values_list("pk", "year"))
    there = Document.objects.filter(kind__in=KINDS, subject_id__in=[pk for pk, _ in rows]).exclude(file="")
    made = list(there.values_list("subject_id", flat=True))
    for pk, year in rows:
        yield year, made.count(pk)

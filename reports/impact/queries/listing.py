"""The years of a trust's impact reports: for those who prepare and check them with what is being written, for readers what is out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from reports.documents.enums import DocumentKind
from reports.documents.queries.states import ready_of
from reports.impact.enums import OUT, WRITTEN, ImpactReportStage
from reports.impact.models import ImpactReport
from reports.impact.permissions import may_prepare, may_read, sees_written
from reports.impact.queries.years import years_to_begin
from reports.impact.rules.moments import year_in_words, year_to_tell
from reports.statistics.permissions import may_see_figures
from schools.tenancy.enums import Role
from schools.tenancy.member import Member
from schools.web.addresses import address_in
from schools.web.errors import NotFound
from schools.web.pages import Crumb, Kind, StatusPill

Ready = frozenset[tuple[DocumentKind, int]]
# What can be taken along of a released version: the name of its address, and what it is. The noun above makes them.
_FILES = {
    DocumentKind.IMPACT_REPORT: ("impact_pdf", "Report (PDF)"),
    DocumentKind.IMPACT_SUMMARY: ("impact_summary", "Summary on one page (PDF)"),
}
_SLIDES = ("impact_slides", "Slides (PowerPoint)")
_KINDS = {ImpactReportStage.DRAFT: Kind.WAITING, ImpactReportStage.CHECKING: Kind.NOW}


@dataclass(frozen=True, slots=True)
class YearLine:
    """A year. Without `url` nothing of it is out; `written` says how far the version is that is being written, where this member sees it.

    `begin_url` is there where nothing of the year was begun, for those who may begin it; `is_next` where it is time to.
    `files` can be taken along.
    """

    year: int
    year_in_words: str
    url: str = ""
    number: int = 0
    released_on: date | None = None
    board_on: date | None = None
    written: StatusPill | None = None
    written_url: str = ""
    begin_url: str = ""
    is_next: bool = False
    files: tuple[Crumb, ...] = ()


@dataclass(frozen=True, slots=True)
class YearsPage:
    """Years, the newest first. `prepares` says whether this member begins reports; `picture_url` is there for those who see figures,
    `batches_url` for those who take many documents along."""

    trust: str
    years: tuple[YearLine, ...]
    prepares: bool
    is_trustee: bool
    picture_url: str
    batches_url: str


def years_page(member: Member) -> YearsPage:
    """Three queries; two for those who only read. Raises NotFound for whoever reads no impact report."""
    if not may_read(member):
        raise NotFound
    prepares = bool(may_prepare(member))
    rows = list(ImpactReport.objects.filter(stage__in=(ImpactReportStage.RELEASED, *WRITTEN)).defer("figures", "facts").order_by("-year"))
    by_year: dict[int, list[ImpactReport]] = {year: [] for year in (years_to_begin() if prepares else ())}
    for row in rows:
        by_year.setdefault(row.year, []).append(row)
    ready = ready_of(tuple(_FILES), [row.pk for row in rows if row.stage in OUT])
    lines = (_line(member, year, by_year[year], ready) for year in sorted(by_year, reverse=True))
    shown = tuple(line for line in lines if line.url or line.written or line.begin_url)
    picture_url = address_in(member.trust_slug, "reports:picture") if may_see_figures(member) else ""
    batches_url = address_in(member.trust_slug, "reports:batches") if _knows(member) and any(line.url for line in shown) else ""
    return YearsPage(member.trust_name, shown, prepares, member.holds(Role.TRUSTEE), picture_url, batches_url)


def _line(member: Member, year: int, rows: list[ImpactReport], ready: Ready) -> YearLine:
    out = next((row for row in rows if row.stage in OUT), None)
    written = next((row for row in rows if row.stage in WRITTEN), None)
    sees = written is not None and sees_written(member, written.stage)
    pill = StatusPill(_standing(written), _KINDS[ImpactReportStage(written.stage)]) if written is not None and _knows(member) else None
    slug = member.trust_slug
    return YearLine(
        year=year,
        year_in_words=year_in_words(year),
        url=address_in(slug, "reports:impact_report", impact_id=out.pk) if out else "",
        number=out.number if out else 0,
        released_on=timezone.localdate(out.released_at) if out else None,
        board_on=out.board_on if out else None,
        written=pill,
        written_url=address_in(slug, "reports:impact_draft", draft_id=written.pk) if written is not None and sees else "",
        begin_url="" if rows else address_in(slug, "reports:begin_impact_report", of_year=year),
        is_next=year == year_to_tell(timezone.localdate()),
        files=tuple(_files(member, out.pk, ready)) if out else (),
    )


def _files(member: Member, report_id: int, ready: Ready) -> Iterator[Crumb]:
    """Slides are made when they are asked for; the others are there as soon as a worker has made them."""
    made = (name for kind, name in _FILES.items() if (kind, report_id) in ready)
    for name, label in (*made, _SLIDES):
        yield Crumb(label, address_in(member.trust_slug, f"reports:{name}", impact_id=report_id))


def _knows(member: Member) -> bool:
    """That something is being written is no news for those who wait for it."""
    return member.holds(Role.TRUST_LEAD, Role.CENTRAL_TEAM)


def _standing(row: ImpactReport) -> str:
    if row.checked_at is not None:
        return "Checked, to be released"
    return "Given back" if row.returned_at is not None else str(ImpactReportStage(row.stage).label)

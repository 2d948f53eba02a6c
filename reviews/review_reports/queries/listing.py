"""All reports that a member may read, newest first. Neither its numbers nor its filters tell of any other."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from textwrap import shorten
from typing import Any

from django.db.models import Exists, OuterRef, Subquery
from django.utils import timezone

from reviews.review_reports.enums import ReportStage, SectionKey
from reviews.review_reports.models import ReportReading, ReportSection, ReviewReport
from reviews.review_reports.queries.readers import readable_reviews
from reviews.review_reports.queries.reading import report_url
from schools.tenancy.member import Member
from schools.web.registries import Section, sections_with
from schools.web.tables import Column, Filter, TablePage, TableShape, order_by, read_ask

SHAPE = TableShape(
    columns=(
        Column("school", "School", is_sortable=True),
        Column("cycle", "Cycle", is_sortable=True),
        Column("released", "Released", is_sortable=True),
        Column("share", "To share"),
    ),
    things="reports",
    thing="report",
    default_sort="-released",
    page_size=25,
)
_SORTS = {
    "school": ("review__host__name",),
    "cycle": ("review__cycle__academic_year", "review__cycle__name"),
    "released": ("released_at",),
}
_SHOWN = 160


@dataclass(frozen=True, slots=True)
class ReportLine:
    """The newest version of a review's report. `excellence` is how its area of excellence begins."""

    school: str
    url: str
    cycle: str
    released_on: date
    number: int
    excellence: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class ReportsPage:
    """A page of them. `has_any` says whether there would be some without a filter; `sections` are what upper apps add: providers listed in
    settings under PAGE_SECTIONS["reports"], which are given the member."""

    table: TablePage[ReportLine]
    has_any: bool
    sections: tuple[Section, ...]


def reports_page(member: Member, query: Mapping[str, str]) -> ReportsPage:
    """Four queries: the cycles and schools to choose from, the number, the rows."""
    every = ReviewReport.objects.filter(stage=ReportStage.RELEASED, review__in=readable_reviews(member).values("pk"))
    cycles, schools = _choices(every, "review__cycle"), _choices(every, "review__host")
    shape = replace(SHAPE, filters=(Filter("cycle", "Cycle", cycles), Filter("school", "School", schools)))
    ask = read_ask(query, shape)
    wanted = every
    for name, column in (("cycle", "review__cycle"), ("school", "review__host")):
        if value := ask.value(name):
            wanted = wanted.filter(**{column: int(value)})
    total = wanted.count()
    ask = ask.within(total)
    lines = tuple(_line(member, row) for row in _rows(member, wanted.order_by(*order_by(ask, _SORTS)))[ask.start : ask.stop])
    return ReportsPage(TablePage(shape, ask, lines, total), bool(cycles), sections_with("reports", member))


def _choices(rows: Any, of: str) -> tuple[tuple[str, str], ...]:
    found = rows.order_by(f"{of}__name", of).values_list(of, f"{of}__name").distinct()
    return tuple((str(pk), name) for pk, name in found)


def _rows(member: Member, rows: Any) -> Any:
    excellence = ReportSection.objects.filter(report=OuterRef("pk"), key=SectionKey.EXCELLENCE)
    read = ReportReading.objects.filter(report=OuterRef("pk"), membership=member.membership_id)
    return rows.annotate(excellence=Subquery(excellence.values("text")[:1]), is_read=Exists(read)).values_list(
        "pk", "number", "released_at", "review__host__name", "review__cycle__name", "excellence", "is_read"
    )


def _line(member: Member, row: Any) -> ReportLine:
    pk, number, released_at, school, cycle, excellence, is_read = row
    words = shorten(excellence or "", _SHOWN, placeholder=" …")
    return ReportLine(school, report_url(member, pk), cycle, timezone.localdate(released_at), number, words, not is_read)

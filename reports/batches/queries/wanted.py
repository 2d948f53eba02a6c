"""Which documents a cycle or a year has: those of every newest released version. Whose they are to read is asked where they are opened."""

from collections.abc import Iterable
from dataclasses import dataclass

from reports.batches.enums import BatchKind
from reports.documents.enums import DocumentKind, DocumentStage
from reports.documents.models import Document
from reports.documents.queries.states import DocumentState, states_of
from reports.impact.enums import ImpactReportStage
from reports.impact.models import ImpactReport
from reports.impact.rules.moments import year_in_words
from reports.impact_pdf import actions as impact_pdf
from reports.impact_pdf.queries.box import file_name_of
from reports.review_pdf.rules import file_name
from reviews.review_reports.enums import ReportStage
from reviews.review_reports.models import ReviewReport
from reviews.review_reports.queries.reading import facts_of


@dataclass(frozen=True, slots=True)
class Wanted:
    """A document that there should be."""

    kind: DocumentKind
    subject_id: int
    name: str
    file_name: str

    @property
    def key(self) -> tuple[DocumentKind, int]:
        """As documents are found."""
        return self.kind, self.subject_id


def wanted_of(kind: BatchKind, subject_id: int) -> tuple[Wanted, ...]:
    """All documents of the cycle, by school, or of the year. One query."""
    return _of_cycle(subject_id) if kind == BatchKind.CYCLE else _of_year(subject_id)


def states_of_wanted(wanted: Iterable[Wanted]) -> dict[tuple[DocumentKind, int], DocumentState]:
    """How far they are; those are missing that nobody has asked for. One query."""
    keys = [one.key for one in wanted]
    return states_of({kind for kind, _ in keys}, {subject_id for _, subject_id in keys})


def is_there(state: DocumentState | None) -> bool:
    """Whether there is a file, be it that it is just made anew."""
    return state is not None and bool(state.file)


def subjects_with_reports(*, lacking: bool) -> tuple[tuple[BatchKind, int], ...]:
    """Cycles and years with anything released, in the trust one stands in; with `lacking` only those of which a document is not there.
    Two queries."""
    reports = ReviewReport.objects.filter(stage=ReportStage.RELEASED)
    years = ImpactReport.objects.filter(stage=ImpactReportStage.RELEASED)
    if lacking:
        reports = reports.exclude(pk__in=_ready(DocumentKind.REVIEW_REPORT))
        with_all = years
        for kind in impact_pdf.KINDS:
            with_all = with_all.filter(pk__in=_ready(kind))
        years = years.exclude(pk__in=with_all.values("pk"))
    cycles = reports.order_by("review__cycle").values_list("review__cycle", flat=True).distinct()
    return (
        *((BatchKind.CYCLE, cycle_id) for cycle_id in cycles),
        *((BatchKind.YEAR, year) for year in years.order_by("year").values_list("year", flat=True)),
    )


def _ready(kind: DocumentKind) -> object:
    return Document.objects.filter(kind=kind, stage=DocumentStage.READY).values("subject_id")


def _of_cycle(cycle_id: int) -> tuple[Wanted, ...]:
    rows = ReviewReport.objects.filter(stage=ReportStage.RELEASED, review__cycle=cycle_id)
    found = ((facts_of(row).school, row) for row in rows)
    return tuple(
        Wanted(DocumentKind.REVIEW_REPORT, row.pk, school, file_name(school, row.number))
        for school, row in sorted(found, key=lambda pair: (pair[0].casefold(), pair[1].pk))
    )


def _of_year(year: int) -> tuple[Wanted, ...]:
    row: ImpactReport | None = (
        ImpactReport.objects.select_related("trust").filter(year=year, stage=ImpactReportStage.RELEASED).defer("figures", "facts").first()
    )
    if row is None:
        return ()
    return tuple(
        Wanted(kind, row.pk, f"{kind.label} {year_in_words(year)}", file_name_of(row.trust.name, row, kind)) for kind in impact_pdf.KINDS
    )
